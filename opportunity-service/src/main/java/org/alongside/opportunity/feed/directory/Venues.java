package org.alongside.opportunity.feed.directory;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.csv.Cells;
import org.alongside.opportunity.feed.csv.CsvLimits;
import org.alongside.opportunity.feed.csv.CsvText;
import org.alongside.opportunity.feed.csv.DocumentBroken;
import org.alongside.opportunity.feed.csv.Header;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.feed.csv.Words;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** The venues of one provider, by its reference and by name. What names two venues finds none of them. */
final class Venues {
    private final long limit;
    private final Consumer<FeedEvent> sink;
    private final Map<String, Venue> byReference = new HashMap<>();
    private final Map<String, Venue> byName = new HashMap<>();
    private long characters;
    private boolean given;

    Venues(CsvLimits limits, Consumer<FeedEvent> sink) {
        this.limit = limits.heldCharacters();
        this.sink = sink;
    }

    /** In place of a venue where several have the same reference or name. */
    private static final Venue SEVERAL = new Venue(null, null, null, null, null, null, null, null, null);

    /** Whether the document has a venues file at all. */
    boolean areGiven() {
        return given;
    }

    /**
     * @throws DocumentBroken where there are more venues than are held here
     */
    void learn(CsvText file, Header<VenueColumn> header) throws IOException, DocumentBroken {
        given = true;
        for (Row<VenueColumn> row = file.next(header); row != null; row = file.next(header)) {
            learn(row);
            characters += row.text().length() + 200L;
            if (characters > limit) {
                throw new DocumentBroken(
                        "too-many-venues",
                        row.where(),
                        "The document has more venues than are read here.",
                        "Send the venues and courses of one provider in one archive.");
            }
        }
    }

    private void learn(Row<VenueColumn> row) {
        RowIssues issues = CourseRecord.issues(sink, "venue", row.header());
        String written = row.written(VenueColumn.VENUE_NAME);
        issues.titled(written);
        if (row.damage() != null) {
            issues.refused(row);
            return;
        }
        Cells<VenueColumn> cells = new Cells<>(List.of(row), issues);
        String reference = cells.title(VenueColumn.YOUR_VENUE_REFERENCE);
        String name = cells.title(VenueColumn.VENUE_NAME);
        String postcode = cells.line(VenueColumn.POSTCODE);
        if (!cells.isBlank(VenueColumn.WEBSITE)) {
            issues.ignored("venue/" + VenueColumn.WEBSITE);
        }
        String address = Stream.of(VenueColumn.ADDRESS_LINE_1, VenueColumn.ADDRESS_LINE_2, VenueColumn.COUNTY)
                .map(cells::line)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Venue venue = new Venue(
                reference,
                name,
                address.isEmpty() ? null : address,
                cells.line(VenueColumn.TOWN_OR_CITY),
                postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
                cells.line(VenueColumn.PHONE),
                cells.line(VenueColumn.EMAIL),
                null,
                null);
        keep(byReference, reference, venue, VenueColumn.YOUR_VENUE_REFERENCE, row, issues);
        keep(byName, name, venue, VenueColumn.VENUE_NAME, row, issues);
    }

    private static void keep(
            Map<String, Venue> venues,
            @Nullable String called,
            Venue venue,
            VenueColumn by,
            Row<VenueColumn> row,
            RowIssues issues) {
        if (called == null) {
            return;
        }
        Venue other = venues.putIfAbsent(normal(called), venue);
        if (other != null && !other.equals(venue)) {
            venues.put(normal(called), SEVERAL);
            issues.valueIgnored(
                    row.where(by),
                    "venue-repeated",
                    "Another venue has the same " + by.header() + ", so courses that name it so cannot be placed.",
                    "Give every venue a reference and a name of its own.");
        }
    }

    private static String normal(String called) {
        return Words.line(called).toLowerCase(Locale.ROOT);
    }

    @Nullable
    Venue byReference(String reference) {
        return found(byReference, reference);
    }

    @Nullable
    Venue byName(String name) {
        return found(byName, name);
    }

    private static @Nullable Venue found(Map<String, Venue> venues, String called) {
        Venue venue = venues.get(normal(called));
        return SEVERAL.equals(venue) ? null : venue;
    }
}

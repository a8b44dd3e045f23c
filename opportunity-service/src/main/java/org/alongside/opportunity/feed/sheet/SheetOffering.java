package org.alongside.opportunity.feed.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.opportunity.feed.csv.Cells;
import org.alongside.opportunity.feed.csv.OfferingIds;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.feed.csv.Words;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Reads one row into one offering. */
final class SheetOffering {
    private static final Set<String> ROLLING =
            Set.of("rolling", "rolling start", "any time", "anytime", "start any time", "ongoing", "whenever you like");
    private static final int OLDEST = 120;

    private final Row<SheetColumn> row;
    private final Cells<SheetColumn> cells;
    private final RowIssues issues;

    private SheetOffering(Row<SheetColumn> row, RowIssues issues) {
        this.row = row;
        this.cells = new Cells<>(List.of(row), issues);
        this.issues = issues;
    }

    /** The offerings of one opportunity, in an order that the order of the rows does not change. */
    static List<Offering> read(List<Row<SheetColumn>> rows, RowIssues issues) {
        List<OfferingIds.Named> offerings = new ArrayList<>();
        for (Row<SheetColumn> row : rows) {
            Offering offering = new SheetOffering(row, issues).offering();
            offerings.add(new OfferingIds.Named(offering, String.join("\u001F", row.cells())));
        }
        return OfferingIds.distinct(offerings);
    }

    private Offering offering() {
        Starting starting = starting();
        List<Session> sessions = cells.sessions(SheetColumn.SESSIONS_COLUMN);
        Integer places = cells.wholeNumber(SheetColumn.PLACES);
        Ages ages = ages();
        Offering offering = new Offering(
                "",
                cells.title(SheetColumn.OFFERING_TITLE),
                starting.date(),
                end(starting.date()),
                cells.line(SheetColumn.DURATION_COLUMN),
                cells.duration(SheetColumn.DURATION_COLUMN),
                cells.day(SheetColumn.APPLY_FROM),
                cells.day(SheetColumn.APPLY_BY),
                cells.webAddress(SheetColumn.APPLY_TO),
                cells.word(SheetColumn.STUDY_MODE, SheetWords.STUDY_MODES),
                cells.word(SheetColumn.MODE, SheetWords.MODES),
                cells.word(SheetColumn.PATTERN, SheetWords.PATTERNS),
                cost(),
                places,
                places == null ? null : places.toString(),
                ages.minimum(),
                ages.maximum(),
                venue(),
                sessions == null ? List.of() : sessions,
                details(starting, sessions, places));
        String named = cells.line(SheetColumn.OFFERING_ID);
        String id = named == null ? OfferingIds.ofContent(offering) : named;
        return offering.as(id, offering.venue());
    }

    private record Starting(StatedDate date, @Nullable StartKind kind) {}

    private Starting starting() {
        String written = row.written(SheetColumn.START);
        String words = written == null ? "" : Words.line(written);
        if (ROLLING.contains(words.toLowerCase(Locale.ROOT))) {
            return new Starting(new StatedDate(null, null, words), StartKind.ROLLING);
        }
        StatedDate date = cells.date(SheetColumn.START);
        return new Starting(date, date.earliest() == null ? null : StartKind.DATED);
    }

    private StatedDate end(StatedDate start) {
        StatedDate end = cells.date(SheetColumn.END);
        LocalDate last = end.latest();
        LocalDate first = start.earliest();
        if (last != null && first != null && last.isBefore(first)) {
            issues.valueIgnored(
                    row.where(SheetColumn.END),
                    "end-before-start",
                    "The offering ends before it starts, so its end was ignored.",
                    "Correct the dates; the day comes before the month.");
            return StatedDate.UNKNOWN;
        }
        return end;
    }

    private Cost cost() {
        BigDecimal amount = cells.money(SheetColumn.COST);
        String written = cells.line(SheetColumn.COST);
        String words = cells.line(SheetColumn.COST_WORDS);
        if (words == null) {
            return written == null ? Cost.UNKNOWN : new Cost(written, amount);
        }
        return new Cost(amount == null && written != null ? written + "; " + words : words, amount);
    }

    private record Ages(@Nullable Integer minimum, @Nullable Integer maximum) {}

    private Ages ages() {
        Integer minimum = cells.wholeNumber(SheetColumn.MINIMUM_AGE);
        Integer maximum = cells.wholeNumber(SheetColumn.MAXIMUM_AGE);
        boolean tooOld = (minimum != null && minimum > OLDEST) || (maximum != null && maximum > OLDEST);
        if (tooOld || (minimum != null && maximum != null && minimum > maximum)) {
            issues.valueIgnored(
                    row.where(minimum == null ? SheetColumn.MAXIMUM_AGE : SheetColumn.MINIMUM_AGE),
                    "ages-unreadable",
                    "The ages are no range that people are in, so they were ignored.",
                    "Write whole years, the lower one into “" + SheetColumn.MINIMUM_AGE.header() + "”.");
            return new Ages(null, null);
        }
        return new Ages(minimum, maximum);
    }

    private @Nullable Venue venue() {
        Double latitude = cells.degrees(SheetColumn.LATITUDE, 90);
        Double longitude = cells.degrees(SheetColumn.LONGITUDE, 180);
        if (cells.isBlank(SheetColumn.LATITUDE) != cells.isBlank(SheetColumn.LONGITUDE)) {
            issues.valueIgnored(
                    row.where(latitude == null ? SheetColumn.LONGITUDE : SheetColumn.LATITUDE),
                    "coordinates-incomplete",
                    "There is a latitude without a longitude or the other way round, so neither was taken.",
                    "Fill in both, or neither.");
        }
        boolean placed = latitude != null && longitude != null;
        String postcode = cells.line(SheetColumn.POSTCODE);
        Venue venue = new Venue(
                null,
                cells.title(SheetColumn.VENUE),
                cells.line(SheetColumn.ADDRESS),
                cells.line(SheetColumn.TOWN),
                postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
                cells.line(SheetColumn.PHONE),
                cells.line(SheetColumn.EMAIL),
                placed ? latitude : null,
                placed ? longitude : null);
        return venue.isBlank() && venue.phone() == null && venue.email() == null ? null : venue;
    }

    private Details.OfOffering details(Starting starting, @Nullable List<Session> sessions, @Nullable Integer places) {
        List<Details.Section> sections = new ArrayList<>();
        String words = sessions == null ? cells.text(SheetColumn.SESSIONS_COLUMN) : null;
        if (words != null) {
            sections.add(new Details.Section("sessions", words, null));
        }
        return new Details.OfOffering(
                cells.text(SheetColumn.OFFERING_DESCRIPTION),
                sections,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                starting.kind(),
                cells.yesNo(SheetColumn.FLEXIBLE_HOURS),
                placesLeft(places),
                cells.list(SheetColumn.FUNDING).stream()
                        .map(label -> new Details.Funding(label, null))
                        .toList());
    }

    private @Nullable Integer placesLeft(@Nullable Integer places) {
        Integer left = cells.wholeNumber(SheetColumn.PLACES_LEFT);
        if (left != null && places != null && left > places) {
            issues.valueIgnored(
                    row.where(SheetColumn.PLACES_LEFT),
                    "places-left-too-many",
                    "More places are left than there are, so how many are left was ignored.",
                    "Correct one of the two numbers.");
            return null;
        }
        return left;
    }
}

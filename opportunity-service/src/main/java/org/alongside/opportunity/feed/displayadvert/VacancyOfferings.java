package org.alongside.opportunity.feed.displayadvert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.ContentId;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.OfferingIds;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One offering per address of a vacancy: whoever takes it up works at one of them. The API names dates by day, with the day's last
 * second as closing time, so days are taken as they are written.
 */
final class VacancyOfferings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");
    private static final int MOST_POSITIONS = 1_000_000;

    private final JsonObject vacancy;

    VacancyOfferings(JsonObject vacancy) {
        this.vacancy = vacancy;
    }

    List<Offering> read(String reference) {
        List<Venue> places = places();
        Offering offering = offering(reference);
        if (places.size() < 2) {
            return List.of(offering.as(reference, places.isEmpty() ? null : places.getFirst()));
        }
        // the order of addresses depends on where somebody asks from, so they are told apart by what they say
        List<Offering> offerings = new ArrayList<>();
        for (Venue place : places) {
            offerings.add(offering.as(reference + " #" + ContentId.of(offering, place), place));
        }
        return OfferingIds.distinct(offerings);
    }

    private Offering offering(String reference) {
        LocalDate start = vacancy.writtenDay("startDate");
        LocalDate posted = vacancy.writtenDay("postedDate");
        LocalDate closing = vacancy.writtenDay("closingDate");
        String duration = vacancy.line("expectedDuration", JsonLimits.TITLE_LENGTH);
        return new Offering(
                reference,
                null,
                start == null ? StatedDate.UNKNOWN : new StatedDate(start, start, null),
                StatedDate.UNKNOWN,
                duration,
                iso(duration),
                posted,
                closing,
                vacancy.webAddress("applicationUrl"),
                null,
                AttendanceMode.WORK_BASED,
                null,
                Cost.UNKNOWN,
                vacancy.whole("numberOfPositions", MOST_POSITIONS),
                null,
                null,
                null,
                null,
                List.of(),
                new Details.OfOffering(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        start == null ? null : StartKind.DATED,
                        null,
                        null,
                        List.of()));
    }

    private static @Nullable String iso(@Nullable String duration) {
        Matcher words = DURATION.matcher(duration == null ? "" : duration.toLowerCase(Locale.ROOT));
        return words.matches()
                ? "P" + words.group(1) + words.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                : null;
    }

    private List<Venue> places() {
        List<JsonObject> addresses = new ArrayList<>(vacancy.objects("addresses"));
        addresses.addAll(vacancy.objects("address"));
        addresses.addAll(vacancy.objects("otherAddresses"));
        List<Venue> places = new ArrayList<>();
        for (JsonObject each : addresses) {
            Venue place = place(each);
            if (!place.isBlank() && !places.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    /** Which of the lines is the town is not said, so all of them are the address. */
    private static Venue place(JsonObject address) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String line = address.line("addressLine" + i);
            if (line != null) {
                lines.add(line);
            }
        }
        Double latitude = address.degrees("latitude", 90);
        Double longitude = address.degrees("longitude", 180);
        boolean placed = latitude != null && longitude != null && (latitude != 0 || longitude != 0);
        String postcode = address.line("postcode", 20);
        return new Venue(
                null,
                null,
                lines.isEmpty() ? null : Cut.to(String.join(", ", lines), JsonLimits.LINE_LENGTH),
                null,
                postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
                null,
                null,
                placed ? latitude : null,
                placed ? longitude : null);
    }
}

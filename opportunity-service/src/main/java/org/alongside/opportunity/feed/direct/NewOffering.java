package org.alongside.opportunity.feed.direct;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A way of taking an opportunity up, as its provider sends it.
 *
 * @param id the provider's own; without one it is known by its place in the list
 * @param cost pounds and pence as text
 */
public record NewOffering(
        @Nullable String id,
        @Nullable String title,
        @Nullable StartKind startKind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String duration,
        @Nullable LocalDate applyUntil,
        @Nullable StudyMode studyMode,
        @Nullable AttendanceMode attendanceMode,
        @Nullable AttendancePattern attendancePattern,
        @Nullable Boolean flexibleHours,
        @Nullable String cost,
        @Nullable String costWords,
        @Nullable List<Details.Funding> funding,
        @Nullable Integer places,
        @Nullable Integer placesLeft,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable NewVenue venue,
        @Nullable List<NewSession> sessions) {

    private static final Pattern POUNDS = Pattern.compile("[0-9]{1,8}(\\.[0-9]{2})?");
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int OLDEST = 150;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String YEARS = "A day from " + FIRST_YEAR + " to " + LAST_YEAR + ".";

    /** Either on a day of the week or on one date. */
    public record NewSession(
            @Nullable DayOfWeek day,
            @Nullable LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {
        private void check(FieldChecks checks, String at) {
            checks.that((day == null) != (date == null), at, "Either day or date.")
                    .that(isCalendarDay(date), at + "/date", YEARS)
                    .that(
                            from != null && to != null && minute(from).isBefore(minute(to)),
                            at,
                            "from and to, in this order, with a minute between them.");
        }

        private static LocalTime minute(LocalTime time) {
            return time.truncatedTo(ChronoUnit.MINUTES);
        }

        private Session session() {
            LocalTime begins = minute(Objects.requireNonNull(from));
            LocalTime ends = minute(Objects.requireNonNull(to));
            return date == null
                    ? new Session.Weekly(Objects.requireNonNull(day), begins, ends)
                    : new Session.Dated(date, begins, ends);
        }
    }

    /** Where; latitude and longitude in degrees, together or not at all. */
    public record NewVenue(
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        private void check(FieldChecks checks, String at) {
            checks.optionalText(at + "/name", name, NewOpportunity.LONGEST_TITLE)
                    .optionalText(at + "/address", address, NewOpportunity.LONGEST_TEXT)
                    .optionalText(at + "/town", town, NewOpportunity.LONGEST_TITLE)
                    .optionalText(at + "/postcode", postcode, 10)
                    .that((latitude == null) == (longitude == null), at, "latitude and longitude come together.")
                    .that(latitude == null || Math.abs(latitude) <= 90, at + "/latitude", "From -90 to 90.")
                    .that(longitude == null || Math.abs(longitude) <= 180, at + "/longitude", "From -180 to 180.");
        }

        private Venue venue() {
            return new Venue(null, name, address, town, postcode, null, null, latitude, longitude);
        }
    }

    void check(FieldChecks checks, String at) {
        checks.optionalText(at + "/id", id, NewOpportunity.LONGEST_TITLE)
                .that(id == null || !id.isBlank(), at + "/id", "Not blank.")
                .optionalText(at + "/title", title, NewOpportunity.LONGEST_TITLE)
                .that(isCalendarDay(start), at + "/start", YEARS)
                .that(isCalendarDay(end), at + "/end", YEARS)
                .that(isCalendarDay(applyUntil), at + "/applyUntil", YEARS)
                .that(start == null || end == null || !end.isBefore(start), at + "/end", "Not before start.")
                .that(startKind != StartKind.DATED || start != null, at + "/start", "A dated start has its day.")
                .optionalText(at + "/duration", duration, NewOpportunity.LONGEST_TITLE)
                .that(
                        cost == null || POUNDS.matcher(cost).matches(),
                        at + "/cost",
                        "Pounds and pence as text, such as \"45.00\".")
                .optionalText(at + "/costWords", costWords, NewOpportunity.LONGEST_TEXT)
                .that(notNegative(places), at + "/places", "0 or more.")
                .that(notNegative(placesLeft), at + "/placesLeft", "0 or more.")
                .that(
                        placesLeft == null || places == null || placesLeft <= places,
                        at + "/placesLeft",
                        "No more than places.")
                .that(age(minimumAge), at + "/minimumAge", "From 0 to " + OLDEST + ".")
                .that(age(maximumAge), at + "/maximumAge", "From 0 to " + OLDEST + ".");
        NewOpportunity.each(
                checks,
                at + "/funding",
                funding,
                (where, one) -> checks.text(where + "/label", one.label(), NewOpportunity.LONGEST_TITLE));
        NewOpportunity.each(checks, at + "/sessions", sessions, (where, session) -> session.check(checks, where));
        if (venue != null) {
            venue.check(checks, at + "/venue");
        }
    }

    private static boolean isCalendarDay(@Nullable LocalDate day) {
        return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** By its own id, or by its place in the list. */
    String id(int position) {
        return id == null ? Integer.toString(position) : id;
    }

    private static boolean notNegative(@Nullable Integer number) {
        return number == null || number >= 0;
    }

    private static boolean age(@Nullable Integer years) {
        return years == null || years >= 0 && years <= OLDEST;
    }

    /** Only after it has been checked. */
    Offering offering(int position) {
        List<Session> all = new ArrayList<>();
        NewOpportunity.some(sessions).forEach(session -> all.add(session.session()));
        return new Offering(
                id(position),
                title,
                stated(start),
                stated(end),
                duration,
                null,
                null,
                applyUntil,
                null,
                studyMode,
                attendanceMode,
                attendancePattern,
                price(),
                places,
                null,
                minimumAge,
                maximumAge,
                venue == null ? null : venue.venue(),
                all,
                new Details.OfOffering(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        startKind == null && start != null ? StartKind.DATED : startKind,
                        flexibleHours,
                        placesLeft,
                        NewOpportunity.some(funding)));
    }

    private static StatedDate stated(@Nullable LocalDate day) {
        return day == null ? StatedDate.UNKNOWN : new StatedDate(day, day, IN_WORDS.format(day));
    }

    private Cost price() {
        BigDecimal amount = cost == null ? null : new BigDecimal(cost).setScale(2);
        return new Cost(costWords != null ? costWords : amount == null ? null : "£" + amount, amount);
    }
}

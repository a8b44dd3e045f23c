package org.alongside.opportunity.matching;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.search.PageCursor;
import org.jspecify.annotations.Nullable;

/** An anonymous constraint document as it is sent; nothing in it is trusted before it has been checked. */
public record MatchRequest(
        @Nullable List<@Nullable InterestBody> interests,
        @Nullable PlaceBody place,
        @Nullable List<@Nullable WindowBody> freeWindows,
        @Nullable LocalDate startsAfter,
        @Nullable String maxCost,
        @Nullable List<@Nullable OpportunityKind> kinds,
        @Nullable Integer limit,
        @Nullable String after) {

    public record InterestBody(
            @Nullable String ref, @Nullable List<@Nullable String> terms) {}

    public record PlaceBody(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer withinMetres) {}

    public record WindowBody(
            @Nullable DayOfWeek day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    private static final int INTERESTS = 50;
    private static final int TERMS = 50;
    private static final int WINDOWS = 200;
    private static final int FARTHEST = 1_000_000;
    private static final int LARGEST_LIMIT = 50;
    private static final int DEFAULT_LIMIT = 20;
    private static final Pattern POUNDS = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    /**
     * @param today the day of a first page; a later one keeps the day of its first
     * @throws org.alongside.kit.problem.ProblemException 422 with every field that is wrong; 400 {@code cursor-invalid}
     */
    Constraints checked(LocalDate today) {
        FieldChecks checks = new FieldChecks();
        checkInterests(checks);
        checkPlace(checks);
        checkWindows(checks);
        checks.that(
                maxCost == null || POUNDS.matcher(maxCost).matches(),
                "/maxCost",
                "Pounds and pence as text, such as \"45.00\".");
        checks.that(kinds == null || !kinds.contains(null), "/kinds", "Only names of kinds.");
        checks.that(
                limit == null || (limit >= 1 && limit <= LARGEST_LIMIT),
                "/limit",
                "A whole number from 1 to " + LARGEST_LIMIT + ".");
        checks.orRefuse();
        PageCursor cursor = after == null ? null : PageCursor.read(after);
        LocalDate day = cursor == null ? today : cursor.on();
        Constraints constraints = new Constraints(
                interestsChecked(),
                place == null
                        ? null
                        : new Constraints.Journey(
                                have(place.latitude()), have(place.longitude()), have(place.withinMetres())),
                freeWindows == null ? null : windowsChecked(freeWindows),
                startsAfter == null || startsAfter.isBefore(day) ? day : startsAfter,
                day,
                maxCost == null ? null : new BigDecimal(maxCost),
                kinds == null ? null : kinds.stream().map(MatchRequest::have).toList(),
                cursor == null ? null : cursor.after(),
                limit == null ? DEFAULT_LIMIT : limit);
        if (cursor != null) {
            cursor.demandSame(constraints.sameness());
        }
        return constraints;
    }

    private void checkInterests(FieldChecks checks) {
        if (interests == null) {
            return;
        }
        checks.that(interests.size() <= INTERESTS, "/interests", "At most " + INTERESTS + " interests.");
        for (int i = 0; i < Math.min(interests.size(), INTERESTS); i++) {
            InterestBody interest = interests.get(i);
            String pointer = "/interests/" + i;
            checks.present(pointer, interest);
            if (interest != null) {
                checks.text(pointer + "/ref", interest.ref(), 100);
                checks.present(pointer + "/terms", interest.terms());
                List<@Nullable String> terms = interest.terms() == null ? List.of() : interest.terms();
                checks.that(terms.size() <= TERMS, pointer + "/terms", "At most " + TERMS + " terms.");
                for (int n = 0; n < Math.min(terms.size(), TERMS); n++) {
                    checks.text(pointer + "/terms/" + n, terms.get(n), 100);
                }
            }
        }
    }

    private void checkPlace(FieldChecks checks) {
        if (place != null) {
            checks.that(isWithin(place.latitude(), 90), "/place/latitude", "Degrees from -90 to 90.");
            checks.that(isWithin(place.longitude(), 180), "/place/longitude", "Degrees from -180 to 180.");
            Integer metres = place.withinMetres();
            checks.that(
                    metres != null && metres >= 0 && metres <= FARTHEST,
                    "/place/withinMetres",
                    "A whole number of metres from 0 to " + FARTHEST + ".");
        }
    }

    private static boolean isWithin(@Nullable Double degrees, int limit) {
        return degrees != null && Math.abs(degrees) <= limit;
    }

    private void checkWindows(FieldChecks checks) {
        if (freeWindows == null) {
            return;
        }
        checks.that(freeWindows.size() <= WINDOWS, "/freeWindows", "At most " + WINDOWS + " windows.");
        for (int i = 0; i < Math.min(freeWindows.size(), WINDOWS); i++) {
            WindowBody window = freeWindows.get(i);
            boolean whole = window != null
                    && window.day() != null
                    && window.from() != null
                    && window.to() != null
                    && window.from().isBefore(window.to());
            checks.that(
                    whole, "/freeWindows/" + i, "A day, and a time from which and a later one to which it is free.");
        }
    }

    private List<Constraints.Interest> interestsChecked() {
        List<Constraints.Interest> checked = new ArrayList<>();
        for (InterestBody interest : interests == null ? List.<@Nullable InterestBody>of() : interests) {
            InterestBody given = have(interest);
            checked.add(new Constraints.Interest(
                    have(given.ref()),
                    have(given.terms()).stream().map(MatchRequest::have).toList()));
        }
        return checked;
    }

    private static List<FreeWindow> windowsChecked(List<@Nullable WindowBody> windows) {
        return FreeWindow.joined(windows.stream()
                .map(MatchRequest::have)
                .map(window -> new FreeWindow(have(window.day()), have(window.from()), have(window.to())))
                .filter(window -> !window.isEmpty())
                .toList());
    }

    /** What the checks have found to be there. */
    private static <T> T have(@Nullable T checked) {
        if (checked == null) {
            throw new IllegalStateException("checked before");
        }
        return checked;
    }
}

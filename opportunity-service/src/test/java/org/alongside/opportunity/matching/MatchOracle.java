package org.alongside.opportunity.matching;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/**
 * The rules of matching once more, in plain Java and without an index, written from their description. Words are compared
 * whole, so it takes data whose words have one form only.
 */
final class MatchOracle {
    private static final double EARTH = 6_371_008.8;

    private MatchOracle() {}

    record Kept(UUID id, Opportunity opportunity) {}

    /** @param best of those that fit */
    record Expected(UUID id, int score, boolean liked, Best best) {}

    /** By what the best offering can be told from the others, as it is ordered. */
    record Best(
            int score, @Nullable LocalDate start, @Nullable Integer metres) {}

    static List<Expected> order(List<Kept> all, Constraints constraints) {
        List<Expected> fitting = new ArrayList<>();
        for (Kept kept : all) {
            Best best = null;
            for (Offering offering : kept.opportunity().offerings()) {
                if (fits(kept.opportunity(), offering, constraints)) {
                    Best next = best(offering, constraints);
                    best = best == null || isBefore(next, best) ? next : best;
                }
            }
            if (best != null) {
                int liked = liked(kept.opportunity(), constraints);
                fitting.add(new Expected(kept.id(), best.score() + liked, liked > 0, best));
            }
        }
        // the database orders ids by their bytes, which is how their text is ordered
        fitting.sort(Comparator.comparingInt(Expected::score)
                .reversed()
                .thenComparing(each -> each.id().toString()));
        return fitting;
    }

    private static Best best(Offering offering, Constraints constraints) {
        Double metres = constraints.place() == null ? null : metres(offering, constraints.place());
        return new Best(
                score(offering, constraints),
                offering.start().earliest(),
                metres == null ? null : (Integer) (int) Math.round(metres));
    }

    private static boolean isBefore(Best one, Best other) {
        return Comparator.comparingInt(Best::score)
                        .reversed()
                        .thenComparing(Best::start, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Best::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .compare(one, other)
                < 0;
    }

    static boolean fits(Opportunity opportunity, Offering offering, Constraints constraints) {
        return (constraints.kinds() == null || constraints.kinds().contains(opportunity.kind()))
                && near(offering, constraints.place())
                && inFreeHours(offering, constraints.freeWindows())
                && notBefore(offering.start().latest(), constraints.startsAfter())
                && notBefore(offering.end().latest(), constraints.startsAfter())
                && notBefore(offering.applyUntil(), constraints.today())
                && affordable(offering, constraints.maxCost());
    }

    private static boolean needsNoJourney(Offering offering) {
        return offering.attendanceMode() != null && offering.attendanceMode().needsNoJourney();
    }

    private static boolean near(Offering offering, Constraints.@Nullable Journey journey) {
        Double metres = journey == null ? null : metres(offering, journey);
        return journey == null || needsNoJourney(offering) || metres == null || metres <= journey.withinMetres();
    }

    private static @Nullable Double metres(Offering offering, Constraints.Journey journey) {
        Venue venue = offering.venue();
        if (venue == null || venue.latitude() == null || venue.longitude() == null) {
            return null;
        }
        // spherical law of cosines by way of the chord, another way than the database's
        double lat1 = Math.toRadians(journey.latitude());
        double lat2 = Math.toRadians(venue.latitude());
        double lon = Math.toRadians(venue.longitude() - journey.longitude());
        double x = Math.cos(lat2) * Math.cos(lon) - Math.cos(lat1);
        double y = Math.cos(lat2) * Math.sin(lon);
        double z = Math.sin(lat2) - Math.sin(lat1);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
    }

    private static boolean inFreeHours(Offering offering, @Nullable List<FreeWindow> windows) {
        if (windows == null) {
            return true;
        }
        if (!offering.sessions().isEmpty()
                && Boolean.TRUE.equals(offering.details().flexibleHours())) {
            return offering.sessions().stream()
                    .anyMatch(session -> windows.stream().anyMatch(window -> isOfUse(window, session)));
        }
        if (!offering.sessions().isEmpty()) {
            return offering.sessions().stream()
                    .allMatch(session -> windows.stream().anyMatch(window -> holds(window, session)));
        }
        AttendancePattern pattern = offering.attendancePattern();
        if (pattern == null) {
            return true;
        }
        return switch (pattern) {
            case DAYTIME, DAY_RELEASE ->
                windows.stream()
                        .anyMatch(window -> window.day().compareTo(DayOfWeek.FRIDAY) <= 0
                                && window.from().isBefore(LocalTime.of(18, 0))
                                && window.to().isAfter(LocalTime.of(8, 0)));
            case TWILIGHT, EVENING ->
                windows.stream().anyMatch(window -> window.to().isAfter(LocalTime.of(17, 0)));
            case WEEKEND ->
                windows.stream()
                        .anyMatch(window ->
                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(window.day()));
            case CUSTOMISED -> true;
        };
    }

    private static boolean holds(FreeWindow window, Session session) {
        return window.day() == session.day()
                && !window.from().isAfter(session.from())
                && !window.to().isBefore(session.to());
    }

    /** Somebody can be there for half an hour, or all the time that it lasts. */
    private static boolean isOfUse(FreeWindow window, Session session) {
        LocalTime from = window.from().isAfter(session.from()) ? window.from() : session.from();
        LocalTime to = window.to().isBefore(session.to()) ? window.to() : session.to();
        return window.day() == session.day()
                && from.isBefore(to)
                && (holds(window, session) || Duration.between(from, to).toMinutes() >= 30);
    }

    private static boolean notBefore(@Nullable LocalDate date, LocalDate limit) {
        return date == null || !date.isBefore(limit);
    }

    private static boolean affordable(Offering offering, @Nullable BigDecimal most) {
        return most == null
                || offering.cost().amount() == null
                || offering.cost().amount().compareTo(most) <= 0;
    }

    private static int score(Offering offering, Constraints constraints) {
        int nearness;
        Double metres = constraints.place() == null ? null : metres(offering, constraints.place());
        if (needsNoJourney(offering)) {
            nearness = 10;
        } else if (metres == null || constraints.place() == null) {
            nearness = 0;
        } else {
            nearness = (int) Math.floor(
                    20 * (1 - metres / Math.max(1, constraints.place().withinMetres())));
        }
        boolean placeKnown = offering.venue() != null && offering.venue().latitude() != null;
        return nearness
                + 3 * (offering.start().earliest() != null ? 1 : 0)
                + 3 * (offering.cost().amount() != null ? 1 : 0)
                + 3 * (placeKnown || needsNoJourney(offering) ? 1 : 0)
                + 3 * (offering.sessions().isEmpty() ? 0 : 1);
    }

    static int liked(Opportunity opportunity, Constraints constraints) {
        int sum = 0;
        for (Constraints.Interest interest : constraints.interests()) {
            int most = 0;
            int found = 0;
            for (String term : interest.terms()) {
                int weight = weight(opportunity, term);
                most = Math.max(most, weight);
                found += weight > 0 ? 1 : 0;
            }
            sum += found == 0 ? 0 : most + 2 * Math.min(4, found - 1);
        }
        return sum;
    }

    /** A term of two words has been found where both have; in how much of the text both are decides. */
    private static int weight(Opportunity opportunity, String term) {
        List<String> parts = new ArrayList<>();
        parts.add(opportunity.title());
        parts.add(String.join(
                " ",
                opportunity.details().subjects().stream()
                        .map(subject -> subject.label())
                        .toList()));
        parts.add(String.valueOf(opportunity.summary()));
        parts.add(String.valueOf(opportunity.description()));
        int[] weights = {40, 30, 20, 10};
        StringBuilder text = new StringBuilder(" ");
        for (int i = 0; i < parts.size(); i++) {
            text.append(parts.get(i)).append(' ');
            boolean all = true;
            for (String word : term.split(" ")) {
                all &= text.indexOf(" " + word + " ") >= 0;
            }
            if (all) {
                return weights[i];
            }
        }
        return 0;
    }
}

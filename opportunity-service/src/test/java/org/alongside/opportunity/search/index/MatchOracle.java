package org.alongside.opportunity.search.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.search.index.Words.Word;
import org.jspecify.annotations.Nullable;

/** The rules of matching, row by row over a list. Shares nothing with the index but how a text is taken apart ({@link Words}). */
final class MatchOracle {
    private final Words words = new Words();
    private final MatchQuery query;

    MatchOracle(MatchQuery query) {
        this.query = query;
    }

    /** @param signs as {@code 0:[1, 2]}: the first interest shows by its second and third term */
    record Line(UUID id, int score, List<String> signs) {}

    /** Everything that fits, in order. */
    List<Line> lines(List<IndexedOpportunity> catalogue) {
        return catalogue.stream()
                .map(this::line)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Line::score)
                        .reversed()
                        .thenComparing(line -> line.id().toString()))
                .toList();
    }

    private @Nullable Line line(IndexedOpportunity o) {
        boolean seen = o.tenant().equals("national") || o.tenant().equals(query.tenant());
        boolean asked = query.kinds() == null || query.kinds().contains(o.kind());
        List<Integer> fitting = o.offerings().stream()
                .filter(each -> seen && asked && fits(each))
                .map(this::score)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        int score = fitting.getFirst();
        List<String> signs = new ArrayList<>();
        for (int i = 0; i < query.interests().size(); i++) {
            List<Integer> found = new ArrayList<>();
            int most = 0;
            for (int term = 0; term < query.interests().get(i).size(); term++) {
                int weight = weight(o, query.interests().get(i).get(term));
                if (weight > 0) {
                    found.add(term);
                    most = Math.max(most, weight);
                }
            }
            if (!found.isEmpty()) {
                signs.add(i + ":" + found);
                score += most + Math.min(8, 2 * found.size() - 2);
            }
        }
        return new Line(o.opportunityId(), score, signs);
    }

    /** By how much of the text, from its title on, one has to read until all words of the term have been met. */
    private int weight(IndexedOpportunity o, String term) {
        List<String> asked = stems(term);
        if (asked.isEmpty()) {
            asked = words.asked(term).stream().map(Word::stem).toList();
        }
        List<List<String>> parts = List.of(
                List.of(o.title()), o.subjects(), o.summary() == null ? List.of() : List.of(o.summary()), o.texts());
        List<String> read = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            parts.get(part).forEach(text -> read.addAll(stems(text)));
            if (!asked.isEmpty() && read.containsAll(asked)) {
                return 40 - 10 * part;
            }
        }
        return 0;
    }

    private List<String> stems(String text) {
        return words.of(text).stream().map(Word::stem).toList();
    }

    private boolean fits(IndexedOffering offering) {
        return notBefore(offering.startLatest(), query.startsAfter())
                && notBefore(offering.end(), query.startsAfter())
                && notBefore(offering.applyUntil(), query.today())
                && (query.greatestCost() == null
                        || offering.cost() == null
                        || offering.cost().compareTo(query.greatestCost()) <= 0)
                && near(offering)
                && inFreeHours(offering);
    }

    private static boolean notBefore(@Nullable LocalDate day, LocalDate limit) {
        return day == null || !day.isBefore(limit);
    }

    private static boolean needsNoJourney(IndexedOffering offering) {
        return offering.mode() != null && offering.mode().needsNoJourney();
    }

    private @Nullable Double metres(IndexedOffering offering) {
        Point place = offering.place();
        Point from = query.from();
        return place == null || from == null ? null : (Double) from.metresTo(place.latitude(), place.longitude());
    }

    private boolean near(IndexedOffering offering) {
        Double metres = metres(offering);
        return needsNoJourney(offering) || metres == null || metres <= query.withinMetres();
    }

    private boolean inFreeHours(IndexedOffering offering) {
        List<FreeTime> free = query.freeTimes();
        if (free == null) {
            return true;
        }
        if (!offering.sessions().isEmpty()) {
            return offering.flexibleHours()
                    ? offering.sessions().stream().anyMatch(each -> minutesFree(each, free, true))
                    : offering.sessions().stream().allMatch(each -> minutesFree(each, free, false));
        }
        if (offering.pattern() == null) {
            return true;
        }
        return switch (offering.pattern()) {
            case DAYTIME, DAY_RELEASE -> someOf(free, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, 8, 18);
            case TWILIGHT, EVENING -> someOf(free, DayOfWeek.MONDAY, DayOfWeek.SUNDAY, 17, 24);
            case WEEKEND -> someOf(free, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, 0, 24);
            case CUSTOMISED -> true;
        };
    }

    private static boolean someOf(List<FreeTime> free, DayOfWeek first, DayOfWeek last, int from, int to) {
        return free.stream()
                .anyMatch(time -> time.day().compareTo(first) >= 0
                        && time.day().compareTo(last) <= 0
                        && time.from().toSecondOfDay() < to * 3_600
                        && end(time) > from * 3_600);
    }

    private static int end(FreeTime time) {
        return time.to().equals(LocalTime.MIDNIGHT) ? 24 * 3_600 : time.to().toSecondOfDay();
    }

    /** Second by second of the day: whether all of the session is free, or for some use of it half an hour on end. */
    private static boolean minutesFree(Session session, List<FreeTime> free, boolean someUse) {
        int from = session.from().toSecondOfDay();
        int to = session.to().toSecondOfDay() + (session.to().getNano() > 0 ? 1 : 0);
        boolean[] day = new boolean[24 * 3_600];
        for (FreeTime time : free) {
            if (time.day() == session.day()) {
                Arrays.fill(day, time.from().toSecondOfDay(), end(time), true);
            }
        }
        int needed = someUse ? Math.min(1_800, to - from) : to - from;
        int onEnd = 0;
        for (int second = from; second < to; second++) {
            onEnd = day[second] ? onEnd + 1 : 0;
            if (onEnd >= needed) {
                return true;
            }
        }
        return false;
    }

    private int score(IndexedOffering offering) {
        Double metres = metres(offering);
        int nearness = needsNoJourney(offering)
                ? 10
                : metres == null ? 0 : (int) Math.floor(20 * (1 - metres / Math.max(1, query.withinMetres())));
        int known = 0;
        known += offering.startEarliest() != null ? 3 : 0;
        known += offering.cost() != null ? 3 : 0;
        known += needsNoJourney(offering) || offering.place() != null ? 3 : 0;
        known += offering.sessions().isEmpty() ? 0 : 3;
        return nearness + known;
    }
}

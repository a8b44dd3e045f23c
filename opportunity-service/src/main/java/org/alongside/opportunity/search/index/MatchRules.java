package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.alongside.opportunity.listing.AttendancePattern;
import org.jspecify.annotations.Nullable;

/**
 * The hard facts of a match, made ready to be held against the columns of one segment. The rows are held against the same facts by
 * {@code HardFacts}, which explains them too. Not for several threads.
 */
final class MatchRules {
    private static final int LOOKED_AT = 1;
    private static final int HELD = 1 << 1;
    private static final int MET = 1 << 2;
    private static final byte TOO_FAR = 1;
    private static final byte WITHIN = 2;

    private static final LocalTime DAYTIME_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime DAYTIME_ENDS = LocalTime.of(18, 0);
    private static final LocalTime EVENING_BEGINS = LocalTime.of(17, 0);

    private final Columns columns;
    private final int today;
    private final int startsAfter;
    private final long greatestCost;
    private final Places.@Nullable Measure from;
    private final int within;
    /** Of each place: 0 until it is looked at, {@link #TOO_FAR}, or {@link #WITHIN} and its nearness. */
    private final byte[] places;

    private final @Nullable FreeWeek free;
    /** Of each set of sessions: whether free time holds all of them, and whether it meets one. */
    private final byte[] sessions;
    /** Of each part of the week, the first being none: whether somebody is free in some of it. */
    private final boolean[] patterns = new boolean[AttendancePattern.values().length + 1];

    MatchRules(MatchQuery query, Columns columns) {
        this.columns = columns;
        today = Row.day(query.today());
        startsAfter = Row.day(query.startsAfter());
        greatestCost = query.greatestCost() == null ? Long.MAX_VALUE : pence(query.greatestCost());
        from = query.from() == null ? null : columns.places.from(query.from());
        within = query.withinMetres();
        places = new byte[from == null ? 0 : columns.places.count()];
        free = query.freeTimes() == null ? null : new FreeWeek(query.freeTimes());
        sessions = new byte[free == null ? 0 : columns.sessionSets.length];
        patterns[0] = true;
        for (AttendancePattern pattern : AttendancePattern.values()) {
            patterns[pattern.ordinal() + 1] = query.freeTimes() == null || isFreeIn(pattern, query.freeTimes());
        }
    }

    private static long pence(BigDecimal pounds) {
        return pounds.movePointRight(2)
                .setScale(0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    /** Whether some of this free time is in that part of the week. Source: the table in docs/decisions/0004. */
    private static boolean isFreeIn(AttendancePattern pattern, List<FreeTime> times) {
        return switch (pattern) {
            case DAYTIME, DAY_RELEASE ->
                times.stream()
                        .anyMatch(time -> time.day().compareTo(DayOfWeek.FRIDAY) <= 0
                                && time.from().isBefore(DAYTIME_ENDS)
                                && endsAfter(time, DAYTIME_BEGINS));
            case TWILIGHT, EVENING -> times.stream().anyMatch(time -> endsAfter(time, EVENING_BEGINS));
            case WEEKEND -> times.stream().anyMatch(time -> time.day().compareTo(DayOfWeek.FRIDAY) > 0);
            case CUSTOMISED -> true;
        };
    }

    private static boolean endsAfter(FreeTime time, LocalTime limit) {
        return time.to().equals(LocalTime.MIDNIGHT) || time.to().isAfter(limit);
    }

    /** Whether everything holds of this offering, as far as it is known. */
    boolean hold(int at) {
        int flags = columns.flags(at);
        return (flags & Row.NONE) == 0
                && isNotBefore(columns.startLatest(at), startsAfter)
                && isNotBefore(columns.end(at), startsAfter)
                && isNotBefore(columns.applyUntil(at), today)
                && columns.cost(at) <= greatestCost
                && ((flags & Row.NO_JOURNEY) != 0 || isWithin(columns.place(at)))
                && (free == null || isFree(at, flags, free));
    }

    private static boolean isNotBefore(int day, int limit) {
        return day == Row.NO_DAY || day >= limit;
    }

    private boolean isWithin(int place) {
        return from == null || place == Places.UNKNOWN || looked(place, from) != TOO_FAR;
    }

    private byte looked(int place, Places.Measure measure) {
        if (places[place] == 0) {
            double metres = measure.metres(place);
            places[place] = metres <= within ? (byte) (WITHIN + MatchScore.nearness(metres, within)) : TOO_FAR;
        }
        return places[place];
    }

    private boolean isFree(int at, int flags, FreeWeek week) {
        int set = columns.sessions(at);
        if (set == Columns.NO_SESSIONS) {
            return patterns[flags >> Row.PATTERN_SHIFT & Row.FOUR_BITS];
        }
        if (sessions[set] == 0) {
            long[] times = columns.sessionSets[set];
            sessions[set] = (byte) (LOOKED_AT | (week.holds(times) ? HELD : 0) | (week.meets(times) ? MET : 0));
        }
        return (sessions[set] & ((flags & Row.FLEXIBLE) != 0 ? MET : HELD)) != 0;
    }

    /** Points for nearness and for what is known, of an offering of which everything holds. */
    int score(int at) {
        boolean noJourney = (columns.flags(at) & Row.NO_JOURNEY) != 0;
        int place = columns.place(at);
        int score = 0;
        if (noJourney) {
            score = MatchScore.NO_JOURNEY;
        } else if (from != null && place != Places.UNKNOWN) {
            score = looked(place, from) - WITHIN;
        }
        return score
                + (columns.startEarliest(at) == Row.NO_DAY ? 0 : MatchScore.KNOWN)
                + (columns.cost(at) == Row.NO_COST ? 0 : MatchScore.KNOWN)
                + (noJourney || place != Places.UNKNOWN ? MatchScore.KNOWN : 0)
                + (columns.sessions(at) == Columns.NO_SESSIONS ? 0 : MatchScore.KNOWN);
    }
}

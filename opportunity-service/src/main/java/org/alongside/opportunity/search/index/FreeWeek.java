package org.alongside.opportunity.search.index;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.alongside.opportunity.listing.Session;

/** When somebody is free in a week: parts that touch or overlap are one. */
final class FreeWeek {
    private static final int DAY = 24 * 60 * 60;
    /** Of a drop-in, in seconds: less is no use to whoever comes. */
    private static final int LEAST_USE = 30 * 60;

    private static final int TIME_BITS = 20;
    private static final int TIME = (1 << TIME_BITS) - 1;

    /** Seconds of the week from Monday; from and to in turns, in order, of one day each. */
    private final int[] parts;

    FreeWeek(List<FreeTime> times) {
        int[][] sorted = times.stream()
                .map(time -> new int[] {
                    start(time) + time.from().toSecondOfDay(),
                    start(time)
                            + (time.to().equals(LocalTime.MIDNIGHT)
                                    ? DAY
                                    : time.to().toSecondOfDay())
                })
                .sorted((a, b) -> Integer.compare(a[0], b[0]))
                .toArray(int[][]::new);
        int[] joined = new int[2 * sorted.length];
        int count = 0;
        for (int[] part : sorted) {
            // the night from one day to the next parts nothing: a session does not reach over midnight
            if (count > 0 && joined[count - 1] >= part[0]) {
                joined[count - 1] = Math.max(joined[count - 1], part[1]);
            } else {
                joined[count++] = part[0];
                joined[count++] = part[1];
            }
        }
        parts = Arrays.copyOf(joined, count);
    }

    private static int start(FreeTime time) {
        return (time.day().getValue() - 1) * DAY;
    }

    /** A session's time of the week, outwards to the second, in one number. A dated one falls on its day of the week. */
    static long time(Session session) {
        int midnight = (session.day().getValue() - 1) * DAY;
        int from = midnight + session.from().toSecondOfDay();
        int to = midnight + session.to().toSecondOfDay() + (session.to().getNano() > 0 ? 1 : 0);
        return (long) from << TIME_BITS | to;
    }

    /** Whether every one of these sessions lies in one part. */
    boolean holds(long[] sessions) {
        for (long session : sessions) {
            if (!holds((int) (session >>> TIME_BITS), (int) (session & TIME))) {
                return false;
            }
        }
        return true;
    }

    /** Whether half an hour of one of these sessions, or the whole of a shorter one, lies in one part. */
    boolean meets(long[] sessions) {
        for (long session : sessions) {
            if (meets((int) (session >>> TIME_BITS), (int) (session & TIME))) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(int from, int to) {
        int least = Math.min(LEAST_USE, to - from);
        for (int i = 0; i < parts.length; i += 2) {
            if (Math.min(parts[i + 1], to) - Math.max(parts[i], from) >= least) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int from, int to) {
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i] <= from && to <= parts[i + 1]) {
                return true;
            }
        }
        return false;
    }
}

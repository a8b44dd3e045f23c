package org.alongside.opportunity.matching;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Part of every week in which somebody is free, to the second. */
record FreeWindow(DayOfWeek day, LocalTime from, LocalTime to) {
    FreeWindow {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether it is too short to hold anything. */
    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** The same times with windows that touch or overlap made one: who is free 9–12 and 12–15 is free 9–15. */
    static List<FreeWindow> joined(List<FreeWindow> windows) {
        List<FreeWindow> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(FreeWindow::day)
                .thenComparing(FreeWindow::from)
                .thenComparing(FreeWindow::to));
        List<FreeWindow> joined = new ArrayList<>();
        for (FreeWindow next : sorted) {
            FreeWindow last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.day() == next.day() && !last.to().isBefore(next.from())) {
                LocalTime to = last.to().isAfter(next.to()) ? last.to() : next.to();
                joined.set(joined.size() - 1, new FreeWindow(last.day(), last.from(), to));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}

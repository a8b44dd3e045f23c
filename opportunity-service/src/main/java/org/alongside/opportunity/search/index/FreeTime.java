package org.alongside.opportunity.search.index;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Part of every week in which somebody is free, to the second; local time.
 *
 * @param to after {@code from}; midnight means the end of the day
 */
public record FreeTime(DayOfWeek day, LocalTime from, LocalTime to) {
    public FreeTime {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("free time ends after it begins");
        }
    }
}

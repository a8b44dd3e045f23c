package org.alongside.opportunity.asset;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When it is to be had, every week. */
public record WeeklyTime(
        @Nullable DayOfWeek day,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {
    boolean isWhole() {
        return day != null && from != null && to != null && from.isBefore(to);
    }
}

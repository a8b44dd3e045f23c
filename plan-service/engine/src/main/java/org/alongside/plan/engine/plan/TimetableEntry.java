package org.alongside.plan.engine.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so every week.
 *
 * @param from when it begins, as the clock shows it where the person lives
 * @param to when it is over; later on the same day
 * @param belongsTo the goal, action, opportunity, support or pathway of the plan that it is part of; null if none
 */
public record TimetableEntry(
        DayOfWeek day,
        LocalTime from,
        LocalTime to,
        Words what,
        @Nullable UUID belongsTo) {

    /** Whether there is a moment that both have; what ends when the other begins does not overlap it. */
    public boolean overlaps(TimetableEntry other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }
}

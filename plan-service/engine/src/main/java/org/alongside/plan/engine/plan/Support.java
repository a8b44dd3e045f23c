package org.alongside.plan.engine.plan;

import java.time.LocalDate;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives so that the plan can work.
 *
 * @param hoursAWeek null if it is not counted in hours
 * @param payer who pays for it; null if nobody has to
 * @param from the first day; null if it is there already
 * @param until the last day; null if it is for as long as it is needed
 * @param answers the barrier or need that it is for; null if none was named
 * @param ended why both agreed to end it; null while it is given
 */
public record Support(
        SupportId supportId,
        Words what,
        Owner givenBy,
        Words howOften,
        @Nullable Hours hoursAWeek,
        @Nullable Words payer,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Answers answers,
        @Nullable Words ended) {

    /** Whether it has not ended by agreement. */
    public boolean stands() {
        return ended == null;
    }
}

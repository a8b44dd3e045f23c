package org.alongside.plan.engine.plan;

import java.time.LocalDate;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody will do.
 *
 * @param goalId the goal that it is for; null if it stands alone
 * @param by the last day; null if there is none
 * @param answers the barrier or need that it is for; null if none was named
 * @param cancelled why both agreed to let it go; null while it stands
 */
public record Action(
        ActionId actionId,
        @Nullable GoalId goalId,
        Words title,
        Owner owner,
        @Nullable LocalDate by,
        @Nullable Answers answers,
        @Nullable Words cancelled) {

    /** Whether it has not been cancelled. */
    public boolean stands() {
        return cancelled == null;
    }
}

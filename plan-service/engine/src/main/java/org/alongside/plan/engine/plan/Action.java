package org.alongside.plan.engine.plan;

import java.time.LocalDate;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody will do.
 *
 * @param goalId the goal that it is for; null if it stands alone
 * @param by the last day; null if there is none
 */
public record Action(
        ActionId actionId,
        @Nullable GoalId goalId,
        Words title,
        Owner owner,
        @Nullable LocalDate by) {}

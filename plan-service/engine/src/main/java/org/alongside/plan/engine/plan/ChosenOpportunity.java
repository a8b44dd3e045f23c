package org.alongside.plan.engine.plan;

import java.util.UUID;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that both chose.
 *
 * @param title its title in the catalogue on the day of the proposal, so that the agreed words stay readable
 * @param offeringId which dated offering of it; null if that is open
 */
public record ChosenOpportunity(
        ChoiceId choiceId,
        UUID opportunityId,
        @Nullable UUID offeringId,
        @Nullable GoalId goalId,
        Words title,
        @Nullable Words whyInTheirWords) {}

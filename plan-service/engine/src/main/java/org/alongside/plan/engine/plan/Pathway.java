package org.alongside.plan.engine.plan;

import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities in the order in which they lead on from one another.
 *
 * @param goalId the goal that it leads to; null if that is open
 * @param steps at least one
 */
public record Pathway(
        PathwayId pathwayId,
        Words title,
        Words whyInTheirWords,
        @Nullable GoalId goalId,
        List<Step> steps) {

    public Pathway {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param offeringId which dated offering of it; null if that is open
     * @param title its title in the catalogue on the day of the proposal, so that the agreed words stay readable
     */
    public record Step(UUID opportunityId, @Nullable UUID offeringId, Words title) {}
}

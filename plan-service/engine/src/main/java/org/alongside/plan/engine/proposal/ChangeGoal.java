package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Other words for a goal. What is null stays as it is. */
public record ChangeGoal(
        GoalId goalId, @Nullable Words title, @Nullable Words inTheirWords) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.CHANGE_GOAL;
    }

    @Override
    public UUID subject() {
        return goalId.value();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return content.goal(goalId)
                .filter(Goal::stands)
                .map(old -> content.with(new Goal(
                        goalId,
                        title == null ? old.title() : title,
                        inTheirWords == null ? old.inTheirWords() : inTheirWords,
                        old.measures(),
                        old.partOf(),
                        null)));
    }
}

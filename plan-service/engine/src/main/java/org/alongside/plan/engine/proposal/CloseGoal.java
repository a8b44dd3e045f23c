package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalEnd;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.words.Words;

/** A goal ends, with what came of it. */
public record CloseGoal(GoalId goalId, GoalEnd.Outcome outcome, Words words) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.CLOSE_GOAL;
    }

    @Override
    public UUID subject() {
        return goalId.value();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return content.hasStepsTo(goalId)
                ? Optional.empty()
                : content.goal(goalId)
                        .filter(Goal::stands)
                        .map(old -> content.with(new Goal(
                                goalId,
                                old.title(),
                                old.inTheirWords(),
                                old.measures(),
                                old.partOf(),
                                new GoalEnd(outcome, words))));
    }
}

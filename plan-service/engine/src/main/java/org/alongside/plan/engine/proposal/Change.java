package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One change of a proposal, complete: its new things have their ids. A new kind is added here and the compiler shows the rest. */
public sealed interface Change {

    ChangeType type();

    /** The agreed content after this change; empty if the content has no longer what the change is about. */
    Optional<PlanContent> applyTo(PlanContent content);

    record AddGoal(Goal goal) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_GOAL;
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return Optional.of(content.with(goal));
        }
    }

    record AddMeasure(GoalId goalId, Measure measure) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_MEASURE;
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return content.goal(goalId).map(goal -> content.with(goalId, measure));
        }
    }

    record AddAction(Action action) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_ACTION;
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return hasGoal(content, action.goalId()) ? Optional.of(content.with(action)) : Optional.empty();
        }
    }

    /** What is null stays as it is. */
    record ChangeAction(
            ActionId actionId,
            @Nullable Words title,
            @Nullable Owner owner,
            @Nullable LocalDate by) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.CHANGE_ACTION;
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return content.action(actionId)
                    .map(old -> content.withChanged(new Action(
                            actionId,
                            old.goalId(),
                            title == null ? old.title() : title,
                            owner == null ? old.owner() : owner,
                            by == null ? old.by() : by)));
        }
    }

    record ChooseOpportunity(ChosenOpportunity opportunity) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.CHOOSE_OPPORTUNITY;
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return hasGoal(content, opportunity.goalId()) ? Optional.of(content.with(opportunity)) : Optional.empty();
        }
    }

    record ClosePlan(Words words) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.CLOSE_PLAN;
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return Optional.of(content.closed(words));
        }
    }

    private static boolean hasGoal(PlanContent content, @Nullable GoalId goalId) {
        return goalId == null || content.goal(goalId).isPresent();
    }

    /** The whole change as part of a canonical document. */
    default Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = Canonical.members((Record) this);
        document.put("type", type().name());
        return document;
    }
}

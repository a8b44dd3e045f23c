package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Fit;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Part;
import org.alongside.plan.engine.plan.Pathway;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.RiskDecision;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One change of a proposal, complete: its new things have their ids. A new kind is added here and the compiler shows the rest. */
public sealed interface Change
        permits Change.AddAction,
                Change.AddGoal,
                Change.AddMeasure,
                Change.AddSupport,
                Change.AdoptPathway,
                Change.AllocateBudget,
                Change.ChangeAction,
                Change.ChooseOpportunity,
                Change.ClosePlan,
                Change.SetBudget,
                Change.TakeRisk,
                CancelAction,
                ChangeGoal,
                ChangeMeasure,
                ChangeSupport,
                ChangeTimetable,
                CloseGoal,
                PausePlan,
                ResumePlan,
                SetContingency,
                SetReviewRhythm {

    ChangeType type();

    /**
     * The one thing that it is about. No two changes of a proposal are about the same, and if another agreement has changed it since, this
     * change has to be read again.
     */
    UUID subject();

    /** Everything agreed that is different after it. */
    default Set<UUID> touches() {
        return Set.of(subject());
    }

    /** The agreed content after this change; empty if the content has no longer what the change is about. */
    Optional<PlanContent> applyTo(PlanContent content);

    record AddGoal(Goal goal) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_GOAL;
        }

        @Override
        public UUID subject() {
            return goal.goalId().value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return goal.partOf() == null
                            || content.goal(goal.partOf())
                                    .filter(Change::canHaveSteps)
                                    .isPresent()
                    ? Optional.of(content.with(goal))
                    : Optional.empty();
        }
    }

    record AddMeasure(GoalId goalId, Measure measure) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_MEASURE;
        }

        @Override
        public UUID subject() {
            return measure.measureId().value();
        }

        @Override
        public Set<UUID> touches() {
            return Set.of(goalId.value(), subject());
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return content.goal(goalId).filter(Goal::stands).map(goal -> content.with(goal.with(measure)));
        }
    }

    record AddAction(Action action) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_ACTION;
        }

        @Override
        public UUID subject() {
            return action.actionId().value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return isFor(content, action.goalId()) ? Optional.of(content.with(action)) : Optional.empty();
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
        public UUID subject() {
            return actionId.value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return content.action(actionId)
                    .filter(Action::stands)
                    .map(old -> content.with(new Action(
                            actionId,
                            old.goalId(),
                            title == null ? old.title() : title,
                            owner == null ? old.owner() : owner,
                            by == null ? old.by() : by,
                            old.answers(),
                            null)));
        }
    }

    record ChooseOpportunity(ChosenOpportunity opportunity) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.CHOOSE_OPPORTUNITY;
        }

        @Override
        public UUID subject() {
            return opportunity.choiceId().value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return isFor(content, opportunity.goalId()) ? Optional.of(content.with(opportunity)) : Optional.empty();
        }
    }

    record AddSupport(Support support) implements Change {

        @Override
        public ChangeType type() {
            return ChangeType.ADD_SUPPORT;
        }

        @Override
        public UUID subject() {
            return support.supportId().value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return Optional.of(content.with(support));
        }
    }

    record TakeRisk(RiskDecision risk) implements Change {

        @Override
        public ChangeType type() {
            return ChangeType.TAKE_RISK;
        }

        @Override
        public UUID subject() {
            return risk.riskId().value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return Optional.of(content.with(risk));
        }
    }

    record AdoptPathway(Pathway pathway) implements Change {

        @Override
        public ChangeType type() {
            return ChangeType.ADOPT_PATHWAY;
        }

        @Override
        public UUID subject() {
            return pathway.pathwayId().value();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return isFor(content, pathway.goalId()) ? Optional.of(content.with(pathway)) : Optional.empty();
        }
    }

    record SetBudget(Budget budget) implements Change {

        @Override
        public ChangeType type() {
            return ChangeType.SET_BUDGET;
        }

        @Override
        public UUID subject() {
            return Part.BUDGET.id();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            List<Allocation> all = content.allocations();
            boolean allFit = all.stream()
                    .allMatch(one -> Fit.misfit(
                                    budget,
                                    all.stream().filter(other -> other != one).toList(),
                                    one)
                            .isEmpty());
            return allFit ? Optional.of(content.with(budget)) : Optional.empty();
        }
    }

    /** @param replaces the allocation in the place of which this one comes; null if it is one more */
    record AllocateBudget(Allocation allocation, @Nullable AllocationId replaces) implements Change {

        @Override
        public ChangeType type() {
            return ChangeType.ALLOCATE_BUDGET;
        }

        @Override
        public UUID subject() {
            return replaces == null ? allocation.allocationId().value() : replaces.value();
        }

        @Override
        public Set<UUID> touches() {
            return replaces == null
                    ? Set.of(subject())
                    : Set.of(subject(), allocation.allocationId().value());
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            List<Allocation> others = others(content);
            boolean knowsTheOld =
                    replaces == null || content.allocation(replaces).isPresent();
            return knowsTheOld
                            && Fit.misfit(content.budget(), others, allocation).isEmpty()
                    ? Optional.of(content.withAllocations(Stream.concat(others.stream(), Stream.of(allocation))
                            .toList()))
                    : Optional.empty();
        }

        /** What is set aside besides. */
        public List<Allocation> others(PlanContent content) {
            return content.allocations().stream()
                    .filter(other -> !other.allocationId().equals(replaces))
                    .toList();
        }
    }

    record ClosePlan(Words words) implements Change {
        @Override
        public ChangeType type() {
            return ChangeType.CLOSE_PLAN;
        }

        @Override
        public UUID subject() {
            return Part.STANDING.id();
        }

        @Override
        public Optional<PlanContent> applyTo(PlanContent content) {
            return Optional.of(content.closed(words));
        }
    }

    /** Whether a goal can have short-term goals: these have none of their own. */
    private static boolean canHaveSteps(Goal goal) {
        return goal.stands() && goal.partOf() == null;
    }

    private static boolean isFor(PlanContent content, @Nullable GoalId goalId) {
        return goalId == null || content.goal(goalId).filter(Goal::stands).isPresent();
    }

    /** The whole change as part of a canonical document. */
    default Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = Canonical.members((Record) this);
        document.put("type", type().name());
        return document;
    }
}

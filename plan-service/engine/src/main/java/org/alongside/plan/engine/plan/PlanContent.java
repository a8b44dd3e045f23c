package org.alongside.plan.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What has been agreed: all that a plan version holds apart from how it came about. What has ended stays in it and says so.
 *
 * @param timetable every week, no two at the same time
 * @param budget null while none has been agreed
 * @param reviewEveryWeeks the plan's own rhythm of reviews; null if it has none beside the law's
 * @param pause why the plan rests; null while it goes on
 * @param closingWords how the plan ended; null while it has not
 */
public record PlanContent(
        List<Goal> goals,
        List<Action> actions,
        List<ChosenOpportunity> opportunities,
        List<Support> supports,
        List<RiskDecision> risks,
        List<Pathway> pathways,
        List<TimetableEntry> timetable,
        @Nullable Budget budget,
        List<Allocation> allocations,
        @Nullable Integer reviewEveryWeeks,
        @Nullable Contingency contingency,
        @Nullable Pause pause,
        @Nullable Words closingWords) {

    public static final PlanContent EMPTY = new PlanContent(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null,
            null, null);

    public PlanContent {
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
        opportunities = List.copyOf(opportunities);
        supports = List.copyOf(supports);
        risks = List.copyOf(risks);
        pathways = List.copyOf(pathways);
        timetable = List.copyOf(timetable);
        allocations = List.copyOf(allocations);
    }

    /** Where a plan with this content is in its life. */
    public PlanStatus status() {
        return closingWords != null ? PlanStatus.CLOSED : pause != null ? PlanStatus.PAUSED : PlanStatus.ACTIVE;
    }

    public Optional<Goal> goal(GoalId id) {
        return first(goals, goal -> goal.goalId().equals(id));
    }

    /** The goal that has this measure. */
    public Optional<Goal> goalOf(MeasureId id) {
        return first(goals, goal -> goal.has(id));
    }

    public Optional<Action> action(ActionId id) {
        return first(actions, action -> action.actionId().equals(id));
    }

    public Optional<Support> support(SupportId id) {
        return first(supports, support -> support.supportId().equals(id));
    }

    public Optional<Allocation> allocation(AllocationId id) {
        return first(allocations, allocation -> allocation.allocationId().equals(id));
    }

    /** Whether there is a standing goal that is a step to this one. */
    public boolean hasStepsTo(GoalId id) {
        return goals.stream().anyMatch(goal -> id.equals(goal.partOf()) && goal.stands());
    }

    /** Whether something of this id is in the plan that a time of the week can belong to. */
    public boolean has(UUID id) {
        return Stream.of(
                        goals.stream().map(Goal::goalId),
                        actions.stream().map(Action::actionId),
                        opportunities.stream().map(ChosenOpportunity::choiceId),
                        supports.stream().map(Support::supportId),
                        pathways.stream().map(Pathway::pathwayId))
                .flatMap(ids -> ids)
                .anyMatch(known -> known.value().equals(id));
    }

    public PlanContent with(Goal goal) {
        return but(made -> made.goals = put(goals, goal, Goal::goalId));
    }

    public PlanContent with(Action action) {
        return but(made -> made.actions = put(actions, action, Action::actionId));
    }

    public PlanContent with(ChosenOpportunity opportunity) {
        return but(made -> made.opportunities = put(opportunities, opportunity, ChosenOpportunity::choiceId));
    }

    public PlanContent with(Support support) {
        return but(made -> made.supports = put(supports, support, Support::supportId));
    }

    public PlanContent with(RiskDecision risk) {
        return but(made -> made.risks = put(risks, risk, RiskDecision::riskId));
    }

    public PlanContent with(Pathway pathway) {
        return but(made -> made.pathways = put(pathways, pathway, Pathway::pathwayId));
    }

    public PlanContent with(Budget other) {
        return but(made -> made.budget = other);
    }

    public PlanContent withAllocations(List<Allocation> others) {
        return but(made -> made.allocations = others);
    }

    public PlanContent withTimetable(List<TimetableEntry> entries) {
        return but(made -> made.timetable = entries);
    }

    public PlanContent reviewedEvery(int weeks) {
        return but(made -> made.reviewEveryWeeks = weeks);
    }

    public PlanContent with(Contingency other) {
        return but(made -> made.contingency = other);
    }

    public PlanContent paused(Pause why) {
        return but(made -> made.pause = why);
    }

    public PlanContent resumed() {
        return but(made -> made.pause = null);
    }

    public PlanContent closed(Words words) {
        return but(made -> made.closingWords = words);
    }

    private PlanContent but(Consumer<Making> change) {
        Making making = new Making(this);
        change.accept(making);
        return making.made();
    }

    /** In the place of the one with its id; at the end if there is none. */
    private static <T> List<T> put(List<T> list, T one, Function<T, Id> id) {
        return list.stream().anyMatch(old -> id.apply(old).equals(id.apply(one)))
                ? list.stream()
                        .map(old -> id.apply(old).equals(id.apply(one)) ? one : old)
                        .toList()
                : Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> Optional<T> first(List<T> list, Predicate<T> which) {
        return list.stream().filter(which).findFirst();
    }

    /** A content on the way to the next one. */
    private static final class Making {
        List<Goal> goals;
        List<Action> actions;
        List<ChosenOpportunity> opportunities;
        List<Support> supports;
        List<RiskDecision> risks;
        List<Pathway> pathways;
        List<TimetableEntry> timetable;
        List<Allocation> allocations;

        @Nullable
        Budget budget;

        @Nullable
        Integer reviewEveryWeeks;

        @Nullable
        Contingency contingency;

        @Nullable
        Pause pause;

        @Nullable
        Words closingWords;

        Making(PlanContent from) {
            goals = from.goals;
            actions = from.actions;
            opportunities = from.opportunities;
            supports = from.supports;
            risks = from.risks;
            pathways = from.pathways;
            timetable = from.timetable;
            budget = from.budget;
            allocations = from.allocations;
            reviewEveryWeeks = from.reviewEveryWeeks;
            contingency = from.contingency;
            pause = from.pause;
            closingWords = from.closingWords;
        }

        PlanContent made() {
            return new PlanContent(
                    goals,
                    actions,
                    opportunities,
                    supports,
                    risks,
                    pathways,
                    timetable,
                    budget,
                    allocations,
                    reviewEveryWeeks,
                    contingency,
                    pause,
                    closingWords);
        }
    }
}

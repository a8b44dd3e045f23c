package org.alongside.plan.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What has been agreed: all that a plan version holds apart from how it came about.
 *
 * @param closingWords how the plan ended; null while it has not
 */
public record PlanContent(
        List<Goal> goals,
        List<Action> actions,
        List<ChosenOpportunity> opportunities,
        @Nullable Words closingWords) {

    public static final PlanContent EMPTY = new PlanContent(List.of(), List.of(), List.of(), null);

    public PlanContent {
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
        opportunities = List.copyOf(opportunities);
    }

    public Optional<Goal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.goalId().equals(id)).findFirst();
    }

    public Optional<Action> action(ActionId id) {
        return actions.stream().filter(action -> action.actionId().equals(id)).findFirst();
    }

    public PlanContent with(Goal goal) {
        return new PlanContent(plus(goals, goal), actions, opportunities, closingWords);
    }

    public PlanContent with(GoalId goalId, Measure measure) {
        return new PlanContent(
                goals.stream()
                        .map(goal -> goal.goalId().equals(goalId) ? goal.with(measure) : goal)
                        .toList(),
                actions,
                opportunities,
                closingWords);
    }

    public PlanContent with(Action action) {
        return new PlanContent(goals, plus(actions, action), opportunities, closingWords);
    }

    public PlanContent withChanged(Action action) {
        return new PlanContent(
                goals,
                actions.stream()
                        .map(old -> old.actionId().equals(action.actionId()) ? action : old)
                        .toList(),
                opportunities,
                closingWords);
    }

    public PlanContent with(ChosenOpportunity opportunity) {
        return new PlanContent(goals, actions, plus(opportunities, opportunity), closingWords);
    }

    public PlanContent closed(Words words) {
        return new PlanContent(goals, actions, opportunities, words);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}

package org.alongside.plan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Turning what somebody puts forward into complete changes: new things get their ids, and names of goals become ids. */
final class Writing {

    /** The outcome. */
    sealed interface Result {}

    /** Nothing is missing. */
    record Complete(List<Change> changes) implements Result {}

    /** Something is, and this is what. */
    record Faulty(Refusal refusal) implements Result {}

    /** What is to be done with the complete changes. */
    @FunctionalInterface
    interface Next {
        Decision with(List<Change> changes);
    }

    private final Plan plan;
    private final Context context;
    private final Map<String, GoalId> goalsByRef = new HashMap<>();

    private Writing(Plan plan, Context context) {
        this.plan = plan;
        this.context = context;
    }

    /** Completes the changes; goals come first, so that a change may name a goal that stands further down. */
    static Result complete(Plan plan, List<NewChange> newChanges, Context context) {
        if (newChanges.isEmpty()) {
            return new Faulty(Refusal.NOTHING_PROPOSED);
        }
        Writing writing = new Writing(plan, context);
        List<GoalId> goalIds = new ArrayList<>();
        for (NewChange change : newChanges) {
            if (change instanceof NewChange.AddGoal add) {
                GoalId id = new GoalId(context.freshIds().get());
                goalIds.add(id);
                String ref = add.goal().ref();
                if (ref != null) {
                    writing.goalsByRef.putIfAbsent(ref, id);
                }
            }
        }
        List<Change> addedGoals = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        int goals = 0;
        for (NewChange change : newChanges) {
            Completed completed = switch (change) {
                case NewChange.AddGoal add -> writing.addGoal(goalIds.get(goals++), add.goal());
                case NewChange.AddMeasure add -> writing.addMeasure(add);
                case NewChange.AddAction add -> writing.addAction(add.action());
                case NewChange.ChangeAction action -> writing.changeAction(action);
                case NewChange.ChooseOpportunity choose -> writing.choose(choose);
                case NewChange.ClosePlan close -> Completed.of(new Change.ClosePlan(close.words()));
                case NewChange.StillToCome later -> Completed.fault(Refusal.CHANGE_NOT_AVAILABLE);
            };
            if (completed.refusal() != null) {
                return new Faulty(completed.refusal());
            }
            if (completed.change() != null) {
                (completed.change() instanceof Change.AddGoal ? addedGoals : others).add(completed.change());
            }
        }
        addedGoals.addAll(others);
        return new Complete(List.copyOf(addedGoals));
    }

    private record Completed(
            @Nullable Change change, @Nullable Refusal refusal) {
        static Completed of(Change change) {
            return new Completed(change, null);
        }

        static Completed fault(Refusal refusal) {
            return new Completed(null, refusal);
        }
    }

    private Completed addGoal(GoalId id, NewChange.NewGoal goal) {
        return goal.measures().isEmpty()
                ? Completed.fault(Refusal.GOAL_NEEDS_MEASURE)
                : Completed.of(new Change.AddGoal(new Goal(
                        id,
                        goal.title(),
                        goal.inTheirWords(),
                        goal.measures().stream().map(this::measure).toList())));
    }

    private Completed addMeasure(NewChange.AddMeasure add) {
        return goal(add.goalRef())
                .map(goalId -> Completed.of(new Change.AddMeasure(goalId, measure(add.measure()))))
                .orElse(Completed.fault(Refusal.UNKNOWN_GOAL));
    }

    private Completed addAction(NewChange.NewAction action) {
        Optional<GoalId> goalId = action.goalRef() == null ? Optional.empty() : goal(action.goalRef());
        if (action.goalRef() != null && goalId.isEmpty()) {
            return Completed.fault(Refusal.UNKNOWN_GOAL);
        }
        return isNamedAsNeeded(action.owner())
                ? Completed.of(new Change.AddAction(new Action(
                        new ActionId(context.freshIds().get()),
                        goalId.orElse(null),
                        action.title(),
                        action.owner(),
                        action.by())))
                : Completed.fault(Refusal.OWNER_NEEDS_NAME);
    }

    private Completed changeAction(NewChange.ChangeAction change) {
        if (plan.content().action(change.actionId()).isEmpty()) {
            return Completed.fault(Refusal.UNKNOWN_ACTION);
        }
        if (change.title() == null && change.owner() == null && change.by() == null) {
            return Completed.fault(Refusal.NOTHING_PROPOSED);
        }
        return change.owner() == null || isNamedAsNeeded(change.owner())
                ? Completed.of(new Change.ChangeAction(change.actionId(), change.title(), change.owner(), change.by()))
                : Completed.fault(Refusal.OWNER_NEEDS_NAME);
    }

    private Completed choose(NewChange.ChooseOpportunity choose) {
        Optional<GoalId> goalId = choose.goalRef() == null ? Optional.empty() : goal(choose.goalRef());
        if (choose.goalRef() != null && goalId.isEmpty()) {
            return Completed.fault(Refusal.UNKNOWN_GOAL);
        }
        Listing listing = context.catalogue().get(choose.opportunityId());
        if (listing == null) {
            return Completed.fault(Refusal.UNKNOWN_OPPORTUNITY);
        }
        return choose.offeringId() == null || listing.offeringIds().contains(choose.offeringId())
                ? Completed.of(new Change.ChooseOpportunity(new ChosenOpportunity(
                        new ChoiceId(context.freshIds().get()),
                        choose.opportunityId(),
                        choose.offeringId(),
                        goalId.orElse(null),
                        Words.of(listing.title()),
                        choose.whyInTheirWords())))
                : Completed.fault(Refusal.UNKNOWN_OFFERING);
    }

    private Optional<GoalId> goal(String ref) {
        GoalId added = goalsByRef.get(ref);
        return added != null
                ? Optional.of(added)
                : plan.content().goals().stream()
                        .map(Goal::goalId)
                        .filter(id -> id.toString().equals(ref))
                        .findFirst();
    }

    private Measure measure(NewChange.NewMeasure measure) {
        return new Measure(new MeasureId(context.freshIds().get()), measure.question(), measure.scale());
    }

    private static boolean isNamedAsNeeded(Owner owner) {
        return owner.kind().isNamed() ? owner.id() != null && !owner.id().isBlank() : owner.id() == null;
    }
}

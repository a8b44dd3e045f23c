package org.alongside.plan.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Pathway;
import org.alongside.plan.engine.plan.PathwayId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.RiskDecision;
import org.alongside.plan.engine.plan.RiskId;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Turning what somebody puts forward into complete changes: new things get their ids, names of goals become ids, and every change is
 * looked at in the place where it will take effect, after those before it.
 */
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

    /** New goals first and short-term ones after longer ones, so that a change may name a goal that stands further down. */
    private static final Comparator<NewChange> ORDER = Comparator.comparingInt(
            change -> change instanceof NewChange.AddGoal add ? add.goal().partOf() == null ? 0 : 1 : 2);

    private final Context context;
    private final Map<String, GoalId> goalsByRef = new HashMap<>();
    private final Map<NewChange, GoalId> goalIds = new IdentityHashMap<>();
    private final Set<UUID> subjects = new HashSet<>();
    private PlanContent content;

    private Writing(PlanContent content, Context context) {
        this.content = content;
        this.context = context;
    }

    static Result complete(Plan plan, List<NewChange> newChanges, Context context) {
        if (newChanges.isEmpty()) {
            return new Faulty(Refusal.NOTHING_PROPOSED);
        }
        Writing writing = new Writing(plan.content(), context);
        List<NewChange> ordered = newChanges.stream().sorted(ORDER).toList();
        ordered.forEach(writing::name);
        List<Change> changes = new ArrayList<>();
        for (NewChange change : ordered) {
            switch (writing.inItsPlace(writing.completed(change))) {
                case Fault(Refusal refusal) -> {
                    return new Faulty(refusal);
                }
                case Whole(Change whole) -> changes.add(whole);
            }
        }
        return new Complete(List.copyOf(changes));
    }

    private sealed interface Completed {}

    private record Whole(Change change) implements Completed {}

    private record Fault(Refusal refusal) implements Completed {}

    private void name(NewChange change) {
        if (change instanceof NewChange.AddGoal add) {
            GoalId id = new GoalId(context.freshIds().get());
            goalIds.put(change, id);
            String ref = add.goal().ref();
            if (ref != null) {
                goalsByRef.putIfAbsent(ref, id);
            }
        }
    }

    private Completed inItsPlace(Completed completed) {
        if (!(completed instanceof Whole(Change change))) {
            return completed;
        }
        Optional<Refusal> fault = ChangeRules.fault(change, content, context);
        if (fault.isPresent()) {
            return new Fault(fault.get());
        }
        Optional<PlanContent> next = change.applyTo(content);
        if (!subjects.add(change.subject()) || next.isEmpty()) {
            return new Fault(Refusal.CHANGES_CLASH);
        }
        content = next.get();
        return completed;
    }

    private Completed completed(NewChange change) {
        return switch (change) {
            case NewChange.AddGoal add -> addGoal(add, add.goal());
            case NewChange.AddMeasure add ->
                goal(add.goalRef())
                        .<Completed>map(id -> new Whole(new Change.AddMeasure(id, measure(add.measure()))))
                        .orElse(new Fault(Refusal.UNKNOWN_GOAL));
            case NewChange.AddAction add -> addAction(add.action());
            case NewChange.ChangeAction action ->
                new Whole(new Change.ChangeAction(action.actionId(), action.title(), action.owner(), action.by()));
            case NewChange.ChooseOpportunity choose -> choose(choose);
            case NewChange.AddSupport add -> new Whole(new Change.AddSupport(support(add.support())));
            case NewChange.TakeRisk take -> new Whole(new Change.TakeRisk(risk(take.risk())));
            case NewChange.AdoptPathway adopt -> adopt(adopt.pathway());
            case NewChange.ClosePlan close -> new Whole(new Change.ClosePlan(close.words()));
            case NewChange.SetBudget set -> setBudget(set.budget());
            case NewChange.AllocateBudget allocate ->
                new Whole(new Change.AllocateBudget(allocation(allocate.allocation()), allocate.replaces()));
            case CancelAction whole -> new Whole(whole);
            case ChangeGoal whole -> new Whole(whole);
            case ChangeMeasure whole -> new Whole(whole);
            case ChangeSupport whole -> new Whole(whole);
            case ChangeTimetable whole -> new Whole(whole);
            case CloseGoal whole -> new Whole(whole);
            case PausePlan whole -> new Whole(whole);
            case ResumePlan whole -> new Whole(whole);
            case SetContingency whole -> new Whole(whole);
            case SetReviewRhythm whole -> new Whole(whole);
        };
    }

    private Completed addGoal(NewChange.AddGoal add, NewChange.NewGoal goal) {
        if (goal.measures().isEmpty()) {
            return new Fault(Refusal.GOAL_NEEDS_MEASURE);
        }
        Optional<GoalId> partOf = goal.partOf() == null ? Optional.empty() : goal(goal.partOf());
        GoalId id = goalIds.get(add);
        return goal.partOf() != null && partOf.isEmpty() || id == null
                ? new Fault(Refusal.UNKNOWN_GOAL)
                : new Whole(new Change.AddGoal(new Goal(
                        id,
                        goal.title(),
                        goal.inTheirWords(),
                        goal.measures().stream().map(this::measure).toList(),
                        partOf.orElse(null),
                        null)));
    }

    private Completed addAction(NewChange.NewAction action) {
        Optional<GoalId> goalId = action.goalRef() == null ? Optional.empty() : goal(action.goalRef());
        return action.goalRef() != null && goalId.isEmpty()
                ? new Fault(Refusal.UNKNOWN_GOAL)
                : new Whole(new Change.AddAction(new Action(
                        new ActionId(context.freshIds().get()),
                        goalId.orElse(null),
                        action.title(),
                        action.owner(),
                        action.by(),
                        action.answers(),
                        null)));
    }

    private Completed choose(NewChange.ChooseOpportunity choose) {
        Optional<GoalId> goalId = choose.goalRef() == null ? Optional.empty() : goal(choose.goalRef());
        if (choose.goalRef() != null && goalId.isEmpty()) {
            return new Fault(Refusal.UNKNOWN_GOAL);
        }
        return switch (listed(choose.opportunityId(), choose.offeringId())) {
            case NotListed(Refusal why) -> new Fault(why);
            case Listed(Words title) ->
                new Whole(new Change.ChooseOpportunity(new ChosenOpportunity(
                        new ChoiceId(context.freshIds().get()),
                        choose.opportunityId(),
                        choose.offeringId(),
                        goalId.orElse(null),
                        title,
                        choose.whyInTheirWords())));
        };
    }

    private Completed adopt(NewChange.NewPathway pathway) {
        Optional<GoalId> goalId = pathway.goalRef() == null ? Optional.empty() : goal(pathway.goalRef());
        if (pathway.goalRef() != null && goalId.isEmpty()) {
            return new Fault(Refusal.UNKNOWN_GOAL);
        }
        if (pathway.steps().isEmpty()) {
            return new Fault(Refusal.NOTHING_PROPOSED);
        }
        List<Pathway.Step> steps = new ArrayList<>();
        for (NewChange.NewStep step : pathway.steps()) {
            switch (listed(step.opportunityId(), step.offeringId())) {
                case NotListed(Refusal why) -> {
                    return new Fault(why);
                }
                case Listed(Words title) -> steps.add(new Pathway.Step(step.opportunityId(), step.offeringId(), title));
            }
        }
        return new Whole(new Change.AdoptPathway(new Pathway(
                new PathwayId(context.freshIds().get()),
                pathway.title(),
                pathway.whyInTheirWords(),
                goalId.orElse(null),
                steps)));
    }

    /** What the catalogue says of an opportunity. */
    private sealed interface Lookup {}

    private record Listed(Words title) implements Lookup {}

    private record NotListed(Refusal why) implements Lookup {}

    private Lookup listed(UUID opportunityId, @Nullable UUID offeringId) {
        Listing listing = context.catalogue().get(opportunityId);
        if (listing == null) {
            return new NotListed(Refusal.UNKNOWN_OPPORTUNITY);
        }
        return offeringId == null || listing.offeringIds().contains(offeringId)
                ? new Listed(Words.of(listing.title()))
                : new NotListed(Refusal.UNKNOWN_OFFERING);
    }

    /** A pot that was there before keeps its id, so that what is set aside from it stays in it. */
    private Completed setBudget(NewChange.NewBudget budget) {
        List<Pot> pots = new ArrayList<>();
        for (NewChange.NewPot pot : budget.pots()) {
            PotId old = pot.potId();
            Budget before = content.budget();
            if (old != null && (before == null || before.pot(old).isEmpty())) {
                return new Fault(Refusal.UNKNOWN_POT);
            }
            pots.add(new Pot(
                    old == null ? new PotId(context.freshIds().get()) : old,
                    pot.payer(),
                    pot.purpose(),
                    pot.exclusions(),
                    pot.amount(),
                    pot.cadence(),
                    pot.from(),
                    pot.until()));
        }
        return new Whole(new Change.SetBudget(new Budget(
                budget.standing(),
                budget.personalBudget(),
                budget.authoritysShare(),
                budget.personsContribution(),
                budget.careActContent(),
                pots)));
    }

    private Allocation allocation(NewChange.NewAllocation allocation) {
        return new Allocation(
                new AllocationId(context.freshIds().get()),
                allocation.potId(),
                allocation.purpose(),
                allocation.supportId(),
                allocation.what(),
                allocation.deployment(),
                allocation.amount(),
                allocation.cadence(),
                allocation.from(),
                allocation.until(),
                allocation.options(),
                allocation.chosen(),
                allocation.chosenBy(),
                allocation.directPayment());
    }

    private Support support(NewChange.NewSupport support) {
        return new Support(
                new SupportId(context.freshIds().get()),
                support.what(),
                support.givenBy(),
                support.howOften(),
                support.hoursAWeek(),
                support.payer(),
                support.from(),
                support.until(),
                support.answers(),
                null);
    }

    private RiskDecision risk(NewChange.NewRisk risk) {
        return new RiskDecision(
                new RiskId(context.freshIds().get()),
                risk.what(),
                risk.benefitHopedFor(),
                risk.harmFeared(),
                risk.personsView(),
                risk.workersView(),
                risk.leastRestrictiveSupport(),
                risk.whatWouldMakeUsStop(),
                risk.reviewOn());
    }

    private Measure measure(NewChange.NewMeasure measure) {
        return new Measure(new MeasureId(context.freshIds().get()), measure.question(), measure.scale());
    }

    private Optional<GoalId> goal(String ref) {
        GoalId added = goalsByRef.get(ref);
        return added != null
                ? Optional.of(added)
                : content.goals().stream()
                        .map(Goal::goalId)
                        .filter(id -> id.toString().equals(ref))
                        .findFirst();
    }
}

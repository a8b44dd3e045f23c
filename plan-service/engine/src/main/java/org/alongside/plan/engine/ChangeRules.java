package org.alongside.plan.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.RiskDecision;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What has to be so before a change can be put forward. */
final class ChangeRules {

    private static final Optional<Refusal> NONE = Optional.empty();

    private ChangeRules() {}

    /**
     * What stands in the way of the change; empty if nothing does.
     *
     * @param content what would be agreed just before it
     */
    static Optional<Refusal> fault(Change change, PlanContent content, Context context) {
        LocalDate today = Days.of(context.now());
        return switch (change) {
            case Change.AddGoal add ->
                add.goal().partOf() == null ? NONE : partOf(add.goal().partOf(), content);
            case Change.AddMeasure add -> goal(add.goalId(), content);
            case Change.AddAction add ->
                goal(add.action().goalId(), content).or(() -> owner(add.action().owner()));
            case Change.ChooseOpportunity choose -> goal(choose.opportunity().goalId(), content);
            case Change.AdoptPathway adopt -> goal(adopt.pathway().goalId(), content);
            case ChangeGoal other ->
                goal(other.goalId(), content).or(() -> anything(other.title(), other.inTheirWords()));
            case CloseGoal close ->
                goal(close.goalId(), content)
                        .or(() -> when(content.hasStepsTo(close.goalId()), Refusal.GOAL_HAS_STEPS));
            case ChangeMeasure other -> measure(other, content);
            case Change.ChangeAction other ->
                action(other.actionId(), content)
                        .or(() -> anything(other.title(), other.owner(), other.by()))
                        .or(() -> other.owner() == null ? NONE : owner(other.owner()));
            case CancelAction cancel -> action(cancel.actionId(), content);
            case Change.AddSupport add -> support(add.support());
            case ChangeSupport other -> support(other, content);
            case Change.TakeRisk take -> risk(take.risk(), today);
            case Change.SetBudget set -> BudgetRules.fault(set, content);
            case Change.AllocateBudget allocate -> BudgetRules.fault(allocate, content, context);
            case ChangeTimetable table -> timetable(table.entries(), content);
            case SetReviewRhythm rhythm ->
                when(
                        rhythm.everyWeeks() < 1 || rhythm.everyWeeks() > SetReviewRhythm.LONGEST,
                        Refusal.REVIEW_TOO_SELDOM);
            case PausePlan pause -> when(!pause.until().isAfter(today), Refusal.PAUSE_NEEDS_A_DAY);
            case ResumePlan resume -> when(content.pause() == null, Refusal.NOT_PAUSED);
            case SetContingency contingency -> NONE;
            case Change.ClosePlan close -> NONE;
        };
    }

    private static Optional<Refusal> when(boolean holds, Refusal refusal) {
        return holds ? Optional.of(refusal) : NONE;
    }

    private static Optional<Refusal> anything(@Nullable Object... parts) {
        return when(Stream.of(parts).allMatch(part -> part == null), Refusal.NOTHING_PROPOSED);
    }

    /** A goal that does not stand yet is a short-term one further down. */
    private static Optional<Refusal> partOf(GoalId longer, PlanContent content) {
        return content.goal(longer)
                .map(goal -> goal.partOf() != null
                        ? Optional.of(Refusal.GOAL_TOO_DEEP)
                        : when(!goal.stands(), Refusal.GOAL_CLOSED))
                .orElse(Optional.of(Refusal.GOAL_TOO_DEEP));
    }

    private static Optional<Refusal> goal(@Nullable GoalId id, PlanContent content) {
        return id == null ? NONE : standing(content.goal(id), Goal::stands, Refusal.UNKNOWN_GOAL, Refusal.GOAL_CLOSED);
    }

    private static Optional<Refusal> action(ActionId id, PlanContent content) {
        return standing(content.action(id), Action::stands, Refusal.UNKNOWN_ACTION, Refusal.ACTION_CANCELLED);
    }

    private static <T> Optional<Refusal> standing(
            Optional<T> found, Function<T, Boolean> stands, Refusal unknown, Refusal ended) {
        return found.map(one -> when(!stands.apply(one), ended)).orElse(Optional.of(unknown));
    }

    private static Optional<Refusal> measure(ChangeMeasure other, PlanContent content) {
        Optional<Goal> goal = content.goalOf(other.measureId());
        return standing(goal, Goal::stands, Refusal.UNKNOWN_MEASURE, Refusal.GOAL_CLOSED)
                .or(() -> anything(other.question(), other.scale(), other.noLongerUsed()))
                .or(() -> when(
                        other.noLongerUsed() != null
                                && goal.filter(one -> one.measures().size() > 1).isEmpty(),
                        Refusal.GOAL_NEEDS_MEASURE));
    }

    private static Optional<Refusal> support(ChangeSupport other, PlanContent content) {
        Optional<Support> old = content.support(other.supportId());
        return standing(old, Support::stands, Refusal.UNKNOWN_SUPPORT, Refusal.SUPPORT_ENDED)
                .or(() -> anything(
                        other.what(),
                        other.givenBy(),
                        other.howOften(),
                        other.hoursAWeek(),
                        other.payer(),
                        other.from(),
                        other.until(),
                        other.ended()))
                .or(() -> old.map(other::after).flatMap(ChangeRules::support));
    }

    private static Optional<Refusal> support(Support support) {
        return owner(support.givenBy()).or(() -> days(support.from(), support.until()));
    }

    static Optional<Refusal> days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return when(from != null && until != null && until.isBefore(from), Refusal.DAYS_BACKWARDS);
    }

    private static Optional<Refusal> owner(Owner owner) {
        boolean whole =
                owner.kind().isNamed() ? owner.id() != null && !owner.id().isBlank() : owner.id() == null;
        return when(!whole, Refusal.OWNER_NEEDS_NAME);
    }

    private static Optional<Refusal> risk(RiskDecision risk, LocalDate today) {
        boolean said = Stream.of(
                        risk.what(),
                        risk.benefitHopedFor(),
                        risk.harmFeared(),
                        risk.personsView(),
                        risk.workersView(),
                        risk.leastRestrictiveSupport(),
                        risk.whatWouldMakeUsStop())
                .map(Words::text)
                .noneMatch(String::isBlank);
        return when(!said || !risk.reviewOn().isAfter(today), Refusal.RISK_INCOMPLETE);
    }

    private static Optional<Refusal> timetable(List<TimetableEntry> entries, PlanContent content) {
        for (int i = 0; i < entries.size(); i++) {
            TimetableEntry entry = entries.get(i);
            if (!entry.from().isBefore(entry.to())
                    || entries.subList(0, i).stream().anyMatch(entry::overlaps)) {
                return Optional.of(Refusal.TIMES_DO_NOT_FIT);
            }
        }
        return when(
                entries.stream().anyMatch(entry -> entry.belongsTo() != null && !content.has(entry.belongsTo())),
                Refusal.UNKNOWN_ITEM);
    }
}

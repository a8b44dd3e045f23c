package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.Support;
import org.jspecify.annotations.Nullable;

/**
 * The one table of changes: which field of which change is a matter of substance and which only of spelling, and what a change can take
 * away. A clerical correction is possible for clerical fields alone (promise 2); an attested agreement cannot add risk, nor reduce
 * support or money (promise 4).
 */
public final class ChangeTable {

    /** What a field is. */
    public enum Tag {
        /** Somebody's words, dates, money, hours, owners, and what is about what: changed by agreement alone. */
        MATERIAL,
        /** Titles of goals and actions, whose spelling may be put right beside the agreed bytes. */
        CLERICAL
    }

    private static final Map<ChangeType, Map<String, Tag>> FIELDS = new EnumMap<>(ChangeType.class);

    static {
        row(ChangeType.ADD_GOAL)
                .clerical("goal.title")
                .material(
                        "goal.goalId",
                        "goal.inTheirWords",
                        "goal.measures.measureId",
                        "goal.measures.question",
                        "goal.measures.scale",
                        "goal.partOf",
                        "goal.ended.outcome",
                        "goal.ended.words");
        row(ChangeType.CHANGE_GOAL).clerical("title").material("goalId", "inTheirWords");
        row(ChangeType.CLOSE_GOAL).material("goalId", "outcome", "words");
        row(ChangeType.ADD_ACTION)
                .clerical("action.title")
                .material(
                        "action.actionId",
                        "action.goalId",
                        "action.owner.kind",
                        "action.owner.id",
                        "action.by",
                        "action.answers.kind",
                        "action.answers.id",
                        "action.cancelled");
        row(ChangeType.CHANGE_ACTION).clerical("title").material("actionId", "owner.kind", "owner.id", "by");
        row(ChangeType.CANCEL_ACTION).material("actionId", "words");
        row(ChangeType.ADD_MEASURE).material("goalId", "measure.measureId", "measure.question", "measure.scale");
        row(ChangeType.CHANGE_MEASURE).material("measureId", "question", "scale", "noLongerUsed");
        row(ChangeType.CHOOSE_OPPORTUNITY)
                .material(
                        "opportunity.title",
                        "opportunity.choiceId",
                        "opportunity.opportunityId",
                        "opportunity.offeringId",
                        "opportunity.goalId",
                        "opportunity.whyInTheirWords");
        row(ChangeType.CHANGE_TIMETABLE)
                .material("entries.what", "entries.day", "entries.from", "entries.to", "entries.belongsTo");
        row(ChangeType.ADD_SUPPORT)
                .material(
                        "support.what",
                        "support.supportId",
                        "support.givenBy.kind",
                        "support.givenBy.id",
                        "support.howOften",
                        "support.hoursAWeek",
                        "support.payer",
                        "support.from",
                        "support.until",
                        "support.answers.kind",
                        "support.answers.id",
                        "support.ended");
        row(ChangeType.CHANGE_SUPPORT)
                .material(
                        "what",
                        "supportId",
                        "givenBy.kind",
                        "givenBy.id",
                        "howOften",
                        "hoursAWeek",
                        "payer",
                        "from",
                        "until",
                        "ended");
        row(ChangeType.TAKE_RISK)
                .material(
                        "risk.riskId",
                        "risk.what",
                        "risk.benefitHopedFor",
                        "risk.harmFeared",
                        "risk.personsView",
                        "risk.workersView",
                        "risk.leastRestrictiveSupport",
                        "risk.whatWouldMakeUsStop",
                        "risk.reviewOn");
        row(ChangeType.SET_BUDGET)
                .material(
                        "budget.standing",
                        "budget.personalBudget",
                        "budget.authoritysShare",
                        "budget.personsContribution",
                        "budget.careActContent.needs",
                        "budget.careActContent.eligibility",
                        "budget.careActContent.needsToBeMet",
                        "budget.careActContent.outcomes",
                        "budget.careActContent.adviceAndInformation",
                        "budget.pots.potId",
                        "budget.pots.payer",
                        "budget.pots.purpose",
                        "budget.pots.exclusions",
                        "budget.pots.amount",
                        "budget.pots.cadence",
                        "budget.pots.from",
                        "budget.pots.until");
        row(ChangeType.ALLOCATE_BUDGET)
                .material(
                        "allocation.what",
                        "allocation.allocationId",
                        "allocation.potId",
                        "allocation.purpose",
                        "allocation.supportId",
                        "allocation.deployment",
                        "allocation.amount",
                        "allocation.cadence",
                        "allocation.from",
                        "allocation.until",
                        "allocation.options.what",
                        "allocation.options.cost",
                        "allocation.chosen",
                        "allocation.chosenBy",
                        "allocation.directPayment.needsMet",
                        "allocation.directPayment.conditions",
                        "allocation.directPayment.exclusions",
                        "allocation.directPayment.paidTo",
                        "allocation.directPayment.recipientId",
                        "allocation.directPayment.employs",
                        "allocation.directPayment.employersContingency",
                        "replaces");
        row(ChangeType.SET_REVIEW_RHYTHM).material("everyWeeks");
        row(ChangeType.ADOPT_PATHWAY)
                .material(
                        "pathway.title",
                        "pathway.steps.title",
                        "pathway.pathwayId",
                        "pathway.whyInTheirWords",
                        "pathway.goalId",
                        "pathway.steps.opportunityId",
                        "pathway.steps.offeringId");
        row(ChangeType.SET_CONTINGENCY)
                .material("contingency.signs", "contingency.whoDoesWhat", "contingency.whomToCall");
        row(ChangeType.PAUSE_PLAN).material("words", "until");
        row(ChangeType.RESUME_PLAN).material("words");
        row(ChangeType.CLOSE_PLAN).material("words");
    }

    private ChangeTable() {}

    /** Every field of a change of this type, by its path in the change's document; a list is its elements. */
    public static Map<String, Tag> fields(ChangeType type) {
        return Map.copyOf(FIELDS.getOrDefault(type, Map.of()));
    }

    /** Empty for a field that a change of this type does not have. */
    public static Optional<Tag> tag(ChangeType type, String field) {
        return Optional.ofNullable(fields(type).get(field));
    }

    /** What nobody can agree to for the person, however it was said: it adds risk, or reduces support or money (promise 4). */
    public static boolean isForThePersonAlone(Change change, PlanContent content) {
        return addsRisk(change) || reducesSupport(change, content) || reducesMoney(change, content);
    }

    /** Whether somebody will be in more danger, or less guarded, than before. */
    public static boolean addsRisk(Change change) {
        return switch (change) {
            case Change.TakeRisk take -> true;
            case Change.AllocateBudget allocate -> isAnEmployers(allocate.allocation());
            case Change.SetBudget set -> false;
            case Change.AddAction add -> false;
            case Change.AddGoal add -> false;
            case Change.AddMeasure add -> false;
            case Change.AddSupport add -> false;
            case Change.AdoptPathway adopt -> false;
            case Change.ChangeAction other -> false;
            case Change.ChooseOpportunity choose -> false;
            case Change.ClosePlan close -> false;
            case CancelAction cancel -> false;
            case ChangeGoal other -> false;
            case ChangeMeasure other -> false;
            case ChangeSupport other -> false;
            case ChangeTimetable table -> false;
            case CloseGoal close -> false;
            case PausePlan pause -> false;
            case ResumePlan resume -> false;
            case SetContingency contingency -> false;
            case SetReviewRhythm rhythm -> false;
        };
    }

    /**
     * Whether the person could get less support than before. Where it cannot be told from numbers and days, as with other words about how
     * often or another giver, it could.
     *
     * @param content what is agreed before the change
     */
    public static boolean reducesSupport(Change change, PlanContent content) {
        return switch (change) {
            case ChangeSupport other ->
                content.support(other.supportId())
                        .map(old -> isLess(other.after(old), old))
                        .orElse(false);
            case Change.ClosePlan close -> true; // everything that somebody would have done ends
            case CancelAction cancel -> true; // somebody would have done something
            case SetReviewRhythm rhythm ->
                content.reviewEveryWeeks() != null && rhythm.everyWeeks() > content.reviewEveryWeeks();
            case Change.AddAction add -> false;
            case Change.AddGoal add -> false;
            case Change.AddMeasure add -> false;
            case Change.AddSupport add -> false;
            case Change.AdoptPathway adopt -> false;
            case Change.ChangeAction other -> other.owner() != null; // somebody else, who may do less
            case Change.ChooseOpportunity choose -> false;
            case Change.TakeRisk take -> false;
            case Change.AllocateBudget allocate -> false;
            case Change.SetBudget set -> false;
            case ChangeGoal other -> false;
            case ChangeMeasure other -> false;
            case ChangeTimetable table -> false;
            case CloseGoal close -> false;
            case PausePlan pause -> true; // what somebody would have done waits
            case ResumePlan resume -> false;
            case SetContingency contingency -> content.contingency() != null; // it takes the place of that one
        };
    }

    /** Who employs somebody takes an employer's duties on. */
    private static boolean isAnEmployers(Allocation allocation) {
        return allocation.directPayment() != null && allocation.directPayment().employs();
    }

    /**
     * Whether the person could have less money than before, also because they are to pay a share, or be less free in what to do with it.
     *
     * @param content what is agreed before the change
     */
    public static boolean reducesMoney(Change change, PlanContent content) {
        if (change instanceof Change.ClosePlan) {
            return content.budget() != null;
        }
        if (change instanceof Change.SetBudget set) {
            Budget before = content.budget();
            return before == null
                    ? set.budget().personsContribution().isMoreThan(Money.NONE)
                    : isLess(set.budget(), before);
        }
        return change instanceof Change.AllocateBudget allocate
                && allocate.replaces() != null
                && content.allocation(allocate.replaces())
                        .filter(before -> isLess(allocate.allocation(), before))
                        .isPresent();
    }

    private static boolean isLess(Budget now, Budget before) {
        return before.personalBudget().isMoreThan(now.personalBudget())
                || before.authoritysShare().isMoreThan(now.authoritysShare())
                || now.personsContribution().isMoreThan(before.personsContribution())
                || before.pots().stream()
                        .anyMatch(pot -> now.pot(pot.potId())
                                .filter(other -> !isLess(other, pot))
                                .isEmpty());
    }

    private static boolean isLess(Pot now, Pot before) {
        return before.amount().isMoreThan(now.amount())
                || now.cadence() != before.cadence()
                || now.purpose() != before.purpose()
                || now.from().isAfter(before.from())
                || endsSooner(now.until(), before.until())
                || !before.exclusions().containsAll(now.exclusions());
    }

    private static boolean isLess(Allocation now, Allocation before) {
        return before.amount().isMoreThan(now.amount())
                || now.cadence() != before.cadence()
                || now.deployment() != before.deployment()
                || !now.potId().equals(before.potId())
                || now.from().isAfter(before.from())
                || endsSooner(now.until(), before.until())
                || !Objects.equals(now.directPayment(), before.directPayment());
    }

    private static boolean endsSooner(@Nullable LocalDate now, @Nullable LocalDate before) {
        return now != null && (before == null || now.isBefore(before));
    }

    private static boolean isLess(Support now, Support before) {
        Hours hours = now.hoursAWeek();
        Hours hoursBefore = before.hoursAWeek();
        boolean fewer = hoursBefore != null && (hours == null || hours.value().compareTo(hoursBefore.value()) < 0);
        boolean later =
                now.from() != null && (before.from() == null || now.from().isAfter(before.from()));
        boolean shorter = endsSooner(now.until(), before.until());
        return !now.stands()
                || fewer
                || later
                || shorter
                || !now.howOften().equals(before.howOften())
                || !now.what().equals(before.what())
                || !now.givenBy().equals(before.givenBy());
    }

    private static Row row(ChangeType type) {
        return new Row(FIELDS.computeIfAbsent(type, fresh -> new LinkedHashMap<>()));
    }

    private record Row(Map<String, Tag> fields) {

        void material(String... names) {
            Arrays.stream(names).forEach(name -> fields.put(name, Tag.MATERIAL));
        }

        Row clerical(String... names) {
            Arrays.stream(names).forEach(name -> fields.put(name, Tag.CLERICAL));
            return this;
        }
    }
}

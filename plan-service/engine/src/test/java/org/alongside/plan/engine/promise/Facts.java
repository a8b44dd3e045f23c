package org.alongside.plan.engine.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Pathway;
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

/** What a plan says as a flat list of facts, so that "exactly these changes" is a comparison of two maps. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(PlanContent content) {
        Map<String, String> facts = new TreeMap<>();
        content.goals().forEach(goal -> put(facts, goal));
        content.actions().forEach(action -> put(facts, action));
        content.opportunities().forEach(chosen -> put(facts, chosen));
        content.supports().forEach(support -> put(facts, support));
        content.risks().forEach(risk -> put(facts, risk));
        content.pathways().forEach(pathway -> put(facts, pathway));
        put(facts, content.timetable());
        put(facts, content.budget());
        content.allocations().forEach(allocation -> put(facts, allocation));
        put(facts, "review every", content.reviewEveryWeeks());
        put(facts, content.contingency());
        if (content.pause() != null) {
            put(facts, "pause words", content.pause().words());
            put(facts, "pause until", content.pause().until());
        }
        put(facts, "closing", content.closingWords());
        return facts;
    }

    /** The facts after the changes, each applied to what the one before it left. */
    static Map<String, String> plus(Map<String, String> before, List<Change> changes) {
        Map<String, String> facts = new TreeMap<>(before);
        for (Change change : changes) {
            switch (change) {
                case Change.AddGoal add -> put(facts, add.goal());
                case Change.AddMeasure add -> put(facts, add.goalId().value(), add.measure());
                case Change.AddAction add -> put(facts, add.action());
                case Change.ChangeAction other -> {
                    String action = action(other.actionId().value());
                    put(facts, action + "title", other.title());
                    if (other.owner() != null) {
                        put(facts, action + "owner", text(other.owner()));
                    }
                    put(facts, action + "by", other.by());
                }
                case Change.ChooseOpportunity choose -> put(facts, choose.opportunity());
                case Change.ClosePlan close -> put(facts, "closing", close.words());
                case Change.AddSupport add -> put(facts, add.support());
                case Change.TakeRisk take -> put(facts, take.risk());
                case Change.AdoptPathway adopt -> put(facts, adopt.pathway());
                case ChangeGoal other -> {
                    put(facts, "goal " + other.goalId() + " title", other.title());
                    put(facts, "goal " + other.goalId() + " in their words", other.inTheirWords());
                }
                case CloseGoal close ->
                    put(
                            facts,
                            "goal " + close.goalId() + " ended",
                            close.outcome() + " " + close.words().text());
                case CancelAction cancel -> put(facts, action(cancel.actionId().value()) + "cancelled", cancel.words());
                case ChangeMeasure other -> measure(facts, other);
                case ChangeSupport other -> {
                    String support = "support " + other.supportId() + " ";
                    put(facts, support + "what", other.what());
                    put(facts, support + "given by", other.givenBy() == null ? null : text(other.givenBy()));
                    put(facts, support + "how often", other.howOften());
                    put(facts, support + "hours", other.hoursAWeek());
                    put(facts, support + "payer", other.payer());
                    put(facts, support + "from", other.from());
                    put(facts, support + "until", other.until());
                    put(facts, support + "ended", other.ended());
                }
                case ChangeTimetable table -> {
                    facts.keySet().removeIf(key -> key.startsWith("week "));
                    put(facts, table.entries());
                }
                case Change.SetBudget set -> {
                    facts.keySet().removeIf(key -> key.startsWith("pot ") || key.startsWith("budget "));
                    put(facts, set.budget());
                }
                case Change.AllocateBudget allocate -> {
                    facts.keySet().removeIf(key -> key.startsWith("allocation " + allocate.replaces() + " "));
                    put(facts, allocate.allocation());
                }
                case SetReviewRhythm rhythm -> put(facts, "review every", rhythm.everyWeeks());
                case SetContingency contingency -> put(facts, contingency.contingency());
                case PausePlan pause -> {
                    put(facts, "pause words", pause.words());
                    put(facts, "pause until", pause.until());
                }
                case ResumePlan resume -> facts.keySet().removeIf(key -> key.startsWith("pause "));
            }
        }
        return facts;
    }

    private static void put(Map<String, String> facts, Goal goal) {
        put(facts, "goal " + goal.goalId() + " title", goal.title());
        put(facts, "goal " + goal.goalId() + " in their words", goal.inTheirWords());
        put(facts, "goal " + goal.goalId() + " part of", goal.partOf());
        if (goal.ended() != null) {
            put(
                    facts,
                    "goal " + goal.goalId() + " ended",
                    goal.ended().outcome() + " " + goal.ended().words().text());
        }
        goal.measures().forEach(measure -> put(facts, goal.goalId().value(), measure));
    }

    private static void put(Map<String, String> facts, UUID goal, Measure measure) {
        put(
                facts,
                "goal " + goal + " measure " + measure.measureId(),
                measure.scale() + " " + measure.question().text());
    }

    private static void put(Map<String, String> facts, Action action) {
        String key = action(action.actionId().value());
        put(facts, key + "goal", action.goalId());
        put(facts, key + "title", action.title());
        put(facts, key + "owner", text(action.owner()));
        put(facts, key + "by", action.by());
        put(facts, key + "answers", text(action.answers()));
        put(facts, key + "cancelled", action.cancelled());
    }

    private static void put(Map<String, String> facts, ChosenOpportunity chosen) {
        String key = "choice " + chosen.choiceId() + " ";
        put(facts, key + "opportunity", chosen.opportunityId());
        put(facts, key + "offering", chosen.offeringId());
        put(facts, key + "goal", chosen.goalId());
        put(facts, key + "title", chosen.title());
        put(facts, key + "why", chosen.whyInTheirWords());
    }

    private static void put(Map<String, String> facts, Support support) {
        String key = "support " + support.supportId() + " ";
        put(facts, key + "what", support.what());
        put(facts, key + "given by", text(support.givenBy()));
        put(facts, key + "how often", support.howOften());
        put(facts, key + "hours", support.hoursAWeek());
        put(facts, key + "payer", support.payer());
        put(facts, key + "from", support.from());
        put(facts, key + "until", support.until());
        put(facts, key + "answers", text(support.answers()));
        put(facts, key + "ended", support.ended());
    }

    private static void put(Map<String, String> facts, RiskDecision risk) {
        String key = "risk " + risk.riskId() + " ";
        put(facts, key + "what", risk.what());
        put(facts, key + "benefit", risk.benefitHopedFor());
        put(facts, key + "harm", risk.harmFeared());
        put(facts, key + "person", risk.personsView());
        put(facts, key + "worker", risk.workersView());
        put(facts, key + "support", risk.leastRestrictiveSupport());
        put(facts, key + "stop", risk.whatWouldMakeUsStop());
        put(facts, key + "review", risk.reviewOn());
    }

    private static void put(Map<String, String> facts, Pathway pathway) {
        String key = "pathway " + pathway.pathwayId() + " ";
        put(facts, key + "title", pathway.title());
        put(facts, key + "why", pathway.whyInTheirWords());
        put(facts, key + "goal", pathway.goalId());
        for (int i = 0; i < pathway.steps().size(); i++) {
            Pathway.Step step = pathway.steps().get(i);
            put(
                    facts,
                    key + "step " + i,
                    step.opportunityId() + " " + step.offeringId() + " "
                            + step.title().text());
        }
    }

    private static void put(Map<String, String> facts, List<TimetableEntry> week) {
        for (int i = 0; i < week.size(); i++) {
            TimetableEntry entry = week.get(i);
            put(
                    facts,
                    "week " + i,
                    entry.day() + " " + entry.from() + " " + entry.to() + " " + entry.belongsTo() + " "
                            + entry.what().text());
        }
    }

    private static void put(Map<String, String> facts, @Nullable Contingency contingency) {
        if (contingency != null) {
            put(facts, "contingency signs", contingency.signs());
            put(facts, "contingency who", contingency.whoDoesWhat());
            put(facts, "contingency call", contingency.whomToCall());
        }
    }

    private static void put(Map<String, String> facts, @Nullable Budget budget) {
        if (budget == null) {
            return;
        }
        put(facts, "budget standing", budget.standing());
        put(facts, "budget personal", budget.personalBudget());
        put(facts, "budget authority", budget.authoritysShare());
        put(facts, "budget person", budget.personsContribution());
        Budget.CareActContent content = budget.careActContent();
        if (content != null) {
            put(facts, "budget needs", content.needs());
            put(facts, "budget eligibility", content.eligibility());
            put(facts, "budget to be met", content.needsToBeMet());
            put(facts, "budget outcomes", content.outcomes());
            put(facts, "budget advice", content.adviceAndInformation());
        }
        for (Pot pot : budget.pots()) {
            String key = "pot " + pot.potId() + " ";
            put(facts, key + "payer", pot.payer());
            put(facts, key + "purpose", pot.purpose());
            put(facts, key + "amount", pot.amount());
            put(facts, key + "cadence", pot.cadence());
            put(facts, key + "from", pot.from());
            put(facts, key + "until", pot.until());
            pot.exclusions()
                    .forEach(not -> put(facts, key + "not " + pot.exclusions().indexOf(not), not));
        }
    }

    private static void put(Map<String, String> facts, Allocation allocation) {
        String key = "allocation " + allocation.allocationId() + " ";
        put(facts, key + "pot", allocation.potId());
        put(facts, key + "purpose", allocation.purpose());
        put(facts, key + "support", allocation.supportId());
        put(facts, key + "what", allocation.what());
        put(facts, key + "deployment", allocation.deployment());
        put(facts, key + "amount", allocation.amount());
        put(facts, key + "cadence", allocation.cadence());
        put(facts, key + "from", allocation.from());
        put(facts, key + "until", allocation.until());
        put(facts, key + "chosen", allocation.chosen());
        put(facts, key + "chosen by", allocation.chosenBy());
        for (int i = 0; i < allocation.options().size(); i++) {
            Allocation.Option option = allocation.options().get(i);
            put(facts, key + "option " + i, option.cost() + " " + option.what().text());
        }
        DirectPayment terms = allocation.directPayment();
        if (terms != null) {
            put(facts, key + "needs", terms.needsMet());
            put(facts, key + "conditions", terms.conditions());
            put(facts, key + "paid to", terms.paidTo() + " " + terms.recipientId());
            put(facts, key + "employs", terms.employs() + " " + terms.employersContingency());
            put(facts, key + "not", terms.exclusions().stream().map(Words::text).toList());
        }
    }

    private static void measure(Map<String, String> facts, ChangeMeasure other) {
        String key = measureKey(facts, other.measureId().value());
        if (key == null) {
            throw new AssertionError("no measure " + other.measureId());
        }
        String[] old = Objects.requireNonNull(facts.remove(key)).split(" ", 2);
        if (other.noLongerUsed() == null) {
            facts.put(
                    key,
                    (other.scale() == null ? old[0] : other.scale()) + " "
                            + (other.question() == null
                                    ? old[1]
                                    : other.question().text()));
        }
    }

    /** The fact that has this measure; null if none has. */
    static @Nullable String measureKey(Map<String, String> facts, UUID measure) {
        return facts.keySet().stream()
                .filter(key -> key.endsWith(" measure " + measure))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value instanceof Words words ? words.text() : value.toString());
        }
    }

    private static String action(UUID id) {
        return "action " + id + " ";
    }

    private static @Nullable String text(@Nullable Answers answers) {
        return answers == null ? null : answers.kind() + " " + answers.id();
    }

    private static String text(Owner owner) {
        return owner.kind() + " " + owner.id();
    }
}

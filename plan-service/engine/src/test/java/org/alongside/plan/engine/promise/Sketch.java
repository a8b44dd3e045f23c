package org.alongside.plan.engine.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.CancelAction;
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

/** The plan as it would be, change by change, on a sheet of facts; the first thing that cannot be so is the answer. */
final class Sketch {

    private final Map<String, String> facts;
    private final Map<UUID, Listing> catalogue;
    private final LocalDate today;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> spokenOf = new HashSet<>();
    private final boolean byWorker;
    private int drawn;

    private Sketch(Map<String, String> facts, Map<UUID, Listing> catalogue, LocalDate today, boolean byWorker) {
        this.byWorker = byWorker;
        this.facts = new TreeMap<>(facts);
        this.catalogue = catalogue;
        this.today = today;
    }

    /** The code of what is wrong with the changes; {@link Oracle#DONE} if nothing is. */
    static String firstFault(
            Map<String, String> facts,
            List<NewChange> changes,
            Map<UUID, Listing> catalogue,
            LocalDate today,
            boolean byWorker) {
        if (changes.isEmpty()) {
            return "nothing-proposed";
        }
        Sketch sketch = new Sketch(facts, catalogue, today, byWorker);
        List<NewChange> order = new ArrayList<>();
        changes.stream().filter(change -> isLongGoal(change)).forEach(order::add);
        changes.stream()
                .filter(change -> change instanceof NewChange.AddGoal && !isLongGoal(change))
                .forEach(order::add);
        for (NewChange goal : order) {
            String ref = ((NewChange.AddGoal) goal).goal().ref();
            String key = "new" + order.indexOf(goal);
            if (ref != null) {
                sketch.names.putIfAbsent(ref, key);
            }
        }
        int goals = order.size();
        changes.stream()
                .filter(change -> !(change instanceof NewChange.AddGoal))
                .forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            String answer = sketch.draw(order.get(i), i < goals ? "new" + i : "");
            if (!answer.equals(Oracle.DONE)) {
                return answer;
            }
        }
        return Oracle.DONE;
    }

    private static boolean isLongGoal(NewChange change) {
        return change instanceof NewChange.AddGoal add && add.goal().partOf() == null;
    }

    private String draw(NewChange change, String newGoal) {
        return switch (change) {
            case NewChange.AddGoal add -> longGoal(add.goal(), newGoal);
            case NewChange.AddMeasure add -> {
                String answer = goal(add.goalRef());
                facts.put("goal " + key(add.goalRef()) + " measure drawn" + drawn++, "");
                yield answer;
            }
            case NewChange.AddAction add ->
                first(goal(add.action().goalRef()), whole(add.action().owner()));
            case NewChange.ChooseOpportunity choose ->
                choose.goalRef() != null && key(choose.goalRef()) == null
                        ? "unknown-goal"
                        : first(listed(choose.opportunityId(), choose.offeringId()), goal(choose.goalRef()));
            case NewChange.AdoptPathway adopt -> pathway(adopt.pathway());
            case NewChange.ChangeAction other ->
                first(
                        action(other.actionId().value()),
                        something(other.title(), other.owner(), other.by()),
                        other.owner() == null ? Oracle.DONE : whole(other.owner()),
                        once("action " + other.actionId()));
            case CancelAction cancel -> {
                String answer = first(action(cancel.actionId().value()), once("action " + cancel.actionId()));
                facts.put("action " + cancel.actionId() + " cancelled", "");
                yield answer;
            }
            case ChangeGoal other ->
                first(
                        goal(other.goalId().toString()),
                        something(other.title(), other.inTheirWords()),
                        once("goal " + other.goalId()));
            case CloseGoal close -> {
                String goal = close.goalId().toString();
                String answer =
                        first(goal(goal), hasStepsTo(goal) ? "goal-has-steps" : Oracle.DONE, once("goal " + goal));
                facts.put("goal " + goal + " ended", "");
                yield answer;
            }
            case ChangeMeasure other -> measure(other);
            case NewChange.AddSupport add ->
                first(
                        whole(add.support().givenBy()),
                        inOrder(text(add.support().from()), text(add.support().until())));
            case ChangeSupport other -> support(other);
            case NewChange.TakeRisk take -> risk(take.risk());
            case ChangeTimetable table -> first(week(table.entries()), once("the week"));
            case SetReviewRhythm rhythm ->
                first(
                        rhythm.everyWeeks() >= 1 && rhythm.everyWeeks() <= 52 ? Oracle.DONE : "review-too-seldom",
                        once("the rhythm"));
            case SetContingency contingency -> once("the contingency");
            case PausePlan pause -> {
                String answer =
                        first(pause.until().isAfter(today) ? Oracle.DONE : "pause-needs-a-day", once("the standing"));
                facts.put("pause words", "");
                yield answer;
            }
            case ResumePlan resume -> {
                String answer =
                        first(facts.containsKey("pause words") ? Oracle.DONE : "not-paused", once("the standing"));
                facts.remove("pause words");
                yield answer;
            }
            case NewChange.ClosePlan close -> once("the standing");
            case NewChange.SetBudget set -> budget(set.budget());
            case NewChange.AllocateBudget allocate -> allocate(allocate);
        };
    }

    private static String first(String... answers) {
        return Stream.of(answers)
                .filter(answer -> !answer.equals(Oracle.DONE))
                .findFirst()
                .orElse(Oracle.DONE);
    }

    /** Asked even if it comes too late to matter; then the whole proposal has been refused anyway. */
    private String once(String what) {
        return spokenOf.add(what) ? Oracle.DONE : "changes-clash";
    }

    private static String something(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part != null) {
                return Oracle.DONE;
            }
        }
        return "nothing-proposed";
    }

    private String longGoal(NewChange.NewGoal goal, String key) {
        if (goal.measures().isEmpty()) {
            return "goal-needs-measure";
        }
        if (goal.partOf() != null) {
            String longer = key(goal.partOf());
            if (longer == null) {
                return "unknown-goal";
            }
            if (!facts.containsKey("goal " + longer + " title") || facts.containsKey("goal " + longer + " part of")) {
                return "goal-too-deep";
            }
            if (facts.containsKey("goal " + longer + " ended")) {
                return "goal-closed";
            }
            facts.put("goal " + key + " part of", longer);
        }
        facts.put("goal " + key + " title", "");
        return Oracle.DONE;
    }

    private @Nullable String key(@Nullable String ref) {
        String named = names.get(ref);
        return named != null ? named : facts.containsKey("goal " + ref + " title") ? ref : null;
    }

    private String goal(@Nullable String ref) {
        if (ref == null) {
            return Oracle.DONE;
        }
        String key = key(ref);
        return key == null ? "unknown-goal" : facts.containsKey("goal " + key + " ended") ? "goal-closed" : Oracle.DONE;
    }

    private boolean hasStepsTo(String goal) {
        return facts.entrySet().stream()
                .anyMatch(fact -> fact.getKey().endsWith(" part of")
                        && fact.getValue().equals(goal)
                        && !facts.containsKey(fact.getKey().replace(" part of", " ended")));
    }

    private String action(UUID id) {
        return !facts.containsKey("action " + id + " title")
                ? "unknown-action"
                : facts.containsKey("action " + id + " cancelled") ? "action-cancelled" : Oracle.DONE;
    }

    private String measure(ChangeMeasure other) {
        String key = Facts.measureKey(facts, other.measureId().value());
        if (key == null) {
            return "unknown-measure";
        }
        String goal = key.substring(0, key.indexOf(" measure "));
        if (facts.containsKey(goal + " ended")) {
            return "goal-closed";
        }
        long measures = facts.keySet().stream()
                .filter(one -> one.startsWith(goal + " measure "))
                .count();
        boolean last = other.noLongerUsed() != null && measures == 1;
        String answer = first(
                something(other.question(), other.scale(), other.noLongerUsed()),
                last ? "goal-needs-measure" : Oracle.DONE,
                once("measure " + other.measureId()));
        if (other.noLongerUsed() != null) {
            facts.remove(key);
        }
        return answer;
    }

    private String pathway(NewChange.NewPathway pathway) {
        if (pathway.goalRef() != null && key(pathway.goalRef()) == null) {
            return "unknown-goal";
        }
        if (pathway.steps().isEmpty()) {
            return "nothing-proposed";
        }
        return first(Stream.concat(
                        pathway.steps().stream().map(step -> listed(step.opportunityId(), step.offeringId())),
                        Stream.of(goal(pathway.goalRef())))
                .toArray(String[]::new));
    }

    private String listed(UUID opportunity, @Nullable UUID offering) {
        Listing listing = catalogue.get(opportunity);
        return listing == null
                ? "unknown-opportunity"
                : offering == null || listing.offeringIds().contains(offering) ? Oracle.DONE : "unknown-offering";
    }

    private String support(ChangeSupport other) {
        String key = "support " + other.supportId() + " ";
        if (!facts.containsKey(key + "what")) {
            return "unknown-support";
        }
        if (facts.containsKey(key + "ended")) {
            return "support-ended";
        }
        String answer = first(
                something(
                        other.what(),
                        other.givenBy(),
                        other.howOften(),
                        other.hoursAWeek(),
                        other.payer(),
                        other.from(),
                        other.until(),
                        other.ended()),
                other.givenBy() == null ? Oracle.DONE : whole(other.givenBy()),
                inOrder(
                        other.from() == null ? facts.get(key + "from") : text(other.from()),
                        other.until() == null ? facts.get(key + "until") : text(other.until())),
                once("support " + other.supportId()));
        if (other.from() != null) {
            facts.put(key + "from", other.from().toString());
        }
        if (other.until() != null) {
            facts.put(key + "until", other.until().toString());
        }
        if (other.ended() != null) {
            facts.put(key + "ended", "");
        }
        return answer;
    }

    private String budget(NewChange.NewBudget budget) {
        Map<String, String> pots = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        String days = Oracle.DONE;
        boolean twice = false;
        for (NewChange.NewPot pot : budget.pots()) {
            if (pot.potId() != null && !facts.containsKey("pot " + pot.potId() + " amount")) {
                return "unknown-pot";
            }
            twice |= pot.potId() != null && !seen.add(pot.potId().toString());
            String order = inOrder(text(pot.from()), text(pot.until()));
            days = !days.equals(Oracle.DONE) ? days : twice ? "changes-clash" : order;
            String key = "pot " + (pot.potId() == null ? "drawn" + drawn++ : pot.potId()) + " ";
            pots.put(key + "amount", pot.amount().toString());
            pots.put(key + "purpose", pot.purpose().name());
            pots.put(key + "cadence", pot.cadence().name());
            pots.put(key + "from", pot.from().toString());
            if (pot.until() != null) {
                pots.put(key + "until", pot.until().toString());
            }
        }
        long together = Purse.pence(budget.authoritysShare().toString())
                + Purse.pence(budget.personsContribution().toString());
        if (Purse.pence(budget.personalBudget().toString()) != together) {
            return "budget-does-not-add-up";
        }
        if (budget.standing() == Budget.Standing.AGREED && budget.careActContent() == null) {
            return "budget-incomplete";
        }
        facts.keySet().removeIf(key -> key.startsWith("pot "));
        facts.putAll(pots);
        return first(days, Purse.worst(facts), once("the budget"));
    }

    private String allocate(NewChange.AllocateBudget allocate) {
        NewChange.NewAllocation one = allocate.allocation();
        if (allocate.replaces() != null && !facts.containsKey("allocation " + allocate.replaces() + " pot")) {
            return "unknown-allocation";
        }
        if (one.supportId() != null && !facts.containsKey("support " + one.supportId() + " what")) {
            return "unknown-support";
        }
        String key = "allocation drawn" + drawn++ + " ";
        facts.keySet().removeIf(old -> old.startsWith("allocation " + allocate.replaces() + " "));
        facts.put(key + "pot", one.potId().toString());
        facts.put(key + "purpose", one.purpose().name());
        facts.put(key + "amount", one.amount().toString());
        facts.put(key + "cadence", one.cadence().name());
        facts.put(key + "from", one.from().toString());
        if (one.until() != null) {
            facts.put(key + "until", one.until().toString());
        }
        String order = inOrder(text(one.from()), text(one.until()));
        return first(
                order,
                order.equals(Oracle.DONE) ? Purse.worst(facts) : order,
                options(one) ? Oracle.DONE : "two-options-needed",
                terms(one) ? Oracle.DONE : "direct-payment-incomplete",
                once("allocation " + (allocate.replaces() == null ? key : allocate.replaces())));
    }

    private boolean options(NewChange.NewAllocation one) {
        int number = one.options().size();
        if (number == 0) {
            return !byWorker && one.chosen() == null && one.chosenBy() == null;
        }
        if (byWorker && number == 1 || one.chosen() == null || one.chosenBy() == null) {
            return false;
        }
        int chosen = one.chosen();
        return chosen >= 0
                && chosen < number
                && Purse.pence(one.options().get(chosen).cost().toString())
                        == Purse.pence(one.amount().toString());
    }

    private static boolean terms(NewChange.NewAllocation one) {
        DirectPayment terms = one.directPayment();
        if (terms == null || one.deployment() != Allocation.Deployment.DIRECT_PAYMENT) {
            return terms == null && one.deployment() != Allocation.Deployment.DIRECT_PAYMENT;
        }
        boolean isNamed = terms.recipientId() != null && !terms.recipientId().isBlank();
        boolean who = terms.paidTo() == DirectPayment.Recipient.PERSON ? terms.recipientId() == null : isNamed;
        long kept = terms.employersContingency() == null
                ? -1
                : Purse.pence(terms.employersContingency().toString());
        return who
                && (terms.employs()
                        ? kept >= 0 && kept <= Purse.pence(one.amount().toString())
                        : kept == -1);
    }

    private String risk(NewChange.NewRisk risk) {
        boolean said = Stream.of(
                        risk.what(),
                        risk.benefitHopedFor(),
                        risk.harmFeared(),
                        risk.personsView(),
                        risk.workersView(),
                        risk.leastRestrictiveSupport(),
                        risk.whatWouldMakeUsStop())
                .map(Words::text)
                .allMatch(text -> !text.isBlank());
        return said && risk.reviewOn().isAfter(today) ? Oracle.DONE : "risk-incomplete";
    }

    /** Every half hour of the week can be taken once. */
    private String week(List<TimetableEntry> entries) {
        Set<String> taken = new HashSet<>();
        for (TimetableEntry entry : entries) {
            if (!entry.from().isBefore(entry.to())) {
                return "times-do-not-fit";
            }
            for (int minute = entry.from().toSecondOfDay(); minute < entry.to().toSecondOfDay(); minute += 1_800) {
                if (!taken.add(entry.day() + " " + minute)) {
                    return "times-do-not-fit";
                }
            }
        }
        boolean known = entries.stream()
                .filter(entry -> entry.belongsTo() != null)
                .allMatch(entry -> Stream.of("goal", "action", "choice", "support", "pathway")
                        .anyMatch(kind -> facts.keySet().stream()
                                .anyMatch(fact -> fact.startsWith(kind + " " + entry.belongsTo() + " "))));
        return known ? Oracle.DONE : "unknown-item";
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String inOrder(@Nullable String from, @Nullable String until) {
        return from == null || until == null || from.compareTo(until) <= 0 ? Oracle.DONE : "days-backwards";
    }

    private static String whole(Owner owner) {
        boolean whole = switch (owner.kind()) {
            case PERSON, WORKER, TOGETHER -> owner.id() == null;
            case CIRCLE_MEMBER, ASSET, PROVIDER ->
                owner.id() != null && !owner.id().isBlank();
        };
        return whole ? Oracle.DONE : "owner-needs-name";
    }
}

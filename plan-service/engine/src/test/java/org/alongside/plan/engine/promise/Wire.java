package org.alongside.plan.engine.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.words.Words;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The documents of design section 4 written a second time: from what was sent, in any order and clumsily, and then made
 * canonical by the library of an author of RFC 8785.
 */
final class Wire {

    private Wire() {}

    /** What a revision has to say: the words that were sent, with the ids that the service gave in the order of what it wrote. */
    static byte[] revision(Plan plan, Proposal written, String nonce, Words reason, List<NewChange> sent) {
        List<NewChange> goalsFirst = new ArrayList<>(sent);
        goalsFirst.sort((a, b) -> Integer.compare(place(a), place(b)));
        if (goalsFirst.size() != written.changes().size()) {
            throw new AssertionError("sent " + sent.size() + " changes, found "
                    + written.changes().size());
        }
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < goalsFirst.size(); i++) {
            changes.add(change(goalsFirst.get(i), written.changes().get(i)));
        }
        return canonical(object(
                "changes", "[" + String.join(",", changes) + "]",
                "reason", text(reason),
                "nonce", text(nonce),
                "scheme", text("alongside-proposal-1"),
                "planId", text(plan.planId().value().toString()),
                "proposalId", text(written.proposalId().value().toString()),
                "revision", Integer.toString(written.revision()),
                "basePlanVersion", Integer.toString(plan.version())));
    }

    /** What a part of a revision has to say: the same words, some of the changes, and its own id and nonce. */
    static byte[] part(byte[] whole, String proposalId, String nonce, IntPredicate isIn) {
        String json = new String(whole, StandardCharsets.UTF_8);
        String begin = "\"changes\":[";
        int from = json.indexOf(begin) + begin.length();
        List<String> changes = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = from;
        int at = from;
        for (; depth >= 0; at++) {
            char c = json.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
            if (depth < 0 || depth == 0 && !quoted && c == ',') {
                changes.add(json.substring(start, at));
                start = at + 1;
            }
        }
        String some = IntStream.range(0, changes.size())
                .filter(isIn)
                .mapToObj(changes::get)
                .collect(Collectors.joining(","));
        return canonical((json.substring(0, from) + some + json.substring(at - 1))
                .replaceAll(
                        "\"nonce\":\"[^\"]*\"",
                        "\"nonce\":" + Objects.requireNonNull(text(nonce)).replace("\\", "\\\\"))
                .replaceAll("\"proposalId\":\"[^\"]*\"", "\"proposalId\":\"" + proposalId + "\"")
                .replaceAll("\"revision\":[0-9]+", "\"revision\":1"));
    }

    /** What a version has to say: the plan as it is then, and who agreed to what. */
    static byte[] version(Plan after, Proposal agreed, List<Act> agreements, @Nullable Act onBehalf) {
        String decision = object(
                "proposalId", text(agreed.proposalId().value().toString()),
                "revision", Integer.toString(agreed.revision()),
                "contentHash", text(agreed.contentHash().value()),
                "agreements", array(agreements.stream().map(Wire::act).toList()),
                "onBehalf", onBehalf == null ? null : act(onBehalf));
        return canonical(object(
                "scheme", text("alongside-plan-version-1"),
                "planId", text(after.planId().value().toString()),
                "version", Integer.toString(after.version()),
                "title", text(after.title()),
                "status", text(after.status().name()),
                "goals", array(after.content().goals().stream().map(Wire::goal).toList()),
                "actions",
                        array(after.content().actions().stream()
                                .map(Wire::action)
                                .toList()),
                "opportunities",
                        array(after.content().opportunities().stream()
                                .map(Wire::chosen)
                                .toList()),
                "supports",
                        array(after.content().supports().stream()
                                .map(WireParts::support)
                                .toList()),
                "risks",
                        array(after.content().risks().stream()
                                .map(WireParts::risk)
                                .toList()),
                "pathways",
                        array(after.content().pathways().stream()
                                .map(WireParts::pathway)
                                .toList()),
                "timetable",
                        array(after.content().timetable().stream()
                                .map(WireParts::entry)
                                .toList()),
                "budget", WireMoney.budget(after.content().budget()),
                "allocations",
                        array(after.content().allocations().stream()
                                .map(WireMoney::allocation)
                                .toList()),
                "reviewEveryWeeks",
                        after.content().reviewEveryWeeks() == null
                                ? null
                                : after.content().reviewEveryWeeks().toString(),
                "contingency", WireParts.contingency(after.content().contingency()),
                "pause", WireParts.pause(after.content().pause()),
                "closingWords", text(after.content().closingWords()),
                "decision", decision));
    }

    /** New goals first, and among them those that are steps to others last. */
    private static int place(NewChange change) {
        return change instanceof NewChange.AddGoal add ? add.goal().partOf() == null ? 0 : 1 : 2;
    }

    /** The goals that were sent, in the order in which they are written. */
    static List<NewChange.AddGoal> goals(List<NewChange> sent) {
        return sent.stream()
                .filter(NewChange.AddGoal.class::isInstance)
                .sorted((a, b) -> Integer.compare(place(a), place(b)))
                .map(NewChange.AddGoal.class::cast)
                .toList();
    }

    private static String change(NewChange sent, Change written) {
        return switch (sent) {
            case NewChange.AddGoal add -> {
                Goal goal = ((Change.AddGoal) written).goal();
                List<String> measures = new ArrayList<>();
                for (int i = 0; i < add.goal().measures().size(); i++) {
                    measures.add(measure(
                            add.goal().measures().get(i), goal.measures().get(i)));
                }
                yield object(
                        "type", text("ADD_GOAL"),
                        "goal",
                                object(
                                        "goalId", text(goal.goalId().value().toString()),
                                        "title", text(add.goal().title()),
                                        "inTheirWords", text(add.goal().inTheirWords()),
                                        "partOf", text(goal.partOf()),
                                        "measures", array(measures)));
            }
            case NewChange.AddMeasure add -> {
                Change.AddMeasure is = (Change.AddMeasure) written;
                yield object(
                        "type", text("ADD_MEASURE"),
                        "goalId", text(is.goalId().value().toString()),
                        "measure", measure(add.measure(), is.measure()));
            }
            case NewChange.AddAction add -> {
                Action is = ((Change.AddAction) written).action();
                yield object(
                        "type", text("ADD_ACTION"),
                        "action",
                                object(
                                        "actionId", text(is.actionId().value().toString()),
                                        "goalId",
                                                is.goalId() == null
                                                        ? null
                                                        : text(is.goalId()
                                                                .value()
                                                                .toString()),
                                        "title", text(add.action().title()),
                                        "owner", owner(add.action().owner()),
                                        "by", text(add.action().by()),
                                        "answers",
                                                WireParts.answers(add.action().answers())));
            }
            case NewChange.ChangeAction other ->
                object(
                        "type", text("CHANGE_ACTION"),
                        "actionId", text(other.actionId().value().toString()),
                        "title", text(other.title()),
                        "owner", other.owner() == null ? null : owner(other.owner()),
                        "by", text(other.by()));
            case NewChange.ChooseOpportunity choose -> {
                ChosenOpportunity is = ((Change.ChooseOpportunity) written).opportunity();
                yield object(
                        "type", text("CHOOSE_OPPORTUNITY"),
                        "opportunity",
                                object(
                                        "choiceId", text(is.choiceId().value().toString()),
                                        "opportunityId", text(choose.opportunityId()),
                                        "offeringId", text(choose.offeringId()),
                                        "goalId",
                                                is.goalId() == null
                                                        ? null
                                                        : text(is.goalId()
                                                                .value()
                                                                .toString()),
                                        "title", text(Dice.titleOf(choose.opportunityId())),
                                        "whyInTheirWords", text(choose.whyInTheirWords())));
            }
            case NewChange.ClosePlan close -> object("type", text("CLOSE_PLAN"), "words", text(close.words()));
            case NewChange.AddSupport add -> WireParts.addSupport(add.support(), (Change.AddSupport) written);
            case NewChange.TakeRisk take -> WireParts.takeRisk(take.risk(), (Change.TakeRisk) written);
            case NewChange.AdoptPathway adopt ->
                WireParts.adoptPathway(adopt.pathway(), ((Change.AdoptPathway) written).pathway());
            case ChangeGoal other ->
                object(
                        "type", text("CHANGE_GOAL"),
                        "goalId", text(other.goalId()),
                        "title", text(other.title()),
                        "inTheirWords", text(other.inTheirWords()));
            case CloseGoal close ->
                object(
                        "type", text("CLOSE_GOAL"),
                        "goalId", text(close.goalId()),
                        "outcome", text(close.outcome()),
                        "words", text(close.words()));
            case CancelAction cancel ->
                object(
                        "type", text("CANCEL_ACTION"),
                        "actionId", text(cancel.actionId()),
                        "words", text(cancel.words()));
            case ChangeMeasure other ->
                object(
                        "type", text("CHANGE_MEASURE"),
                        "measureId", text(other.measureId()),
                        "question", text(other.question()),
                        "scale", text(other.scale()),
                        "noLongerUsed", text(other.noLongerUsed()));
            case ChangeSupport other -> WireParts.changeSupport(other);
            case ChangeTimetable table ->
                object(
                        "type", text("CHANGE_TIMETABLE"),
                        "entries",
                                array(table.entries().stream()
                                        .map(WireParts::entry)
                                        .toList()));
            case SetReviewRhythm rhythm ->
                object("type", text("SET_REVIEW_RHYTHM"), "everyWeeks", Integer.toString(rhythm.everyWeeks()));
            case SetContingency set ->
                object("type", text("SET_CONTINGENCY"), "contingency", WireParts.contingency(set.contingency()));
            case PausePlan pause ->
                object("type", text("PAUSE_PLAN"), "words", text(pause.words()), "until", text(pause.until()));
            case ResumePlan resume -> object("type", text("RESUME_PLAN"), "words", text(resume.words()));
            case NewChange.SetBudget set ->
                object(
                        "type", text("SET_BUDGET"),
                        "budget", WireMoney.budget(((Change.SetBudget) written).budget(), set.budget()));
            case NewChange.AllocateBudget allocate ->
                object(
                        "type", text("ALLOCATE_BUDGET"),
                        "allocation",
                                WireMoney.allocation(
                                        ((Change.AllocateBudget) written).allocation(), allocate.allocation()),
                        "replaces", text(allocate.replaces()));
        };
    }

    private static String measure(NewChange.NewMeasure sent, Measure written) {
        return object(
                "measureId", text(written.measureId().value().toString()),
                "question", text(sent.question()),
                "scale", text(sent.scale().name()));
    }

    private static String goal(Goal goal) {
        return object(
                "goalId", text(goal.goalId().value().toString()),
                "title", text(goal.title()),
                "inTheirWords", text(goal.inTheirWords()),
                "partOf", text(goal.partOf()),
                "ended",
                        goal.ended() == null
                                ? null
                                : object(
                                        "outcome", text(goal.ended().outcome()),
                                        "words", text(goal.ended().words())),
                "measures",
                        array(goal.measures().stream()
                                .map(measure ->
                                        measure(new NewChange.NewMeasure(measure.question(), measure.scale()), measure))
                                .toList()));
    }

    private static String action(Action action) {
        return object(
                "actionId", text(action.actionId().value().toString()),
                "goalId",
                        action.goalId() == null
                                ? null
                                : text(action.goalId().value().toString()),
                "title", text(action.title()),
                "owner", owner(action.owner()),
                "by", text(action.by()),
                "answers", WireParts.answers(action.answers()),
                "cancelled", text(action.cancelled()));
    }

    private static String chosen(ChosenOpportunity chosen) {
        return object(
                "choiceId", text(chosen.choiceId().value().toString()),
                "opportunityId", text(chosen.opportunityId()),
                "offeringId", text(chosen.offeringId()),
                "goalId",
                        chosen.goalId() == null
                                ? null
                                : text(chosen.goalId().value().toString()),
                "title", text(chosen.title()),
                "whyInTheirWords", text(chosen.whyInTheirWords()));
    }

    static String owner(Owner owner) {
        return object("kind", text(owner.kind().name()), "id", text(owner.id()));
    }

    private static String act(Act act) {
        return object(
                "kind", text(act.kind().name()),
                "seat", text(act.seat().name()),
                "account", text(act.account()),
                "revision", Integer.toString(act.revision()),
                "contentHash", text(act.contentHash().value()),
                "at", text(act.at()),
                "words", text(act.words()),
                "attestation", act.attestation() == null ? null : attestation(act.attestation()),
                "onBehalf", act.onBehalf() == null ? null : onBehalf(act.onBehalf()),
                "rendition", act.rendition() == null ? null : rendition(act.rendition()));
    }

    private static String attestation(Attestation seen) {
        return object(
                "method", text(seen.method().name()),
                "at", text(seen.at()),
                "place", text(seen.place()),
                "witness",
                        object(
                                "name", text(seen.witness().name()),
                                "relation", text(seen.witness().relation().name()),
                                "account", text(seen.witness().account())),
                "askedForSooner", text(seen.askedForSooner()));
    }

    private static String onBehalf(OnBehalf who) {
        return object(
                "authority", text(who.authority().name()),
                "decisionMaker", text(who.decisionMaker()),
                "reference", text(who.reference()),
                "checkedOn", text(who.checkedOn()),
                "until", text(who.until()),
                "capacityRecord",
                        who.capacityRecord() == null
                                ? null
                                : text(who.capacityRecord().value()),
                "wishes", text(who.wishes()),
                "objection", text(who.objection()),
                "askedForSooner", text(who.askedForSooner()));
    }

    private static String rendition(Rendition form) {
        return object(
                "hash", text(form.hash().value()),
                "language", text(form.language()),
                "format", text(form.format().name()),
                "pictures", Boolean.toString(form.pictures()),
                "interpreter", text(form.interpreter()));
    }

    static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    /** Names and values in turn; a value that is null has no member. */
    static String object(@Nullable String... namesAndValues) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                members.add("\"" + namesAndValues[i] + "\": " + namesAndValues[i + 1]);
            }
        }
        return "{ " + String.join(", ", members) + " }";
    }

    static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        StringBuilder json = new StringBuilder("\"");
        (value instanceof Words words ? words.text() : value.toString()).chars().forEach(c -> {
            if (Character.isLetterOrDigit(c) && c < 0x80) {
                json.append((char) c);
            } else {
                json.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            }
        });
        return json.append('"').toString();
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the goal that a change is for is the one that was meant by that name. */
    static boolean means(@Nullable String ref, @Nullable UUID goalId, List<NewChange> sent, List<Change> written) {
        if (ref == null || goalId == null) {
            return ref == null && goalId == null;
        }
        List<Goal> added = written.stream()
                .filter(Change.AddGoal.class::isInstance)
                .map(change -> ((Change.AddGoal) change).goal())
                .toList();
        List<NewChange.AddGoal> named = goals(sent);
        for (int i = 0; i < named.size(); i++) {
            if (ref.equals(named.get(i).goal().ref())) {
                return added.get(i).goalId().value().equals(goalId);
            }
        }
        return goalId.toString().equals(ref);
    }
}

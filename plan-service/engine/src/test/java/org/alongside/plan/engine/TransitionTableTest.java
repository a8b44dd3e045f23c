package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.SampleSpeaking;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

/**
 * What the engine answers to every command in every state, printed from the engine itself. {@code -Dalongside.write-docs=true} writes
 * the document; without it the document has to be as it would be written.
 */
class TransitionTableTest {

    private static final Path DOCUMENT = Path.of("../../docs/transitions.md");

    private static final List<Actor> WHO = List.of(Actors.PERSON, Actors.WORKER, Actors.OTHER_WORKER, Actors.ADVOCATE);

    @Test
    void theDocumentIsWhatTheEngineDoes() throws IOException {
        String table = document();
        if (Boolean.getBoolean("alongside.write-docs")) {
            Files.writeString(DOCUMENT, table);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(table);
    }

    private static String document() {
        return """
                # What can be done when

                Printed from the engine by `TransitionTableTest`, which fails when this page is stale
                (`mvn -pl plan-service/engine verify -Dtest=TransitionTableTest -Dalongside.write-docs=true` writes it). A status is what
                the proposal or the item is afterwards; *as before* means that it was so already and nothing happened; a code is a refusal, and the plan is unchanged.

                ## A proposal

                """
                + table(proposals(), proposalCommands(), TransitionTableTest::proposalAfter)
                + "\n## An idea\n\n"
                + table(ideas(), ideaCommands(), TransitionTableTest::ideaAfter)
                + "\n## A request for another worker\n\n"
                + table(SeatStates.requests(), SeatStates.requestCommands(), SeatStates::requestAfter)
                + "\n## An advocate who is owed\n\n"
                + table(SeatStates.duties(), SeatStates.dutyCommands(), SeatStates::dutyAfter)
                + "\n## Support in the meantime\n\n"
                + table(BesideStates.supports(), BesideStates.supportCommands(), BesideStates::supportAfter)
                + "\n## A requirement\n\n"
                + table(BesideStates.requirements(), BesideStates.requirementCommands(), BesideStates::requirementAfter)
                + "\n## Looking together at something\n\n"
                + table(BesideStates.evaluations(), BesideStates.evaluationCommands(), BesideStates::evaluationAfter);
    }

    private static Map<String, Function<Plan, Command>> proposalCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put("agree", plan -> SampleCommands.agreeTo(first(plan)));
        commands.put("decline", plan -> SampleCommands.decline(first(plan)));
        commands.put("revise", plan -> SampleCommands.revise(first(plan), SampleChanges.anAction()));
        commands.put("withdraw", plan -> SampleCommands.withdraw(first(plan)));
        commands.put("split off the first change", plan -> SampleCommands.split(first(plan)));
        commands.put("ask what a line means", plan -> ask(first(plan)));
        commands.put(
                "say how to go on",
                plan -> new TalkCommand.ChooseNextStep(
                        first(plan).proposalId(), NextStep.Kind.TALK_AGAIN, Words.of("On Tuesday")));
        commands.put("attest", plan -> SampleSpeaking.attest(first(plan)));
        commands.put("contradict", plan -> SampleSpeaking.contradict(first(plan)));
        commands.put("record that they cannot decide", plan -> SampleSpeaking.lacks(first(plan)));
        commands.put(
                "decide on their behalf",
                plan -> SampleSpeaking.decideOnBehalf(first(plan), OnBehalf.Authority.BEST_INTERESTS));
        return commands;
    }

    private static Map<String, Function<Plan, Command>> ideaCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put("answer: taken up", plan -> answer(plan, Answer.Kind.TAKEN_UP));
        commands.put("answer: still thinking", plan -> answer(plan, Answer.Kind.STILL_THINKING));
        commands.put(
                "withdraw", plan -> new VoiceCommand.WithdrawIdea(idea(plan).itemId()));
        return commands;
    }

    private static Map<String, Plan> proposals() {
        PlanBuilder byWorker = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        PlanBuilder byPerson = aPlan().proposing(Actors.PERSON, SampleChanges.aGoal());
        PlanBuilder declined = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        declined.doing(Actors.PERSON, SampleCommands.decline(declined.latest()));
        PlanBuilder withdrawn = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        withdrawn.doing(Actors.WORKER, SampleCommands.withdraw(withdrawn.latest()));
        PlanBuilder agreed = aPlan().with(SampleChanges.aGoal());
        PlanBuilder disputed = aPlan().with(SampleChanges.aGoal());
        disputed.doing(Actors.PERSON, SampleCommands.withdraw(disputed.latest()));
        PlanBuilder closed = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        closed.with(SampleChanges.anEnd());
        PlanBuilder asked = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        asked.doing(Actors.PERSON, ask(asked.latest()));
        PlanBuilder lacking = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        lacking.doing(Actors.WORKER, SampleSpeaking.lacks(lacking.latest()));
        PlanBuilder attested = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        attested.doing(Actors.WORKER, SampleSpeaking.attest(attested.latest()));
        PlanBuilder contradicted = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        contradicted.doing(Actors.WORKER, SampleSpeaking.attest(contradicted.latest()));
        contradicted.doing(Actors.PERSON, SampleSpeaking.contradict(contradicted.latest()));
        PlanBuilder onBehalf = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        onBehalf.doing(Actors.WORKER, SampleSpeaking.lacks(onBehalf.latest()));
        onBehalf.doing(
                Actors.WORKER, SampleSpeaking.decideOnBehalf(onBehalf.latest(), OnBehalf.Authority.BEST_INTERESTS));
        PlanBuilder split = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal(), SampleChanges.anAction());
        split.doing(Actors.PERSON, SampleCommands.split(split.latest()));
        PlanBuilder halfAgreed = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal(), SampleChanges.anAction());
        halfAgreed.doing(Actors.PERSON, SampleCommands.split(halfAgreed.latest()));
        halfAgreed.doing(
                Actors.WORKER, SampleCommands.agreeTo(first(halfAgreed.build().asKept())));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("open, written by the worker", byWorker.build());
        states.put("open, and the person has asked what a line means", asked.build());
        states.put("open, with a record that the person cannot decide", lacking.build());
        states.put("open, written by the person", byPerson.build());
        states.put("declined by the person", declined.build());
        states.put("withdrawn by the worker", withdrawn.build());
        states.put("agreed", agreed.build());
        states.put("agreed, taken back by the person", disputed.build());
        states.put("agreed, as a witness can say", attested.build());
        states.put("the same, contradicted by the person", contradicted.build());
        states.put("decided on the person's behalf", onBehalf.build());
        states.put("open, of a plan that is closed", closed.build());
        states.put("split in two by the person", split.build());
        states.put("a part of it", split.build().asKept());
        states.put(
                "a part of it that the worker has agreed to", halfAgreed.build().asKept());
        return states;
    }

    private static Map<String, Plan> ideas() {
        VoiceCommand.PutIdea put = new VoiceCommand.PutIdea(Words.of("Could I cook at the club?"));
        PlanBuilder thinking = aPlan().doing(Actors.PERSON, put);
        thinking.doing(Actors.WORKER, answer(thinking.build(), Answer.Kind.STILL_THINKING));
        PlanBuilder answered = aPlan().doing(Actors.PERSON, put);
        answered.doing(Actors.WORKER, answer(answered.build(), Answer.Kind.TAKEN_UP));
        PlanBuilder withdrawn = aPlan().doing(Actors.PERSON, put);
        withdrawn.doing(
                Actors.PERSON,
                new VoiceCommand.WithdrawIdea(idea(withdrawn.build()).itemId()));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("of the person", aPlan().doing(Actors.PERSON, put).build());
        states.put("of the advocate", aPlan().doing(Actors.ADVOCATE, put).build());
        states.put("of the worker", aPlan().doing(Actors.WORKER, put).build());
        states.put("being thought about", thinking.build());
        states.put("answered", answered.build());
        states.put("taken back", withdrawn.build());
        return states;
    }

    private static String table(
            Map<String, Plan> states,
            Map<String, Function<Plan, Command>> commands,
            Function<Plan, String> stateAfter) {
        StringBuilder out = new StringBuilder("""
                | state | command | person | worker | another worker | advocate |
                | --- | --- | --- | --- | --- | --- |
                """);
        states.forEach((state, plan) -> commands.forEach((name, command) -> out.append("| ")
                .append(state)
                .append(" | ")
                .append(name)
                .append(" | ")
                .append(WHO.stream()
                        .map(who -> outcome(plan, command.apply(plan), who, stateAfter))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n")));
        return out.toString();
    }

    private static String outcome(Plan plan, Command command, Actor who, Function<Plan, String> stateAfter) {
        return switch (PlanEngine.decide(plan, command, Surroundings.nth(1_000, who))) {
            case Decision.Refused refused ->
                "`" + refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-') + "`";
            case Decision.Accepted accepted -> {
                Plan after = plan;
                for (Event event : accepted.events()) {
                    after = after.after(event);
                }
                yield accepted.events().isEmpty() ? "*as before*" : stateAfter.apply(after);
            }
        };
    }

    private static String proposalAfter(Plan plan) {
        Proposal proposal = first(plan);
        return proposal.status()
                + (proposal.status() == ProposalStatus.OPEN
                                && proposal.awaiting().size() == 2
                        ? ", agreed by nobody"
                        : "")
                + (proposal.disputedBy().isEmpty() ? "" : ", disputed");
    }

    private static String ideaAfter(Plan plan) {
        Idea idea = idea(plan);
        return idea.withdrawn() ? "taken back" : idea.isOpen() ? "waiting for an answer" : "answered";
    }

    private static Proposal first(Plan plan) {
        return plan.proposals().values().stream()
                .min((a, b) -> a.proposalId().value().compareTo(b.proposalId().value()))
                .orElseThrow();
    }

    private static Command ask(Proposal proposal) {
        return new TalkCommand.AskQuestion(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                "/reason",
                Words.of("What does that mean?"));
    }

    private static Idea idea(Plan plan) {
        return plan.items(Idea.class).getFirst();
    }

    private static Command answer(Plan plan, Answer.Kind kind) {
        return new VoiceCommand.AnswerIdea(
                idea(plan).itemId(),
                kind,
                Words.of("We talked about it"),
                kind == Answer.Kind.STILL_THINKING ? LocalDate.of(2099, 1, 1) : null);
    }
}

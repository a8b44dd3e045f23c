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
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
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

    private static final Map<String, Actor> WHO = inOrder(
            "person", Actors.PERSON,
            "worker", Actors.WORKER,
            "another worker", Actors.OTHER_WORKER,
            "advocate", Actors.ADVOCATE);

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
                + table(proposals(), PROPOSAL_COMMANDS, TransitionTableTest::proposalAfter)
                + "\n## An idea\n\n"
                + table(ideas(), IDEA_COMMANDS, TransitionTableTest::ideaAfter);
    }

    private static final Map<String, Function<Plan, Command>> PROPOSAL_COMMANDS = inOrder(
            "agree", plan -> SampleCommands.agreeTo(first(plan)),
            "decline", plan -> SampleCommands.decline(first(plan)),
            "revise", plan -> SampleCommands.revise(first(plan), SampleChanges.anAction()),
            "withdraw", plan -> SampleCommands.withdraw(first(plan)));

    private static final Map<String, Function<Plan, Command>> IDEA_COMMANDS = inOrder(
            "answer: taken up", plan -> answer(plan, Answer.Kind.TAKEN_UP),
            "answer: still thinking", plan -> answer(plan, Answer.Kind.STILL_THINKING),
            "withdraw", plan -> new VoiceCommand.WithdrawIdea(idea(plan).itemId()));

    private static Map<String, PlanBuilder> proposals() {
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
        return inOrder(
                "open, written by the worker", byWorker,
                "open, written by the person", byPerson,
                "declined by the person", declined,
                "withdrawn by the worker", withdrawn,
                "agreed", agreed,
                "agreed, taken back by the person", disputed,
                "open, of a plan that is closed", closed);
    }

    private static Map<String, PlanBuilder> ideas() {
        VoiceCommand.PutIdea put = new VoiceCommand.PutIdea(Words.of("Could I cook at the club?"));
        PlanBuilder thinking = aPlan().doing(Actors.PERSON, put);
        thinking.doing(Actors.WORKER, answer(thinking.build(), Answer.Kind.STILL_THINKING));
        PlanBuilder answered = aPlan().doing(Actors.PERSON, put);
        answered.doing(Actors.WORKER, answer(answered.build(), Answer.Kind.TAKEN_UP));
        PlanBuilder withdrawn = aPlan().doing(Actors.PERSON, put);
        withdrawn.doing(
                Actors.PERSON,
                new VoiceCommand.WithdrawIdea(idea(withdrawn.build()).itemId()));
        return inOrder(
                "of the person",
                aPlan().doing(Actors.PERSON, put),
                "of the advocate",
                aPlan().doing(Actors.ADVOCATE, put),
                "of the worker",
                aPlan().doing(Actors.WORKER, put),
                "being thought about",
                thinking,
                "answered",
                answered,
                "taken back",
                withdrawn);
    }

    private static String table(
            Map<String, PlanBuilder> states,
            Map<String, Function<Plan, Command>> commands,
            Function<Plan, String> stateAfter) {
        StringBuilder out = new StringBuilder("| state | command | ");
        out.append(String.join(" | ", WHO.keySet())).append(" |\n| --- | --- |");
        out.append(" --- |".repeat(WHO.size())).append('\n');
        states.forEach((state, builder) -> commands.forEach((name, command) -> out.append("| ")
                .append(state)
                .append(" | ")
                .append(name)
                .append(" | ")
                .append(WHO.values().stream()
                        .map(who -> outcome(builder.build(), command.apply(builder.build()), who, stateAfter))
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
        return proposal.status() + (proposal.disputedBy().isEmpty() ? "" : ", disputed");
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

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> inOrder(Object... namesAndValues) {
        Map<String, T> map = new LinkedHashMap<>();
        List<Object> all = Stream.of(namesAndValues).toList();
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), (T) all.get(i + 1));
        }
        return map;
    }
}

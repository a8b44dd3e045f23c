package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The states of what stands beside the agreed content without anybody's agreement, for the table of transitions. */
final class BesideStates {

    private static final Words WORDS = Words.of("As we see it");

    private BesideStates() {}

    static Map<String, Plan> supports() {
        PlanBuilder declined = supported();
        declined.doing(Actors.PERSON, SampleCommands.decline(declined.latest()));
        PlanBuilder elsewhere = supported();
        elsewhere.with(SampleChanges.anAction());
        PlanBuilder agreed = supported();
        agreed.doing(Actors.PERSON, SampleCommands.agreeTo(agreed.latest()));
        PlanBuilder takenBack = supported();
        takenBack.doing(Actors.PERSON, SampleCommands.agreeTo(takenBack.latest()));
        takenBack.doing(Actors.PERSON, SampleCommands.withdraw(takenBack.latest()));
        PlanBuilder challenged = supported();
        challenged.doing(Actors.PERSON, challengeSupport(challenged.build()));
        PlanBuilder over = aPlan().doing(Actors.WORKER, give(null, LocalDate.of(2026, 11, 2)));
        over.doing(Actors.PERSON, endSupport(over.build()));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("for a proposal on the table", supported().build());
        states.put("the same, declined by the person", declined.build());
        states.put("the same, and something else was agreed", elsewhere.build());
        states.put("the same, agreed by both", agreed.build());
        states.put("the same, agreed and taken back by the person", takenBack.build());
        states.put("challenged by the person", challenged.build());
        states.put(
                "promised until a day that is past",
                aPlan().doing(Actors.WORKER, give(null, LocalDate.of(2026, 11, 2)))
                        .build());
        states.put("ended by the person", over.build());
        return states;
    }

    static Map<String, Function<Plan, Command>> supportCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put("challenge", BesideStates::challengeSupport);
        commands.put(
                "answer a challenge",
                plan -> new DoingCommand.AnswerInterimChallenge(
                        support(plan).itemId(), first(support(plan).challenges()), Challenge.Outcome.UPHELD, WORDS));
        commands.put("end", BesideStates::endSupport);
        return commands;
    }

    static String supportAfter(Plan plan) {
        InterimSupport support = support(plan);
        return (support.isGiven() ? "given" : "ended") + waiting(support.challenges());
    }

    static Map<String, Plan> requirements() {
        PlanBuilder challenged = imposed();
        challenged.doing(Actors.PERSON, challengeRequirement(challenged.build()));
        PlanBuilder ended = imposed();
        ended.doing(Actors.PERSON, challengeRequirement(ended.build()));
        ended.doing(Actors.WORKER, endRequirement(ended.build()));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("in force", imposed().build());
        states.put("challenged by the person", challenged.build());
        states.put("ended, the challenge not answered", ended.build());
        return states;
    }

    static Map<String, Function<Plan, Command>> requirementCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put(
                "say one's view",
                plan -> new RequirementCommand.SayViewOfRequirement(
                        requirement(plan).itemId(), WORDS));
        commands.put("challenge", BesideStates::challengeRequirement);
        commands.put(
                "answer a challenge",
                plan -> new RequirementCommand.AnswerChallenge(
                        requirement(plan).itemId(),
                        first(requirement(plan).challenges()),
                        Challenge.Outcome.PASSED_ON,
                        WORDS));
        commands.put("end", BesideStates::endRequirement);
        return commands;
    }

    static String requirementAfter(Plan plan) {
        Requirement requirement = requirement(plan);
        return (requirement.isInForce() ? "in force" : "ended") + waiting(requirement.challenges());
    }

    static Map<String, Plan> evaluations() {
        PlanBuilder byWorker = begun();
        byWorker.doing(Actors.WORKER, tell(byWorker.build()));
        PlanBuilder byPerson = begun();
        byPerson.doing(Actors.PERSON, tell(byPerson.build()));
        PlanBuilder passed = begun();
        passed.doing(Actors.PERSON, pass(passed.build()));
        PlanBuilder both = begun();
        both.doing(Actors.PERSON, tell(both.build()));
        both.doing(Actors.WORKER, tell(both.build()));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("begun", begun().build());
        states.put("told by the worker", byWorker.build());
        states.put("told by the person", byPerson.build());
        states.put("the person does not want to tell it", passed.build());
        states.put("told by both", both.build());
        return states;
    }

    static Map<String, Function<Plan, Command>> evaluationCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put("tell how it was", BesideStates::tell);
        commands.put("say that one does not want to", BesideStates::pass);
        commands.put(
                "say whether it felt equal",
                plan -> new EvaluationCommand.SayHowEqualItWas(evaluation(plan).itemId(), Review.Felt.PARTLY, null));
        return commands;
    }

    static String evaluationAfter(Plan plan) {
        return evaluation(plan).status().name();
    }

    private static PlanBuilder supported() {
        PlanBuilder plan = aPlan().proposing(Actors.WORKER, SampleChanges.aGoal());
        return plan.doing(Actors.WORKER, give(plan.latest(), null));
    }

    private static Command give(@Nullable Proposal proposal, @Nullable LocalDate until) {
        return new DoingCommand.GiveInterim(new InterimSupport.Terms(
                WORDS,
                LocalDate.of(2026, 11, 1),
                until,
                proposal == null ? null : proposal.proposalId(),
                WORDS,
                WORDS,
                WORDS));
    }

    private static PlanBuilder imposed() {
        return aPlan().doing(
                        Actors.WORKER,
                        new RequirementCommand.RecordRequirement(new Requirement.Terms(
                                LegalBasis.COURT_ORDER,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                LocalDate.of(2027, 5, 1))));
    }

    private static PlanBuilder begun() {
        return aPlan().doing(
                        Actors.PERSON,
                        new EvaluationCommand.BeginEvaluation(
                                Evaluation.Occasion.VISIT, LocalDate.of(2026, 11, 1), WORDS, List.of()));
    }

    private static Command challengeSupport(Plan plan) {
        return new DoingCommand.ChallengeInterim(support(plan).itemId(), WORDS);
    }

    private static Command endSupport(Plan plan) {
        return new DoingCommand.EndInterim(support(plan).itemId(), WORDS);
    }

    private static Command challengeRequirement(Plan plan) {
        return new RequirementCommand.ChallengeRequirement(requirement(plan).itemId(), WORDS);
    }

    private static Command endRequirement(Plan plan) {
        return new RequirementCommand.EndRequirement(requirement(plan).itemId(), WORDS);
    }

    private static Command tell(Plan plan) {
        return new EvaluationCommand.TellHowItWas(evaluation(plan).itemId(), WORDS, WORDS, WORDS, null);
    }

    private static Command pass(Plan plan) {
        return new EvaluationCommand.PassOnEvaluation(evaluation(plan).itemId(), null);
    }

    private static ItemId first(List<Challenge> challenges) {
        return challenges.isEmpty()
                ? new ItemId(Surroundings.id(406))
                : challenges.getFirst().challengeId();
    }

    private static String waiting(List<Challenge> challenges) {
        return challenges.stream().anyMatch(Challenge::isOwed) ? ", an answer is owed" : "";
    }

    private static InterimSupport support(Plan plan) {
        return plan.items(InterimSupport.class).getFirst();
    }

    private static Requirement requirement(Plan plan) {
        return plan.items(Requirement.class).getFirst();
    }

    private static Evaluation evaluation(Plan plan) {
        return plan.items(Evaluation.class).getFirst();
    }
}

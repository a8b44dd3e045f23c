package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;

/** The states and commands of the printed tables about the worker's seat and about advocates. */
final class SeatStates {

    private static final Words WORDS = Words.of("We talked about it");
    private static final SeatCommand ANOTHER = new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, WORDS);

    private SeatStates() {}

    static Map<String, Plan> requests() {
        PlanBuilder refused = aPlan().doing(Actors.PERSON, ANOTHER);
        refused.doing(Actors.WORKER, answer(refused.build(), ReviewRequest.Outcome.REFUSED));
        PlanBuilder granted = aPlan().doing(Actors.PERSON, ANOTHER);
        granted.doing(Actors.WORKER, answer(granted.build(), ReviewRequest.Outcome.GRANTED));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("of the person", aPlan().doing(Actors.PERSON, ANOTHER).build());
        states.put("of the advocate", aPlan().doing(Actors.ADVOCATE, ANOTHER).build());
        states.put("refused", refused.build());
        states.put("granted: another worker holds the seat", granted.build());
        return states;
    }

    static Map<String, Function<Plan, Command>> requestCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put("grant, to another worker", plan -> answer(plan, ReviewRequest.Outcome.GRANTED));
        commands.put("refuse", plan -> answer(plan, ReviewRequest.Outcome.REFUSED));
        commands.put(
                "hand over to another worker", plan -> new SeatCommand.HandOver(Actors.OTHER_WORKER, Set.of(), WORDS));
        commands.put(
                "the same, once the holder has left",
                plan -> new SeatCommand.HandOver(Actors.OTHER_WORKER, Set.of(Actors.WORKER.account()), WORDS));
        return commands;
    }

    static String requestAfter(Plan plan) {
        ReviewRequest.Answer answer = request(plan).answer();
        return (answer == null ? "waiting for an answer" : answer.outcome())
                + (plan.workersBefore().isEmpty() ? "" : ", the seat handed over");
    }

    static Map<String, Plan> duties() {
        PlanBuilder named = owed();
        named.doing(Actors.WORKER, name(named.build(), false));
        PlanBuilder agreed = owed();
        agreed.doing(Actors.WORKER, name(agreed.build(), false));
        agreed.doing(Actors.PERSON, agree(agreed.build()));
        Map<String, Plan> states = new LinkedHashMap<>();
        states.put("open", owed().build());
        states.put("open, the worker has named somebody", named.build());
        states.put("both have agreed to somebody", agreed.build());
        states.put(
                "an advocate is there",
                owed().doing(Actors.ADVOCATE, new VoiceCommand.PutIdea(WORDS)).build());
        return states;
    }

    static Map<String, Function<Plan, Command>> dutyCommands() {
        Map<String, Function<Plan, Command>> commands = new LinkedHashMap<>();
        commands.put(
                "record difficulty",
                plan -> new AdvocacyCommand.RecordDifficulty(Set.of(AdvocacyDuty.Difficulty.RETAIN), WORDS));
        commands.put("name somebody", plan -> name(plan, false));
        commands.put("name somebody who is paid to care", plan -> name(plan, true));
        commands.put("agree to who is named", SeatStates::agree);
        commands.put(
                "let them go",
                plan -> new AdvocacyCommand.LetIndividualGo(
                        duty(plan).itemId(), agree(plan).individualId(), WORDS));
        commands.put("put an idea forward", plan -> new VoiceCommand.PutIdea(WORDS));
        return commands;
    }

    static String dutyAfter(Plan plan) {
        AdvocacyDuty duty = duty(plan);
        return duty.joined() != null
                ? "an advocate is there"
                : !duty.isOpen()
                        ? "ended: both agreed to somebody"
                        : duty.individual() == null ? "open" : "open, somebody named";
    }

    private static PlanBuilder owed() {
        return aPlan().doing(
                        Actors.WORKER,
                        new AdvocacyCommand.RecordDifficulty(Set.of(AdvocacyDuty.Difficulty.RETAIN), WORDS));
    }

    private static Command name(Plan plan, boolean paid) {
        return new AdvocacyCommand.NameIndividual(
                duty(plan).itemId(), Words.of("My sister"), AdvocacyDuty.Tie.FAMILY, paid, WORDS);
    }

    private static AdvocacyCommand.AgreeToIndividual agree(Plan plan) {
        AdvocacyDuty duty = duty(plan);
        return new AdvocacyCommand.AgreeToIndividual(
                duty.itemId(),
                duty.individual() == null
                        ? Surroundings.id(405)
                        : Objects.requireNonNull(duty.individual()).individualId());
    }

    private static Command answer(Plan plan, ReviewRequest.Outcome outcome) {
        return new SeatCommand.AnswerRequest(request(plan).itemId(), outcome, Actors.OTHER_WORKER, WORDS);
    }

    private static Request request(Plan plan) {
        return plan.items(Request.class).getFirst();
    }

    private static AdvocacyDuty duty(Plan plan) {
        return plan.items(AdvocacyDuty.class).getLast();
    }
}

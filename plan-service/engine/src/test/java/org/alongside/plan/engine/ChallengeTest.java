package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever challenges what was not agreed is answered by the service: each of them, once, and with a reason. */
class ChallengeTest {

    private static final Words WORDS = Words.of("It is too much for me");
    private static final Words REASON = Words.of("We have asked the court and expect to hear by June");

    /** What can be challenged: a requirement, and support in the meantime. */
    enum Against {
        REQUIREMENT,
        INTERIM_SUPPORT
    }

    @ParameterizedTest
    @EnumSource
    void theServiceAnswersThatChallengeAndNoOther(Against against) {
        PlanBuilder plan = challenged(against, PERSON, ADVOCATE);
        ItemId second = challenges(plan, against).getLast().challengeId();
        assertThat(decide(plan, PERSON, answering(plan, against, second))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        assertThat(decide(plan, WORKER, answering(plan, against, unknown()))).isEqualTo(Refusal.UNKNOWN_ITEM.refused());
        plan.doing(WORKER, answering(plan, against, second));
        assertThat(challenges(plan, against)).extracting(Challenge::isOwed).containsExactly(true, false);
        Challenge.Reply reply =
                Objects.requireNonNull(challenges(plan, against).getLast().answer());
        assertThat(reply.outcome()).isEqualTo(Challenge.Outcome.PASSED_ON);
        assertThat(reply.reason()).isEqualTo(REASON);
        assertThat(reply.by().account()).isEqualTo(WORKER.account());
        assertThat(challenges(plan, against)).extracting(Challenge::words).containsExactly(WORDS, WORDS);
        assertThat(decide(plan, WORKER, answering(plan, against, second)))
                .isEqualTo(Refusal.ALREADY_ANSWERED.refused());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasEndedStaysInSightUntilEveryChallengeIsAnswered(Against against) {
        PlanBuilder plan = challenged(against, PERSON);
        plan.doing(against == Against.REQUIREMENT ? WORKER : PERSON, ending(plan, against));
        assertThat(plan.build().asKept().items()).isNotEmpty();
        plan.doing(
                WORKER,
                answering(plan, against, challenges(plan, against).getFirst().challengeId()));
        assertThat(plan.build().asKept().items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOwesTheServiceAnAnswer(Against against) {
        PlanBuilder plan = challenged(against, WORKER);
        assertThat(challenges(plan, against)).noneMatch(Challenge::isOwed);
        plan.doing(against == Against.REQUIREMENT ? WORKER : PERSON, ending(plan, against));
        assertThat(plan.build().asKept().items()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeAnswered() {
        ItemId nothing = unknown();
        assertThat(decide(
                        aPlan(),
                        WORKER,
                        new RequirementCommand.AnswerChallenge(nothing, nothing, Challenge.Outcome.STANDS, REASON)))
                .isEqualTo(Refusal.UNKNOWN_ITEM.refused());
        assertThat(decide(
                        aPlan(),
                        WORKER,
                        new DoingCommand.AnswerInterimChallenge(nothing, nothing, Challenge.Outcome.STANDS, REASON)))
                .isEqualTo(Refusal.UNKNOWN_ITEM.refused());
    }

    private static PlanBuilder challenged(Against against, Actor... actors) {
        PlanBuilder plan = aPlan();
        switch (against) {
            case REQUIREMENT ->
                plan.doing(
                        WORKER,
                        new RequirementCommand.RecordRequirement(new Requirement.Terms(
                                LegalBasis.COURT_ORDER,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                LocalDate.of(2027, 5, 1))));
            case INTERIM_SUPPORT ->
                plan.doing(
                        WORKER,
                        new DoingCommand.GiveInterim(new InterimSupport.Terms(
                                WORDS,
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2027, 5, 1),
                                null,
                                WORDS,
                                WORDS,
                                WORDS)));
        }
        for (Actor actor : actors) {
            plan.doing(
                    actor,
                    switch (against) {
                        case REQUIREMENT -> new RequirementCommand.ChallengeRequirement(id(plan, against), WORDS);
                        case INTERIM_SUPPORT -> new DoingCommand.ChallengeInterim(id(plan, against), WORDS);
                    });
        }
        return plan;
    }

    private static Command answering(PlanBuilder plan, Against against, ItemId challenge) {
        return switch (against) {
            case REQUIREMENT ->
                new RequirementCommand.AnswerChallenge(
                        id(plan, against), challenge, Challenge.Outcome.PASSED_ON, REASON);
            case INTERIM_SUPPORT ->
                new DoingCommand.AnswerInterimChallenge(
                        id(plan, against), challenge, Challenge.Outcome.PASSED_ON, REASON);
        };
    }

    private static Command ending(PlanBuilder plan, Against against) {
        return switch (against) {
            case REQUIREMENT -> new RequirementCommand.EndRequirement(id(plan, against), WORDS);
            case INTERIM_SUPPORT -> new DoingCommand.EndInterim(id(plan, against), WORDS);
        };
    }

    private static ItemId id(PlanBuilder plan, Against against) {
        return switch (against) {
            case REQUIREMENT -> plan.build().items(Requirement.class).getFirst().itemId();
            case INTERIM_SUPPORT ->
                plan.build().items(InterimSupport.class).getFirst().itemId();
        };
    }

    private static List<Challenge> challenges(PlanBuilder plan, Against against) {
        return switch (against) {
            case REQUIREMENT -> plan.build().items(Requirement.class).getFirst().challenges();
            case INTERIM_SUPPORT ->
                plan.build().items(InterimSupport.class).getFirst().challenges();
        };
    }

    private static ItemId unknown() {
        return new ItemId(Surroundings.id(404));
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }
}

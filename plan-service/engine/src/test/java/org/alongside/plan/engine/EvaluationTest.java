package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Looking together at something that the person did: two accounts side by side, of which the person owes neither. */
class EvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Words WORDS = Words.of("The interview at the bakery");

    private final PlanBuilder plan = aPlan().doing(PERSON, begin(TODAY));

    @Test
    void whatHasNotHappenedYetIsNotLookedAt() {
        assertThat(decide(WORKER, begin(TODAY.plusDays(1)))).isEqualTo(Refusal.NOT_HAPPENED_YET.refused());
        assertThat(decide(ADVOCATE, begin(TODAY))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    @Test
    void bothTellTheirOwnAndThenItIsOver() {
        plan.doing(WORKER, tell("Calm from the start", null));
        assertThat(evaluation().status()).isEqualTo(Evaluation.Status.OPEN);
        assertThat(evaluation().isToldBy(Seat.WORKER)).isTrue();
        assertThat(evaluation().isToldBy(Seat.PERSON)).isFalse();
        plan.doing(PERSON, tell("I said what I wanted", null));
        assertThat(told()).containsExactly("Calm from the start", "I said what I wanted");
        assertThat(evaluation().status()).isEqualTo(Evaluation.Status.CONCLUDED);
        assertThat(decide(WORKER, tell("And one more thing", null))).isEqualTo(Refusal.EVALUATION_OVER.refused());
        assertThat(decide(PERSON, pass())).isEqualTo(Refusal.EVALUATION_OVER.refused());
    }

    @Test
    void aSidesAccountTakesThePlaceOfItsOwnAndNeverOfTheOthers() {
        plan.doing(PERSON, tell("It was all right", null)).doing(PERSON, tell("It was too long", null));
        assertThat(told()).containsExactly("It was too long");
        plan.doing(WORKER, tell("It went well", null));
        assertThat(told()).containsExactly("It was too long", "It went well");
    }

    @Test
    void thePersonNeedNotTellItAndTheWorkerHasTo() {
        assertThat(decide(WORKER, pass())).isEqualTo(Refusal.ONLY_THE_PERSON.refused());
        plan.doing(PERSON, pass());
        assertThat(evaluation().pass()).isNotNull();
        assertThat(evaluation().isOpen())
                .as("the service has not told its side")
                .isTrue();
        assertThat(decide(PERSON, pass())).as("it was said already").isEqualTo(nothing());
        plan.doing(WORKER, tell("Calm from the start", null));
        assertThat(evaluation().pass())
                .as("what the worker tells takes nothing back")
                .isNotNull();
        assertThat(evaluation().isOpen()).isFalse();
        assertThat(decide(PERSON, pass())).isEqualTo(nothing());
    }

    @Test
    void whoTellsItAfterAllNoLongerPasses() {
        plan.doing(PERSON, pass()).doing(PERSON, tell("I said what I wanted", null));
        assertThat(evaluation().pass()).isNull();
        assertThat(decide(PERSON, pass())).as("it is told").isEqualTo(nothing());
        assertThat(evaluation().isOpen()).isTrue();
    }

    @Test
    void eachSidesLastAnswerWhetherItFeltEqualStandsBesideTheOthers() {
        plan.doing(PERSON, equal(Review.Felt.NO)).doing(WORKER, equal(Review.Felt.YES));
        plan.doing(PERSON, equal(Review.Felt.PARTLY));
        assertThat(evaluation().equality())
                .extracting(Review.Equality::felt)
                .containsExactly(Review.Felt.YES, Review.Felt.PARTLY);
    }

    @Test
    void anIdeaThatComesOutOfItWaitsForItsAnswerLikeAnyOther() {
        plan.doing(PERSON, tell("I said what I wanted", "Could we ask for a trial day?"));
        Idea idea = plan.build().items(Idea.class).getFirst();
        assertThat(idea.isOpen()).isTrue();
        assertThat(evaluation().ideas()).containsExactly(idea.itemId());
        assertThat(told()).containsExactly("I said what I wanted");
    }

    private static EvaluationCommand begin(LocalDate on) {
        return new EvaluationCommand.BeginEvaluation(Evaluation.Occasion.INTERVIEW, on, WORDS, List.of());
    }

    private EvaluationCommand tell(String wentWell, @Nullable String idea) {
        return new EvaluationCommand.TellHowItWas(
                id(), Words.of(wentWell), WORDS, WORDS, idea == null ? null : Words.of(idea));
    }

    private EvaluationCommand pass() {
        return new EvaluationCommand.PassOnEvaluation(id(), null);
    }

    private EvaluationCommand equal(Review.Felt felt) {
        return new EvaluationCommand.SayHowEqualItWas(id(), felt, null);
    }

    private List<String> told() {
        return evaluation().accounts().stream()
                .map(account -> account.wentWell().text())
                .toList();
    }

    private ItemId id() {
        return evaluation().itemId();
    }

    private Evaluation evaluation() {
        return plan.build().items(Evaluation.class).getFirst();
    }

    private Decision decide(Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(500, actor));
    }

    private static Decision nothing() {
        return new Decision.Accepted(List.of());
    }
}

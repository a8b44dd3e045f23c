package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Idea;

/** Joint evaluation: each side tells its own and nobody the other's, the person need not, and nothing of it changes the plan. */
class BothTellTheirOwnTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void noSideSpeaksForTheOtherAndNoneIsConcludedWithoutBoth(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, BothTellTheirOwnTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        if (moment.command() instanceof EvaluationCommand) {
            assertThat(moment.after().content()).isEqualTo(moment.before().content());
            assertThat(moment.after().version()).isEqualTo(moment.before().version());
            assertThat(moment.after().proposals()).isEqualTo(moment.before().proposals());
        } else {
            assertThat(moment.after().items(Evaluation.class))
                    .isEqualTo(moment.before().items(Evaluation.class));
        }
        for (Evaluation evaluation : moment.after().items(Evaluation.class)) {
            boolean worker = evaluation.accounts().stream()
                    .anyMatch(account -> account.by().seat() == Seat.WORKER);
            boolean person = evaluation.accounts().stream()
                    .anyMatch(account -> account.by().seat() == Seat.PERSON);
            assertThat(moment.after().asKept().items().containsKey(evaluation.itemId()))
                    .as("in sight until both have said theirs, or the person does not want to")
                    .isEqualTo(!worker || !person && evaluation.pass() == null);
            if (evaluation.pass() != null) {
                assertThat(evaluation.pass().by().seat()).isEqualTo(Seat.PERSON);
                assertThat(person).isFalse();
            }
            moment.before()
                    .item(evaluation.itemId(), Evaluation.class)
                    .ifPresent(before -> evaluation
                            .accounts()
                            .forEach(account -> assertThat(before.accounts().contains(account)
                                            || account.by()
                                                    .account()
                                                    .equals(moment.actor().account()))
                                    .isTrue()));
            assertThat(evaluation.ideas())
                    .allMatch(id -> moment.after().item(id, Idea.class).isPresent());
        }
    }
}

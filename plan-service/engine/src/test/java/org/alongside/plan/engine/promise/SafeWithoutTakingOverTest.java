package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.junit.jupiter.api.Test;

/**
 * Promise 12, as far as the engine holds it: whoever is worried, imposes something or stands outside the two seats changes nothing in the
 * plan. The lane in which a concern goes to those who must know is not here.
 */
class SafeWithoutTakingOverTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void nobodyOutsideTheTwoSeatsChangesThePlan(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, SafeWithoutTakingOverTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        if (moment.context().personHasDied()) {
            assertThat(moment.after()).isEqualTo(moment.before());
        }
        if (!isFromASeat(moment) || !isAboutWords(moment.command())) {
            isTheSamePlan(moment.before(), moment.after());
        }
        if (!moment.after().content().equals(moment.before().content())) {
            assertThat(moment.version()).isPresent();
        }
        if (moment.actor().relation().seat().isEmpty()) {
            assertThat(moment.after().workerSeat()).isEqualTo(moment.before().workerSeat());
            assertThat(moment.after().personSeat()).isEqualTo(moment.before().personSeat());
        }
    }

    private static boolean isFromASeat(Moment moment) {
        Plan before = moment.before();
        String account = moment.actor().account();
        return switch (moment.actor().relation()) {
            case PERSON -> !before.isOrWasWorkers(account);
            case WORKER ->
                !before.personSeat().contains(account)
                        && (before.workerSeat().isEmpty() || before.workerSeat().contains(account));
            case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> false;
        };
    }

    /** Putting words on the table, and deciding about exact words: the one way in which a plan changes. */
    private static boolean isAboutWords(Command command) {
        return command instanceof Command.Propose
                || command instanceof Command.OnRevision
                || command instanceof CorrectionCommand.Object;
    }

    private static void isTheSamePlan(Plan before, Plan after) {
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.proposals()).isEqualTo(before.proposals());
        assertThat(after.disputes()).isEqualTo(before.disputes());
    }

    @Test
    void nobodyButThePersonAndAWorkerCanEverHaveASeat() {
        assertThat(Arrays.stream(Actor.Relation.values())
                        .filter(relation -> relation.seat().isPresent()))
                .containsExactly(Actor.Relation.PERSON, Actor.Relation.WORKER);
        assertThat(Seat.values()).containsExactly(Seat.PERSON, Seat.WORKER);
    }
}

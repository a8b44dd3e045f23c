package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;

/** Promise 4: the person's agreement is the person's own act, and no account ever holds both seats of a plan. */
class NobodyAgreesInThePersonsNameTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void everySeatActsForItselfAndNoAccountActsForBoth(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, NobodyAgreesInThePersonsNameTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        Actor actor = moment.actor();
        for (Act act : Ledger.acts(moment.events())) {
            assertThat(act.account()).isEqualTo(actor.account());
            assertThat(actor.relation())
                    .isEqualTo(act.seat() == Seat.PERSON ? Actor.Relation.PERSON : Actor.Relation.WORKER);
            if (act.seat() == Seat.WORKER) {
                assertThat(moment.after().workerSeat()).contains(act.account());
            }
        }
        if (actor.relation().seat().isEmpty()) {
            assertThat(Ledger.acts(moment.events())).isEmpty();
            assertThat(moment.version()).isEmpty();
        }
        assertThat(Collections.disjoint(accounts(moment, Seat.PERSON), accounts(moment, Seat.WORKER)))
                .isTrue();
        assertThat(moment.after().workerSeat().containsAll(moment.before().workerSeat()))
                .isTrue();
        assertThat(moment.after().workerSeat())
                .as("a seat that is held is not taken")
                .hasSizeLessThanOrEqualTo(1);
    }

    private static Set<String> accounts(Moment moment, Seat seat) {
        Set<String> accounts = Ledger.acts(moment.history()).stream()
                .filter(act -> act.seat() == seat)
                .map(Act::account)
                .collect(Collectors.toSet());
        Event.PlanOpened opened = (Event.PlanOpened) moment.history().getFirst();
        if (opened.seat() == seat) {
            accounts.add(opened.openedBy());
        }
        if (seat == Seat.WORKER) {
            accounts.addAll(moment.after().workerSeat());
        }
        return accounts;
    }
}

package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Surroundings;

/** Promise 9: the events are all there is to know, they are only ever added to, and agreed bytes never change. */
class HistoryIsWholeTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void theEventsAddUpToThePlanAndNothingInThemChanges(@ForAll("interleavings") List<Integer> dice) {
        IdentityHashMap<ExactBytes, byte[]> firstSeen = new IdentityHashMap<>();
        List<Moment> moments = Interleaving.play(dice, moment -> holdsAt(moment, firstSeen));
        firstSeen.forEach((exact, bytes) -> assertThat(exact.bytes()).isEqualTo(bytes));
        Moment last = moments.getLast();
        assertThat(rebuilt(last.history())).isEqualTo(last.after());
        assertThat(Ledger.versions(last.history())
                        .map(Event.VersionDecided::version)
                        .toList())
                .isEqualTo(
                        IntStream.rangeClosed(1, last.after().version()).boxed().toList());
    }

    private static void holdsAt(Moment moment, IdentityHashMap<ExactBytes, byte[]> firstSeen) {
        for (Event event : moment.events()) {
            switch (event) {
                case Event.ProposalWritten written -> remember(written.content(), firstSeen);
                case Event.VersionDecided decided -> remember(decided.document(), firstSeen);
                case Event.PlanOpened opened -> {}
                case Event.WorkerSeatTaken taken -> {}
                case Event.WorkerSeatHandedOver given -> {}
                case Event.ProposalActedOn acted -> {}
                case Event.AgreementDisputed disputed -> {}
                case Event.ItemKept kept -> {}
            }
        }
        for (Proposal before : moment.before().proposals().values()) {
            Proposal after = moment.after().proposal(before.proposalId()).orElseThrow();
            assertThat(Ledger.onlyGrew(before.acts(), after.acts())).isTrue();
        }
        if (moment.command() instanceof Command.OnRevision about
                && !moment.events().isEmpty()) {
            assertThat(moment.named(moment.after()).orElseThrow().acts())
                    .isEqualTo(Ledger.acts(moment.history(), about.proposalId()));
        }
        theSameAgainGivesTheSame(moment);
    }

    /** From the whole plan, and from what its row keeps with the one proposal or item that the command names. */
    private static void theSameAgainGivesTheSame(Moment moment) {
        Plan row = moment.before().asKept();
        Plan withProposal = moment.named(moment.before()).map(row::with).orElse(row);
        Plan known = moment.command() instanceof Command.OnItem about
                ? moment.before()
                        .item(about.itemId(), Item.class)
                        .map(withProposal::with)
                        .orElse(withProposal)
                : withProposal;
        Context living = Surroundings.nth(moment.number(), moment.context().now(), moment.actor());
        assertThat(PlanEngine.decide(
                        known,
                        moment.command(),
                        moment.context().personHasDied() ? Surroundings.afterDeath(living) : living))
                .isEqualTo(moment.decision());
    }

    private static void remember(ExactBytes exact, IdentityHashMap<ExactBytes, byte[]> firstSeen) {
        firstSeen.put(exact, exact.bytes());
        exact.bytes()[0] = '#'; // whoever was given the bytes may do with their copy what they like
    }

    private static Plan rebuilt(List<Event> history) {
        Plan plan = Plan.from((Event.PlanOpened) history.getFirst());
        for (Event event : history.subList(1, history.size())) {
            plan = plan.after(event);
        }
        return plan;
    }
}

package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;

/** Promise 1: a change takes effect only when both seats have agreed to the same revision's content hash. */
class BothOrNotAtAllTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void aPlanChangesOnlyByExactlyWhatBothAgreedTo(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, BothOrNotAtAllTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        Plan before = moment.before();
        Plan after = moment.after();
        if (moment.version().isEmpty()) {
            assertThat(after.content()).isEqualTo(before.content());
            assertThat(after.version()).isEqualTo(before.version());
            assertThat(after.status()).isEqualTo(before.status());
            return;
        }
        Event.VersionDecided decided = moment.version().get();
        ProposalId id = decided.proposalId();
        int revision = after.proposal(id).orElseThrow().revision();
        Event.ProposalWritten words = Ledger.written(moment.history(), id, revision);
        for (Seat seat : Seat.values()) {
            Act last =
                    Ledger.lastWord(moment.history(), id, revision, seat).orElseThrow(() -> new AssertionError(seat));
            if (seat == Seat.PERSON && after.proposal(id).orElseThrow().status() == ProposalStatus.DECIDED_ON_BEHALF) {
                assertThat(last.kind()).isEqualTo(Act.Kind.DECIDED_ON_BEHALF);
            } else {
                assertThat(last.kind()).isIn(Act.Kind.PROPOSED, Act.Kind.REVISED, Act.Kind.AGREED, Act.Kind.ATTESTED);
            }
            assertThat(last.contentHash()).isEqualTo(words.content().hash());
        }
        assertThat(Facts.of(after.content()))
                .isEqualTo(
                        Facts.plus(Facts.of(before.content()), words.proposal().changes()));
        assertThat(after.content()).isEqualTo(decided.content());
        assertThat(after.content().goals())
                .hasSizeGreaterThanOrEqualTo(before.content().goals().size());
        assertThat(decided.version()).isEqualTo(before.version() + 1);
        assertThat(Ledger.versions(moment.history())
                        .filter(version -> version.proposalId().equals(id)))
                .hasSize(1);
    }
}

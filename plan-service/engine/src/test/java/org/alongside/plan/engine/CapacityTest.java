package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleSpeaking.decideOnBehalf;
import static org.alongside.plan.engine.testing.SampleSpeaking.lacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.junit.jupiter.api.Test;

/** A record about somebody's capacity is about one decision, in its exact words, while they are on the table. */
class CapacityTest {

    private final PlanBuilder plan = aPlan().proposing(WORKER, aGoal());

    @Test
    void itIsAboutTheWordsOnTheTable() {
        Proposal before = plan.latest();
        plan.doing(WORKER, revise(before, aGoal("Bake")));
        assertThat(decide(lacks(before))).isEqualTo(Refusal.PROPOSAL_CHANGED.refused());
        assertThat(plan.build().items(CapacityRecord.class)).isEmpty();
        plan.doing(Actors.PERSON, decline(plan.latest()));
        assertThat(decide(lacks(plan.latest()))).isEqualTo(Refusal.PROPOSAL_DECLINED.refused());
    }

    @Test
    void oneDecisionLeavesTheRecordAboutAnother() {
        Proposal first = plan.latest();
        plan.proposing(WORKER, aGoal("Bake"));
        Proposal second = plan.latest();
        plan.doing(WORKER, lacks(first)).doing(WORKER, lacks(second)).doing(Actors.PERSON, agreeTo(first));
        assertThat(plan.build().items(CapacityRecord.class))
                .extracting(CapacityRecord::isOpen)
                .containsExactly(false, true);
        assertThat(decide(decideOnBehalf(second, OnBehalf.Authority.BEST_INTERESTS)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aProposalThatTheCallerDidNotLookUpIsTheCallersMistake() {
        assertThatThrownBy(
                        () -> PlanEngine.decide(aPlan().build(), lacks(plan.latest()), Surroundings.nth(1_000, WORKER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not know this proposal");
    }

    private Decision decide(Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, WORKER));
    }
}

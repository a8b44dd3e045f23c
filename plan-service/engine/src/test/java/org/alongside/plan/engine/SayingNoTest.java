package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.alongside.plan.engine.testing.SampleSpeaking.attest;
import static org.alongside.plan.engine.testing.SampleSpeaking.decideOnBehalf;
import static org.alongside.plan.engine.testing.SampleSpeaking.lacks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.junit.jupiter.api.Test;

/** A no is about the other side's words, and stands for as long as whoever said it has not said otherwise. */
class SayingNoTest {

    private final PlanBuilder plan = aPlan().proposing(WORKER, aGoal());

    @Test
    void nobodySaysNoToTheirOwnWords() {
        assertThat(decide(WORKER, decline(plan.latest()))).isEqualTo(Refusal.YOUR_OWN_WORDS.refused());
        plan.doing(PERSON, revise(plan.latest(), aGoal("Bake")));
        assertThat(decide(PERSON, decline(plan.latest()))).isEqualTo(Refusal.YOUR_OWN_WORDS.refused());
        plan.doing(WORKER, decline(plan.latest()));
        assertThat(plan.latest().isDeclinedBy(Seat.WORKER)).isTrue();
    }

    @Test
    void aNoStandsAgainstAProfessionalsWordWhateverWasWrittenBetween() {
        plan.doing(PERSON, revise(plan.latest(), aGoal("Bake")))
                .doing(WORKER, revise(plan.latest(), aGoal("Bake on Mondays")))
                .doing(PERSON, decline(plan.latest()))
                .doing(WORKER, revise(plan.latest(), aGoal("Bake on Tuesdays")));
        assertThat(decide(WORKER, byAProfessional())).isEqualTo(Refusal.NO_STANDS.refused());
    }

    @Test
    void wordsOfThePersonsOwnUndoTheirNo() {
        plan.doing(PERSON, decline(plan.latest()))
                .doing(PERSON, revise(plan.latest(), aGoal("Bake")))
                .doing(WORKER, revise(plan.latest(), aGoal("Bake on Mondays")));
        assertThat(decide(WORKER, byAProfessional())).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void theWorkerTakesBackTheirPartOfADecisionOnBehalfOnce() {
        plan.doing(WORKER, lacks(plan.latest()))
                .doing(WORKER, decideOnBehalf(plan.latest(), OnBehalf.Authority.BEST_INTERESTS))
                .doing(WORKER, withdraw(plan.latest()));
        assertThat(plan.latest().disputedBy()).containsExactly(Seat.WORKER);
        assertThat(plan.build().version()).isEqualTo(1);
        assertThat(decide(WORKER, withdraw(plan.latest()))).isEqualTo(new Decision.Accepted(List.of()));
    }

    private Command byAProfessional() {
        return attest(plan.latest(), Attestation.Relation.OTHER_PROFESSIONAL, null);
    }

    private Decision decide(Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }
}

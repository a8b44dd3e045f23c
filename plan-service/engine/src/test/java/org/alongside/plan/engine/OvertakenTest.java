package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aMeasureFor;
import static org.alongside.plan.engine.testing.SampleChanges.aStepTo;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.propose;
import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalEnd;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

/** Of two proposals that both fit when they were written, the one that does not fit any more is read again. */
class OvertakenTest {

    private static final Words WORDS = Words.of("It made me anxious");

    @Test
    void theLastTwoMeasuresOfAGoalAreNotGivenUpOneByOne() {
        PlanBuilder plan = aPlan().with(aGoal());
        plan.with(aMeasureFor(goal(plan).goalId().toString()));
        NewChange first = givingUp(plan, 0);
        assertThat(overtaken(plan, first, givingUp(plan, 1))).isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
        assertThat(goal(plan).measures()).hasSize(1);
    }

    private static NewChange givingUp(PlanBuilder plan, int number) {
        return new ChangeMeasure(goal(plan).measures().get(number).measureId(), null, null, WORDS);
    }

    @Test
    void anotherQuestionIsStillPutWhenAnotherMeasureIsGone() {
        PlanBuilder plan = aPlan().with(aGoal());
        plan.with(aMeasureFor(goal(plan).goalId().toString()));
        NewChange other =
                new ChangeMeasure(goal(plan).measures().getFirst().measureId(), Words.of("Do I go?"), null, null);
        assertThat(overtaken(plan, other, givingUp(plan, 1))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aStepLeadsToNoGoalThatHasEnded() {
        PlanBuilder plan = aPlan().with(aGoal());
        CloseGoal end = new CloseGoal(goal(plan).goalId(), GoalEnd.Outcome.NO_LONGER_WANTED, WORDS);
        assertThat(overtaken(plan, aStepTo(goal(plan).goalId().toString()), end))
                .isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
    }

    @Test
    void twoOtherWordsForOneGoalAreNotMerged() {
        PlanBuilder plan = aPlan().with(aGoal());
        assertThat(overtaken(
                        plan,
                        new ChangeGoal(goal(plan).goalId(), Words.of("Bake"), null),
                        new ChangeGoal(goal(plan).goalId(), null, WORDS)))
                .isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
        assertThat(goal(plan).inTheirWords()).isEqualTo(WORDS);
        assertThat(plan.build().changedIn(goal(plan).goalId())).isEqualTo(2);
    }

    @Test
    void aSmallerPotIsReadAgainWhenMoreWasSetAsideFromIt() {
        PlanBuilder plan = SampleMoney.aPlanWithMoney();
        PotId pot = SampleMoney.firstPot(plan.build().content()).potId();
        assertThat(overtaken(plan, SampleMoney.theBudget(pot, "210.00", "70.00"), SampleMoney.set(pot, "30.00", null)))
                .isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
    }

    /** A change has to say what it changes, whatever became of anything else. */
    @Test
    void otherWordsThatAreNoneAreNotProposed() {
        PlanBuilder plan = aPlan().with(aGoal());
        var measure = goal(plan).measures().getFirst().measureId();
        for (NewChange nothing : new NewChange[] {
            new ChangeGoal(goal(plan).goalId(), null, null), new ChangeMeasure(measure, null, null, null)
        }) {
            assertThat(decide(plan, propose(nothing))).isEqualTo(Refusal.NOTHING_PROPOSED.refused());
        }
        for (NewChange something : new NewChange[] {
            new ChangeGoal(goal(plan).goalId(), null, WORDS), new ChangeMeasure(measure, null, Scale.OFTEN, null)
        }) {
            assertThat(decide(plan, propose(something))).isInstanceOf(Decision.Accepted.class);
        }
    }

    /** What the engine says to the first once both have agreed to the second. */
    private static Decision overtaken(PlanBuilder plan, NewChange first, NewChange second) {
        plan.proposing(WORKER, first);
        Proposal written = plan.latest();
        plan.with(second);
        return decide(plan, agreeTo(written));
    }

    private static Goal goal(PlanBuilder plan) {
        return plan.build().content().goals().getFirst();
    }

    private static Decision decide(PlanBuilder plan, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, PERSON));
    }
}

package org.alongside.plan.engine.plan;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aMeasureFor;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleChanges.renamed;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void itKeepsOnlyTheProposalsThatAreAlive() {
        PlanBuilder plan = aPlan().with(aGoal());
        plan.proposing(WORKER, aGoal()).doing(WORKER, withdraw(plan.latest()));
        plan.proposing(WORKER, aGoal()).doing(PERSON, decline(plan.latest()));
        var declined = plan.latest().proposalId();
        plan.proposing(WORKER, aGoal());
        var open = plan.latest().proposalId();
        assertThat(plan.build().proposals()).hasSize(4);
        assertThat(plan.build().asKept().proposals()).containsOnlyKeys(declined, open);
        assertThat(plan.build().asKept().content()).isEqualTo(plan.build().content());
    }

    @Test
    void itKnowsInWhichVersionAnItemLastChanged() {
        PlanBuilder plan = aPlan().with(aGoal(), anAction());
        Action action = plan.build().content().actions().getFirst();
        Goal goal = plan.build().content().goals().getFirst();
        assertThat(plan.build().changedIn(action.actionId())).isEqualTo(1);
        plan.with(renamed(action.actionId(), "Else"));
        assertThat(plan.build().changedIn(action.actionId())).isEqualTo(2);
        assertThat(plan.build().changedIn(goal.goalId())).isEqualTo(1);
        plan.with(aMeasureFor(goal.goalId().toString()));
        assertThat(plan.build().changedIn(goal.goalId())).isEqualTo(3);
        assertThat(plan.build().changedIn(action.actionId())).isEqualTo(2);
        assertThat(plan.build().changedIn(new ActionId(Surroundings.id(404)))).isZero();
    }

    @Test
    void itIsOpenedOnce() {
        PlanBuilder plan = aPlan();
        assertThatThrownBy(() -> plan.build().after(plan.history().getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingCanHappenToAProposalThatItDoesNotKnow() {
        PlanBuilder plan = aPlan().with(aGoal());
        Plan empty = aPlan().build();
        for (Event event : plan.history().subList(2, 4)) {
            assertThatThrownBy(() -> empty.after(event)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aGoalWithoutAMeasureCannotBeMade() {
        assertThatThrownBy(() -> new Goal(
                        new GoalId(Surroundings.id(1)), Words.of("Cook"), Words.of("I like it"), List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSeatsAreEachOthersOther() {
        assertThat(Seat.PERSON.other()).isEqualTo(Seat.WORKER);
        assertThat(Seat.WORKER.other()).isEqualTo(Seat.PERSON);
    }

    @Test
    void idsAreWrittenAsTheirUuid() {
        var uuid = Surroundings.id(7);
        for (Id id : List.of(
                new ActionId(uuid),
                new AllocationId(uuid),
                new ChoiceId(uuid),
                new GoalId(uuid),
                new MeasureId(uuid),
                new PathwayId(uuid),
                new PersonId(uuid),
                new PlanId(uuid),
                new PotId(uuid),
                new RiskId(uuid),
                new SupportId(uuid))) {
            assertThat(id).hasToString(uuid.toString());
        }
    }
}

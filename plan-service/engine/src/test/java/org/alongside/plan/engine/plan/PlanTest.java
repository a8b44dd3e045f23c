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
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void whatReplacesAnAllocationAndWhatItReplacesHaveChanged() {
        PlanBuilder plan = SampleMoney.aPlanWithMoney();
        AllocationId old = plan.build().content().allocations().getFirst().allocationId();
        assertThat(plan.build().changedIn(old)).isEqualTo(2);
        plan.with(SampleMoney.set(SampleMoney.firstPot(plan.build().content()).potId(), "50.00", old));
        AllocationId next = plan.build().content().allocations().getFirst().allocationId();
        assertThat(plan.build().changedIn(old)).isEqualTo(3);
        assertThat(plan.build().changedIn(next)).isEqualTo(3);
    }

    @Test
    void aPathwayIsKnownByItself() {
        PlanBuilder plan = aPlan().with(aGoal()).with(SampleChanges.aPathway(), SampleChanges.aPathway());
        assertThat(plan.build().content().pathways())
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(plan.build().changedIn(each.pathwayId())).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"0.01, true", "2.5, true", "168, true", "168.00, true", "0, false", "0.00, false", "168.01, false"})
    void aWeekHasSomeHoursAndNoMoreThanItHas(String text, boolean hours) {
        if (hours) {
            assertThat(Hours.of(text).value()).isEqualByComparingTo(text);
        } else {
            assertThatThrownBy(() -> Hours.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
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

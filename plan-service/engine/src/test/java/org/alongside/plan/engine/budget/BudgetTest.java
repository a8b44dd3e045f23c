package org.alongside.plan.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.Refusal;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private final PlanBuilder plan = SampleMoney.aPlanWithMoney();

    private PotId pot() {
        return SampleMoney.firstPot(plan.build().content()).potId();
    }

    private Refusal fault(NewChange change) {
        Plan now = plan.build();
        return switch (PlanEngine.decide(now, SampleCommands.propose(change), Surroundings.nth(7_000, Actors.WORKER))) {
            case Decision.Refused refused -> refused.code();
            case Decision.Accepted accepted -> throw new AssertionError("accepted");
        };
    }

    @Test
    void whatIsLeftCanBeSetAsideToThePenny() {
        assertThat(fault(SampleMoney.set(pot(), "40.01", null))).isEqualTo(Refusal.POT_EXCEEDED);
        plan.with(SampleMoney.set(pot(), "40.00", null));
        assertThat(reading("2027-02-01").left()).isEqualTo(Money.NONE);
        assertThat(fault(SampleMoney.set(pot(), "0.01", null))).isEqualTo(Refusal.POT_EXCEEDED);
    }

    @Test
    void anAllocationComesInThePlaceOfAnother() {
        AllocationId old = plan.build().content().allocations().getFirst().allocationId();
        plan.with(SampleMoney.set(pot(), "100.00", old));
        assertThat(plan.build().content().allocations())
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(Money.of("100.00")));
        assertThat(fault(SampleMoney.set(pot(), "1.00", old))).isEqualTo(Refusal.UNKNOWN_ALLOCATION);
    }

    @Test
    void aPotIsNotTakenFromUnderWhatIsSetAside() {
        assertThat(fault(SampleMoney.theBudget(pot(), "210.00", "59.99"))).isEqualTo(Refusal.POT_EXCEEDED);
        assertThat(fault(SampleMoney.aBudget("210.00", "100.00"))).isEqualTo(Refusal.UNKNOWN_POT);
        plan.with(SampleMoney.theBudget(pot(), "210.00", "60.00"));
        assertThat(reading("2027-02-01").left()).isEqualTo(Money.NONE);
    }

    /** Of two that fit one by one and not together, the second is read again. */
    @Test
    void twoAgreementsNeverOverdrawAPotTogether() {
        plan.proposing(Actors.WORKER, SampleMoney.set(pot(), "30.00", null));
        var first = plan.latest();
        plan.proposing(Actors.WORKER, SampleMoney.set(pot(), "20.00", null));
        plan.doing(Actors.PERSON, SampleCommands.agreeTo(plan.latest()));
        assertThat(PlanEngine.decide(
                        plan.build(), SampleCommands.agreeTo(first), Surroundings.nth(7_000, Actors.PERSON)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Refusal.PROPOSAL_SUPERSEDED));
    }

    @Test
    void aWorkerShowsTwoWaysAndThePersonMaySimplyKnow() {
        NewChange.AllocateBudget bare = with(List.of(), SampleMoney.set(pot(), "10.00", null));
        assertThat(fault(bare)).isEqualTo(Refusal.TWO_OPTIONS_NEEDED);
        NewChange.AllocateBudget two = SampleMoney.set(pot(), "10.00", null);
        NewChange.AllocateBudget one = with(List.of(two.allocation().options().getFirst()), two);
        assertThat(fault(one)).isEqualTo(Refusal.TWO_OPTIONS_NEEDED);
        plan.proposing(Actors.PERSON, bare).proposing(Actors.PERSON, one).proposing(Actors.WORKER, two);
    }

    private static NewChange.AllocateBudget with(List<Allocation.Option> options, NewChange.AllocateBudget all) {
        NewChange.NewAllocation one = all.allocation();
        return new NewChange.AllocateBudget(
                new NewChange.NewAllocation(
                        one.potId(),
                        one.purpose(),
                        null,
                        one.what(),
                        one.deployment(),
                        one.amount(),
                        one.cadence(),
                        one.from(),
                        null,
                        options,
                        options.isEmpty() ? null : one.chosen(),
                        options.isEmpty() ? null : one.chosenBy(),
                        one.directPayment()),
                null);
    }

    /** 1000.00 in all, 60.00 every week from Monday 11 January: 16 whole weeks. */
    @Test
    void weeklySpendingUsesAOneOffPotUpOnADayThatIsSaid() {
        PlanBuilder other = PlanBuilder.aPlan()
                .with(new NewChange.SetBudget(new NewChange.NewBudget(
                        Budget.Standing.INDICATIVE,
                        Money.NONE,
                        Money.NONE,
                        Money.NONE,
                        null,
                        List.of(new NewChange.NewPot(
                                null,
                                Words.of("A charity"),
                                Purpose.TRAVEL,
                                List.of(),
                                Money.of("1000.00"),
                                Cadence.ONE_OFF,
                                LocalDate.of(2027, 1, 4),
                                null)))));
        PotId id = SampleMoney.firstPot(other.build().content()).potId();
        other.with(SampleMoney.set(id, "60.00", null, Cadence.WEEKLY, LocalDate.of(2027, 5, 2)));
        BudgetReading.Filling filling = BudgetReading.of(other.build().content(), LocalDate.of(2027, 1, 11))
                .pots()
                .getFirst();
        assertThat(filling.allocated()).isEqualTo(Money.of("960.00"));
        assertThat(filling.left()).isEqualTo(Money.of("40.00"));
        assertThat(filling.runsOutOn()).isEqualTo(LocalDate.of(2027, 5, 3));
        assertThat(BudgetReading.of(other.build().content(), LocalDate.of(2027, 2, 8))
                        .pots()
                        .getFirst()
                        .runsOutOn())
                .isEqualTo(LocalDate.of(2027, 5, 3));
        assertThat(BudgetReading.of(other.build().content(), LocalDate.of(2027, 6, 1))
                        .pots()
                        .getFirst()
                        .runsOutOn())
                .isNull();
    }

    private BudgetReading.Filling reading(String day) {
        return BudgetReading.of(plan.build().content(), LocalDate.parse(day))
                .pots()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.000", "-1.00", "1,00", "", "1e2", "1234567890.00", " 1.00"})
    void nothingElseIsMoney(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyIsExact() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("1.00").less(Money.of("2.00"))).isEqualTo(Money.NONE);
        assertThat(Money.of("2.00").less(Money.of("0.01"))).isEqualTo(Money.of("1.99"));
        assertThat(new Money(new BigDecimal("5"))).hasToString("5.00").isEqualTo(Money.of("5.00"));
        assertThatThrownBy(() -> new Money(new BigDecimal("0.001"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWeekThatHasBegunCounts() {
        LocalDate monday = LocalDate.of(2027, 1, 11);
        assertThat(Fit.weeks(monday, monday)).isEqualTo(1);
        assertThat(Fit.weeks(monday, monday.plusDays(6))).isEqualTo(1);
        assertThat(Fit.weeks(monday, monday.plusDays(7))).isEqualTo(2);
        assertThat(Fit.weeks(monday, monday.minusDays(1))).isZero();
    }
}

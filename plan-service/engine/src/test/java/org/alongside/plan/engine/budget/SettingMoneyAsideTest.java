package org.alongside.plan.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.Refusal;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What has to be there before a pot, or a part of it, is agreed. */
class SettingMoneyAsideTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);
    private static final DirectPayment TO_THE_PERSON = paidTo(DirectPayment.Recipient.PERSON, null, false, null);

    private final PlanBuilder plan = SampleMoney.aPlanWithMoney().with(SampleChanges.someSupport());
    private final PotId pot = SampleMoney.firstPot(plan.build().content()).potId();

    @Test
    void whatIsPaidForIsASupportOfThePlan() {
        SupportId there = plan.build().content().supports().getFirst().supportId();
        assertThat(fault(allocation(there, Allocation.Deployment.DIRECT_PAYMENT, TO_THE_PERSON)))
                .isNull();
        assertThat(fault(allocation(
                        new SupportId(Surroundings.id(404)), Allocation.Deployment.DIRECT_PAYMENT, TO_THE_PERSON)))
                .isEqualTo(Refusal.UNKNOWN_SUPPORT);
    }

    @Test
    void aDirectPaymentHasAllItsTermsAndNothingElseHasAny() {
        assertThat(fault(allocation(null, Allocation.Deployment.DIRECT_PAYMENT, null)))
                .isEqualTo(Refusal.DIRECT_PAYMENT_INCOMPLETE);
        for (DirectPayment incomplete : List.of(
                paidTo(DirectPayment.Recipient.NOMINEE, null, false, null),
                paidTo(DirectPayment.Recipient.AUTHORISED_PERSON, " ", false, null),
                paidTo(DirectPayment.Recipient.PERSON, "a-sister", false, null),
                paidTo(DirectPayment.Recipient.PERSON, null, true, null),
                paidTo(DirectPayment.Recipient.PERSON, null, true, "20.01"),
                paidTo(DirectPayment.Recipient.PERSON, null, false, "1.00"))) {
            assertThat(fault(allocation(null, Allocation.Deployment.DIRECT_PAYMENT, incomplete)))
                    .isEqualTo(Refusal.DIRECT_PAYMENT_INCOMPLETE);
        }
        for (DirectPayment complete : List.of(
                TO_THE_PERSON,
                paidTo(DirectPayment.Recipient.NOMINEE, "a-sister", false, null),
                paidTo(DirectPayment.Recipient.PERSON, null, true, "20.00"))) {
            assertThat(fault(allocation(null, Allocation.Deployment.DIRECT_PAYMENT, complete)))
                    .isNull();
        }
        assertThat(fault(allocation(null, Allocation.Deployment.MANAGED_ACCOUNT, null)))
                .isNull();
        assertThat(fault(allocation(null, Allocation.Deployment.MANAGED_ACCOUNT, TO_THE_PERSON)))
                .isEqualTo(Refusal.DIRECT_PAYMENT_INCOMPLETE);
    }

    @Test
    void aBudgetHasEachPotOnceAndEachPotItsDaysInOrder() {
        assertThat(fault(budget(aPot(pot, "70.00", null), aPot(pot, "30.00", null))))
                .isEqualTo(Refusal.CHANGES_CLASH);
        assertThat(fault(budget(aPot(pot, "100.00", null), aPot(null, "30.00", FROM.minusDays(1)))))
                .isEqualTo(Refusal.DAYS_BACKWARDS);
        assertThat(fault(budget(aPot(pot, "100.00", null), aPot(null, "30.00", FROM))))
                .isNull();
        assertThat(fault(budget(aPot(pot, "100.00", null), aPot(new PotId(Surroundings.id(404)), "30.00", null))))
                .isEqualTo(Refusal.UNKNOWN_POT);
    }

    @Test
    void whatIsSetAsideFromOnePotIsLeftInEveryOther() {
        plan.with(budget(aPot(pot, "100.00", null), aPot(null, "30.00", LocalDate.of(2027, 6, 30))));
        assertThat(BudgetReading.of(plan.build().content(), FROM).pots())
                .extracting(BudgetReading.Filling::allocated, BudgetReading.Filling::left)
                .containsExactly(tuple(Money.of("60.00"), Money.of("40.00")), tuple(Money.NONE, Money.of("30.00")));
    }

    /** Of 1000.00 two weeks of 60.00 and four of 40.00 are gone on Monday 8 February; 720.00 is 18 weeks of 40.00. */
    @Test
    void whatHasEndedIsSpentOnceAndGoesOnNoLonger() {
        PlanBuilder other = PlanBuilder.aPlan()
                .with(budget(new NewChange.NewPot(
                        null,
                        Words.of("A charity"),
                        Purpose.TRAVEL,
                        List.of(),
                        Money.of("1000.00"),
                        Cadence.ONE_OFF,
                        FROM,
                        null)));
        PotId id = SampleMoney.firstPot(other.build().content()).potId();
        other.with(SampleMoney.set(id, "60.00", null, Cadence.WEEKLY, LocalDate.of(2027, 1, 24)))
                .with(SampleMoney.set(id, "40.00", null, Cadence.WEEKLY, LocalDate.of(2027, 5, 30)));
        LocalDate today = LocalDate.of(2027, 2, 8);
        assertThat(BudgetReading.of(other.build().content(), today)
                        .pots()
                        .getFirst()
                        .runsOutOn())
                .isEqualTo(today.plusWeeks(18));
    }

    private static DirectPayment paidTo(
            DirectPayment.Recipient recipient, @Nullable String id, boolean employs, @Nullable String contingency) {
        return new DirectPayment(
                Words.of("To get out"),
                Words.of("A separate account"),
                List.of(),
                recipient,
                id,
                employs,
                contingency == null ? null : Money.of(contingency));
    }

    private NewChange allocation(
            @Nullable SupportId support, Allocation.Deployment held, @Nullable DirectPayment terms) {
        NewChange.NewAllocation one = SampleMoney.set(pot, "20.00", null).allocation();
        return new NewChange.AllocateBudget(
                new NewChange.NewAllocation(
                        pot,
                        one.purpose(),
                        support,
                        one.what(),
                        held,
                        one.amount(),
                        one.cadence(),
                        one.from(),
                        null,
                        one.options(),
                        one.chosen(),
                        one.chosenBy(),
                        terms),
                null);
    }

    private static NewChange budget(NewChange.NewPot... pots) {
        return new NewChange.SetBudget(new NewChange.NewBudget(
                Budget.Standing.INDICATIVE, Money.of("210.00"), Money.of("210.00"), Money.NONE, null, List.of(pots)));
    }

    private static NewChange.NewPot aPot(@Nullable PotId id, String amount, @Nullable LocalDate until) {
        return new NewChange.NewPot(
                id,
                Words.of("The council"),
                Purpose.TRAVEL,
                List.of(Words.of("Fines")),
                Money.of(amount),
                Cadence.WEEKLY,
                FROM,
                until);
    }

    private @Nullable Refusal fault(NewChange change) {
        return switch (PlanEngine.decide(
                plan.build(), SampleCommands.propose(change), Surroundings.nth(7_000, Actors.WORKER))) {
            case Decision.Refused refused -> refused.code();
            case Decision.Accepted accepted -> null;
        };
    }
}

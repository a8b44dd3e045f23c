package org.alongside.plan.engine.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Cadence;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.budget.Purpose;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Budgets to put forward: one weekly pot for travel, and a direct payment of 60.00 from it. */
public final class SampleMoney {

    private SampleMoney() {}

    /** An indicative budget of which the person pays nothing, with one new weekly pot. */
    public static NewChange.SetBudget aBudget(String personal, String inThePot) {
        return theBudget(null, personal, inThePot);
    }

    /** The same with a pot that was there before. */
    public static NewChange.SetBudget theBudget(@Nullable PotId pot, String personal, String inThePot) {
        return new NewChange.SetBudget(new NewChange.NewBudget(
                Budget.Standing.INDICATIVE,
                Money.of(personal),
                Money.of(personal),
                Money.NONE,
                null,
                List.of(new NewChange.NewPot(
                        pot,
                        Words.of("The council"),
                        Purpose.TRAVEL,
                        List.of(Words.of("Fines")),
                        Money.of(inThePot),
                        Cadence.WEEKLY,
                        LocalDate.of(2027, 1, 4),
                        null))));
    }

    /** The first pot of a plan that has a budget. */
    public static Pot firstPot(PlanContent content) {
        return Objects.requireNonNull(content.budget()).pots().getFirst();
    }

    /** So much a week from a pot, as a direct payment to the person. */
    public static NewChange.AllocateBudget set(PotId pot, String amount, @Nullable AllocationId replaces) {
        return set(pot, amount, replaces, Cadence.WEEKLY, null);
    }

    /** The same in another cadence, until a day. */
    public static NewChange.AllocateBudget set(
            PotId pot, String amount, @Nullable AllocationId replaces, Cadence cadence, @Nullable LocalDate until) {
        return new NewChange.AllocateBudget(
                new NewChange.NewAllocation(
                        pot,
                        Purpose.TRAVEL,
                        null,
                        Words.of("A travel trainer"),
                        Allocation.Deployment.DIRECT_PAYMENT,
                        Money.of(amount),
                        cadence,
                        LocalDate.of(2027, 1, 11),
                        until,
                        List.of(
                                new Allocation.Option(Words.of("A trainer"), Money.of(amount)),
                                new Allocation.Option(Words.of("A taxi"), Money.of("90.00"))),
                        0,
                        Allocation.Chooser.PERSON,
                        new DirectPayment(
                                Words.of("To get out"),
                                Words.of("A separate account"),
                                List.of(),
                                DirectPayment.Recipient.PERSON,
                                null,
                                false,
                                null)),
                replaces);
    }

    /** A plan with a personal budget of 210.00, a pot of 100.00 a week and 60.00 of it set aside. */
    public static PlanBuilder aPlanWithMoney() {
        PlanBuilder plan = PlanBuilder.aPlan().with(aBudget("210.00", "100.00"));
        Budget budget = plan.build().content().budget();
        if (budget == null) {
            throw new IllegalStateException("both have just agreed to it");
        }
        return plan.with(set(budget.pots().getFirst().potId(), "60.00", null));
    }

    /** The change as it would be written in the plan by the worker. */
    public static Change written(Plan plan, NewChange change) {
        return switch (PlanEngine.decide(
                plan, SampleCommands.propose(change), Surroundings.nth(9_999, Actors.WORKER))) {
            case Decision.Accepted accepted ->
                ((Event.ProposalWritten) accepted.events().getLast())
                        .proposal()
                        .changes()
                        .getFirst();
            case Decision.Refused refused -> throw new IllegalArgumentException(refused.sentence());
        };
    }
}

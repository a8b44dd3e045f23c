package org.alongside.plan.engine.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Cadence;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.budget.Purpose;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Money as somebody would put it forward: most of it adds up, by a penny some of it does not. */
final class MoneyDice {

    /** Before the interleavings begin, so that some of the days have been and some have not. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 26);

    private static final List<Purpose> PURPOSES = List.of(Purpose.TRAVEL, Purpose.EQUIPMENT);
    private static final Money PENNY = Money.of("0.01");

    private final SplittableRandom random;

    MoneyDice(SplittableRandom random) {
        this.random = random;
    }

    NewChange budget(PlanContent content) {
        Money share = pounds(100, 300);
        Money contribution = oneIn(2) ? Money.NONE : pounds(1, 50);
        Money whole = share.plus(contribution);
        List<NewChange.NewPot> pots = new ArrayList<>();
        if (content.budget() != null) {
            for (Pot pot : content.budget().pots()) {
                if (!oneIn(6)) {
                    pots.add(pot(oneIn(12) ? new PotId(Surroundings.id(410)) : pot.potId(), pot));
                }
                if (oneIn(12)) {
                    pots.add(pot(pot.potId(), pot));
                }
            }
        }
        if (pots.size() < 2 || oneIn(4)) {
            pots.add(pot(null, null));
        }
        Budget.Standing standing = oneIn(2) ? Budget.Standing.AGREED : Budget.Standing.INDICATIVE;
        return new NewChange.SetBudget(new NewChange.NewBudget(
                standing,
                oneIn(10) ? whole.plus(PENNY) : whole,
                share,
                contribution,
                oneIn(4) ? null : new Budget.CareActContent(words(), words(), words(), words(), words()),
                pots));
    }

    private NewChange.NewPot pot(@Nullable PotId id, @Nullable Pot before) {
        return before == null || oneIn(4)
                ? pot(
                        id,
                        one(PURPOSES),
                        pounds(50, 400),
                        one(List.of(Cadence.values())),
                        FIRST_DAY.plusDays(random.nextInt(10)),
                        oneIn(2) ? null : FIRST_DAY.plusDays(random.nextInt(oneIn(6) ? 0 : 100, 400)))
                : pot(id, before.purpose(), before.amount(), before.cadence(), before.from(), before.until());
    }

    private NewChange.NewPot pot(
            @Nullable PotId id,
            Purpose purpose,
            Money amount,
            Cadence cadence,
            LocalDate from,
            @Nullable LocalDate until) {
        List<Words> exclusions = oneIn(2) ? List.of() : List.of(Words.of("not this"), Words.of("nor that"));
        return new NewChange.NewPot(id, words(), purpose, exclusions, amount, cadence, from, until);
    }

    NewChange allocate(PlanContent content) {
        Budget budget = content.budget();
        if (budget == null || budget.pots().isEmpty()) {
            return oneIn(8) ? set(content, null, new PotId(Surroundings.id(411))) : budget(content);
        }
        Pot pot = one(budget.pots());
        return set(content, pot, oneIn(12) ? new PotId(Surroundings.id(411)) : pot.potId());
    }

    private NewChange set(PlanContent content, @Nullable Pot pot, PotId potId) {
        Money amount = oneIn(3) && pot != null ? pot.amount() : pounds(1, 40);
        List<Allocation.Option> options = new ArrayList<>();
        for (int i = random.nextInt(oneIn(5) ? 0 : 2, 4); i > 0; i--) {
            options.add(new Allocation.Option(words(), oneIn(10) ? amount.plus(PENNY) : amount));
        }
        boolean isChosen = !options.isEmpty() && !oneIn(12);
        Allocation.Deployment deployment =
                oneIn(2) ? Allocation.Deployment.DIRECT_PAYMENT : one(List.of(Allocation.Deployment.values()));
        LocalDate from = (pot == null ? FIRST_DAY : pot.from()).plusDays(random.nextInt(oneIn(4) ? -10 : 0, 20));
        return new NewChange.AllocateBudget(
                new NewChange.NewAllocation(
                        potId,
                        pot == null || oneIn(8) ? one(PURPOSES) : pot.purpose(),
                        support(content),
                        words(),
                        deployment,
                        amount,
                        pot == null || oneIn(3) ? one(List.of(Cadence.values())) : pot.cadence(),
                        from,
                        oneIn(3) ? null : from.plusDays(random.nextInt(oneIn(8) ? -3 : 0, 60)),
                        options,
                        isChosen ? random.nextInt(oneIn(12) ? -1 : 0, options.size() + (oneIn(12) ? 1 : 0)) : null,
                        isChosen && !oneIn(12) ? one(List.of(Allocation.Chooser.values())) : null,
                        (deployment == Allocation.Deployment.DIRECT_PAYMENT) == !oneIn(12) ? terms(amount) : null),
                content.allocations().isEmpty() || oneIn(2)
                        ? oneIn(20) ? new AllocationId(Surroundings.id(412)) : null
                        : one(content.allocations()).allocationId());
    }

    private @Nullable SupportId support(PlanContent content) {
        return oneIn(2)
                ? null
                : content.supports().isEmpty() || oneIn(10)
                        ? (oneIn(3) ? new SupportId(Surroundings.id(408)) : null)
                        : one(content.supports()).supportId();
    }

    private DirectPayment terms(Money amount) {
        DirectPayment.Recipient paidTo = one(List.of(DirectPayment.Recipient.values()));
        boolean employs = oneIn(2);
        boolean named = (paidTo != DirectPayment.Recipient.PERSON) == !oneIn(12);
        return new DirectPayment(
                words(),
                words(),
                oneIn(2) ? List.of() : List.of(words()),
                paidTo,
                named ? oneIn(12) ? " " : "a-sister" : null,
                employs,
                employs == !oneIn(12) ? oneIn(8) ? amount.plus(PENNY) : PENNY : null);
    }

    /** Mostly it goes on from the last one about the same payment, or puts that right. */
    BudgetCommand statement(Plan plan) {
        AllocationId paid = oneIn(6)
                ? new AllocationId(Surroundings.id(412))
                : one(plan.content().allocations()).allocationId();
        Statement last = oneIn(6)
                ? null
                : plan.items(Statement.class).stream()
                        .filter(statement ->
                                statement.isOpen() && statement.allocationId().equals(paid))
                        .findFirst()
                        .orElse(null);
        LocalDate from = plan.content().allocation(paid).map(Allocation::from).orElse(FIRST_DAY);
        Money opening = oneIn(2) ? Money.NONE : pounds(1, 9);
        if (last != null && oneIn(3)) {
            from = last.from();
            opening = last.opening();
        } else if (last != null) {
            from = last.to().plusDays(oneIn(10) ? 2 : 1);
            opening = last.balance();
        } else if (oneIn(10)) {
            from = from.minusDays(1);
        }
        Money received = pounds(10, 90);
        Money spent = pounds(1, 10);
        Money added = oneIn(2) ? Money.NONE : pounds(1, 9);
        return new BudgetCommand.GiveStatement(
                paid,
                from,
                from.plusDays(random.nextInt(oneIn(6) ? -1 : 0, oneIn(6) ? 60 : 2)),
                oneIn(10) ? opening.plus(PENNY) : opening,
                received,
                added,
                List.of(new Statement.Spent(words(), spent)),
                opening.plus(received).plus(added).less(oneIn(10) ? Money.NONE : spent),
                oneIn(2) ? null : words());
    }

    private Money pounds(int from, int to) {
        return Money.of(random.nextInt(from, to) + (oneIn(2) ? ".00" : ".55"));
    }

    private Words words() {
        return one(Dice.SAYINGS);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

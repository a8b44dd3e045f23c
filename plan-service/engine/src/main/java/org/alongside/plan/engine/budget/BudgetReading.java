package org.alongside.plan.engine.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.plan.engine.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/**
 * The budget as somebody reads it on a day.
 *
 * @param budget null if none has been agreed
 */
public record BudgetReading(@Nullable Budget budget, List<Filling> pots, List<Allocation> allocations) {

    public BudgetReading {
        pots = List.copyOf(pots);
        allocations = List.copyOf(allocations);
    }

    /**
     * How full a pot is.
     *
     * @param allocated what is set aside: every week from a weekly pot, in all from the other kind
     * @param left what is not set aside
     * @param runsOutOn the day on which it is used up if what is spent every week goes on; for a weekly pot its last day; null if it does not run out
     */
    public record Filling(
            PotId potId,
            Money allocated,
            Money left,
            @Nullable LocalDate runsOutOn) {}

    public static BudgetReading of(PlanContent content, LocalDate today) {
        Budget budget = content.budget();
        List<Allocation> allocations = content.allocations();
        return new BudgetReading(
                budget,
                budget == null
                        ? List.of()
                        : budget.pots().stream()
                                .map(pot -> filling(pot, allocations, today))
                                .toList(),
                allocations);
    }

    private static Filling filling(Pot pot, List<Allocation> all, LocalDate today) {
        List<Allocation> own = all.stream()
                .filter(allocation -> allocation.potId().equals(pot.potId()))
                .toList();
        Money allocated =
                own.stream().map(allocation -> Fit.taken(pot, allocation)).reduce(Money.NONE, Money::plus);
        return new Filling(
                pot.potId(),
                allocated,
                pot.amount().less(allocated),
                pot.cadence() == Cadence.WEEKLY
                        ? pot.until()
                        : runsOut(pot, own, today).orElse(null));
    }

    private static Optional<LocalDate> runsOut(Pot pot, List<Allocation> own, LocalDate today) {
        Money spent = Money.NONE;
        Money everyWeek = Money.NONE;
        for (Allocation allocation : own) {
            LocalDate last = Fit.last(pot, allocation);
            boolean over = last != null && last.isBefore(today);
            if (allocation.cadence() == Cadence.ONE_OFF) {
                spent = spent.plus(allocation.amount());
            } else {
                LocalDate yesterday = today.minusDays(1);
                spent = spent.plus(allocation
                        .amount()
                        .times(Fit.weeks(allocation.from(), over && last != null ? last : yesterday)));
                if (!over && !allocation.from().isAfter(today)) {
                    everyWeek = everyWeek.plus(allocation.amount());
                }
            }
        }
        return everyWeek.equals(Money.NONE)
                ? Optional.empty()
                : Optional.of(today.plusWeeks(pot.amount().less(spent).wholeTimes(everyWeek)));
    }
}

package org.alongside.plan.engine.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is set aside is in its pot, and is what the pot is for (promise 10). */
public final class Fit {

    private static final long DAYS_OF_A_WEEK = 7;

    private Fit() {}

    /** Why an allocation cannot be. */
    public enum Misfit {
        NO_SUCH_POT,
        OTHER_PURPOSE,
        ONE_OFF_FROM_WEEKLY,
        OUTSIDE_ITS_TIME,
        WITHOUT_END,
        TOO_MUCH
    }

    /**
     * What is wrong with an allocation; empty if nothing is.
     *
     * @param others the other allocations of the plan
     */
    public static Optional<Misfit> misfit(@Nullable Budget budget, List<Allocation> others, Allocation allocation) {
        Optional<Pot> found = budget == null ? Optional.empty() : budget.pot(allocation.potId());
        if (found.isEmpty()) {
            return Optional.of(Misfit.NO_SUCH_POT);
        }
        Pot pot = found.get();
        if (pot.purpose() != allocation.purpose()) {
            return Optional.of(Misfit.OTHER_PURPOSE);
        }
        if (pot.cadence() == Cadence.WEEKLY && allocation.cadence() == Cadence.ONE_OFF) {
            return Optional.of(Misfit.ONE_OFF_FROM_WEEKLY);
        }
        if (!isWithin(pot, allocation)) {
            return Optional.of(Misfit.OUTSIDE_ITS_TIME);
        }
        if (pot.cadence() != allocation.cadence() && last(pot, allocation) == null) {
            return Optional.of(Misfit.WITHOUT_END);
        }
        Money all = others.stream()
                .filter(other -> other.potId().equals(pot.potId()))
                .map(other -> taken(pot, other))
                .reduce(taken(pot, allocation), Money::plus);
        return all.isMoreThan(pot.amount()) ? Optional.of(Misfit.TOO_MUCH) : Optional.empty();
    }

    /** What an allocation takes from its pot: every week from a weekly one, in all from the other kind. */
    public static Money taken(Pot pot, Allocation allocation) {
        LocalDate last = last(pot, allocation);
        return pot.cadence() == allocation.cadence() || last == null
                ? allocation.amount()
                : allocation.amount().times(weeks(allocation.from(), last));
    }

    /** The weeks from the first day to the last, begun ones too; none if the last is before the first. */
    static long weeks(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return days <= 0 ? 0 : (days + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
    }

    static @Nullable LocalDate last(Pot pot, Allocation allocation) {
        return allocation.until() == null ? pot.until() : allocation.until();
    }

    private static boolean isWithin(Pot pot, Allocation allocation) {
        LocalDate end = pot.until();
        LocalDate last = allocation.until() == null ? allocation.from() : allocation.until();
        return !allocation.from().isBefore(pot.from()) && (end == null || !last.isAfter(end));
    }
}

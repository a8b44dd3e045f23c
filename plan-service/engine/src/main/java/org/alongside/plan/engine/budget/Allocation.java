package org.alongside.plan.engine.budget;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Money of a pot, set aside for something.
 *
 * @param supportId the support that it pays for; null if it is for something else
 * @param what what it is for
 * @param amount in all, or every week
 * @param until the last day; null if none is set
 * @param options what was considered, with its cost in the same cadence as the amount
 * @param chosen which of the options, counted from 0; null if there were none
 * @param chosenBy who chose; null if there were no options
 * @param directPayment the terms of a direct payment, and of nothing else
 */
public record Allocation(
        AllocationId allocationId,
        PotId potId,
        Purpose purpose,
        @Nullable SupportId supportId,
        Words what,
        Deployment deployment,
        Money amount,
        Cadence cadence,
        LocalDate from,
        @Nullable LocalDate until,
        List<Option> options,
        @Nullable Integer chosen,
        @Nullable Chooser chosenBy,
        @Nullable DirectPayment directPayment) {

    public Allocation {
        options = List.copyOf(options);
    }

    /** Who holds the money. */
    public enum Deployment {
        DIRECT_PAYMENT,
        INDIVIDUAL_SERVICE_FUND,
        MANAGED_ACCOUNT
    }

    /** Who chose between options. */
    public enum Chooser {
        PERSON,
        TOGETHER
    }

    /** A way to meet the need that was looked at. */
    public record Option(Words what, Money cost) {}

    /** Whether an option was chosen, by somebody, at the cost that is set aside. */
    public boolean wasChosen() {
        return chosen != null
                && chosenBy != null
                && chosen >= 0
                && chosen < options.size()
                && options.get(chosen).cost().equals(amount);
    }
}

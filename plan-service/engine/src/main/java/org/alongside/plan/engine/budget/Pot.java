package org.alongside.plan.engine.budget;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody gives for one purpose.
 *
 * @param exclusions what its payer does not allow it to be spent on
 * @param amount in all, or every week
 * @param until the last day; null if none is set
 */
public record Pot(
        PotId potId,
        Words payer,
        Purpose purpose,
        List<Words> exclusions,
        Money amount,
        Cadence cadence,
        LocalDate from,
        @Nullable LocalDate until) {

    public Pot {
        exclusions = List.copyOf(exclusions);
    }
}

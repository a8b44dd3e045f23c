package org.alongside.plan.engine.matching;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for this time.
 *
 * @param startsAfter only what begins on or after this day
 * @param maxCost the most that it may cost, pounds and pence as text; null for no limit
 * @param kinds only these kinds; empty for all
 */
public record MatchWish(LocalDate startsAfter, @Nullable String maxCost, Set<String> kinds) {
    public MatchWish {
        kinds = Set.copyOf(kinds);
    }
}

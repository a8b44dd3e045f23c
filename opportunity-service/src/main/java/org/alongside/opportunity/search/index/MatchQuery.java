package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.search.index.CatalogueQuery.After;
import org.jspecify.annotations.Nullable;

/**
 * The hard facts that one and the same offering has to hold, and what is liked. Nulls ask for nothing, and what is not known of an
 * offering never excludes it.
 *
 * @param tenant who asks; sees its own rows and those of {@link CatalogueQuery#NATIONAL}
 * @param today applications must not have closed before
 * @param startsAfter the last day that a start may mean, and the end, are not before
 * @param interests each a list of terms, any of which is a sign of it; all words of a term have to be there
 * @param from where nearness is counted from
 * @param withinMetres at most, where there is a {@code from}; what needs no journey is always within
 * @param freeTimes in which every session has to lie, or half an hour of one session (the whole of a shorter one) where the hours are
 *     flexible, or some part of the week where only that is told
 * @param greatestCost in GBP
 * @param kinds any of these
 * @param after where the page before ended
 * @param limit matches on a page, 1 to {@value CatalogueQuery#LONGEST_PAGE}
 */
public record MatchQuery(
        String tenant,
        LocalDate today,
        LocalDate startsAfter,
        List<List<String>> interests,
        @Nullable Point from,
        int withinMetres,
        @Nullable List<FreeTime> freeTimes,
        @Nullable BigDecimal greatestCost,
        @Nullable Set<OpportunityKind> kinds,
        @Nullable After after,
        int limit) {
    public MatchQuery {
        interests = interests.stream().map(List::copyOf).toList();
        freeTimes = freeTimes == null ? null : List.copyOf(freeTimes);
        kinds = kinds == null ? null : Set.copyOf(kinds);
        if (limit < 1 || limit > CatalogueQuery.LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + CatalogueQuery.LONGEST_PAGE + " matches");
        }
    }

    /** The page after this match. */
    public MatchQuery after(@Nullable After last, int matches) {
        return new MatchQuery(
                tenant,
                today,
                startsAfter,
                interests,
                from,
                withinMetres,
                freeTimes,
                greatestCost,
                kinds,
                last,
                matches);
    }
}

package org.alongside.opportunity.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words as {@code websearch_to_tsquery} takes them, or null
 * @param kinds any of these; all where empty
 * @param withinMetres only together with {@code near}
 * @param on the day on which something is or is not over
 * @param after where the page before ended, or null
 */
record Query(
        @Nullable String words,
        List<OpportunityKind> kinds,
        @Nullable Place near,
        @Nullable Integer withinMetres,
        LocalDate on,
        @Nullable After after,
        int limit) {
    Query {
        kinds = List.copyOf(kinds);
    }

    /** The last row of a page. */
    record After(int score, UUID opportunityId) {}

    /** What must be the same from page to page. */
    int sameness() {
        return Objects.hash(
                words, kinds.stream().map(Enum::name).sorted().toList(), String.valueOf(near), withinMetres);
    }
}

package org.alongside.opportunity.search;

import java.util.List;
import org.alongside.opportunity.search.index.Facets;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param next what to send as {@code after} for the following page; absent on the last
 * @param total how many were found in all
 * @param facets of all that was found; absent where nobody asked for them
 */
public record FoundPage(
        List<FoundOpportunity> items,
        @Nullable String next,
        int total,
        @Nullable Facets facets) {
    public FoundPage {
        items = List.copyOf(items);
    }
}

package org.alongside.opportunity.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total opportunities found on all pages
 * @param facets of all that was found, or null where nobody asked for them
 * @param next where the next page begins, or null on the last
 * @param position of the index that was read: everything up to there is in it
 */
public record Found(
        List<Hit> hits, int total, @Nullable Facets facets, CatalogueQuery.@Nullable After next, long position) {
    public Found {
        hits = List.copyOf(hits);
    }
}

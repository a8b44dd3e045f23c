package org.alongside.opportunity.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.search.index.CatalogueIndex;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.Found;
import org.alongside.opportunity.search.index.Hit;

/** Answers searches from an index. This is the one way in, for the resource and for measurements. For several threads. */
public final class OpportunitySearch {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CatalogueIndex index;

    public OpportunitySearch(CatalogueIndex index) {
        this.index = index;
    }

    /**
     * A page of what is found.
     *
     * @throws ProblemException 503 {@code search-behind} where this index does not come as far as the one that the page before was read from
     */
    public FoundPage find(Asked asked) {
        CatalogueQuery query = asked.query();
        CatalogueQuery.After after = query.after();
        if (after != null) {
            await(index, after.position());
        }
        Found found = index.search(query, asked.facets());
        List<FoundOpportunity> items = new ArrayList<>();
        for (Hit hit : found.hits()) {
            items.add(FoundOpportunity.of(
                    hit, asked.explained() ? index.explain(query, hit.opportunityId()) : Optional.empty()));
        }
        CatalogueQuery.After next = found.next();
        return new FoundPage(
                items,
                next == null ? null : new PageCursor(asked.sameness(), query.on(), next).text(),
                found.total(),
                found.facets());
    }

    /** @throws ProblemException 503 {@code search-behind} where the index is not as far within a second */
    static void await(CatalogueIndex index, long position) {
        try {
            if (index.await(position, PATIENCE)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                CatalogueProblem.SEARCH_BEHIND,
                "This copy of the catalogue is behind the one that the page before came from. Ask again in a few seconds, or begin"
                        + " again without after.");
    }
}

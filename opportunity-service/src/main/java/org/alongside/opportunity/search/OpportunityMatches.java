package org.alongside.opportunity.search;

import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.search.index.CatalogueIndex;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.FoundMatches;
import org.alongside.opportunity.search.index.MatchQuery;

/** Answers constraint documents from an index. This is the one way in, for matching and for measurements. For several threads. */
public final class OpportunityMatches {
    private final CatalogueIndex index;

    public OpportunityMatches(CatalogueIndex index) {
        this.index = index;
    }

    /**
     * A page of what fits.
     *
     * @throws ProblemException 503 {@code search-behind} where this index does not come as far as the one that the page before was read from
     */
    public FoundMatches find(MatchQuery query) {
        CatalogueQuery.After after = query.after();
        if (after != null) {
            OpportunitySearch.await(index, after.position());
        }
        return index.match(query);
    }
}

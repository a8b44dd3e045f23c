package org.alongside.opportunity.search.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what fits, in order.
 *
 * @param count opportunities that fit, on all pages
 * @param withInterest how many of them show a sign of at least one interest
 * @param next where the next page begins, or null on the last
 * @param position of the index that was read: everything up to there is in it
 */
public record FoundMatches(
        int count, int withInterest, List<Match> matches, CatalogueQuery.@Nullable After next, long position) {
    public FoundMatches {
        matches = List.copyOf(matches);
    }

    /**
     * An opportunity that fits.
     *
     * @param score as {@link MatchScore} makes it; highest first, then by id
     * @param signs of interests, in the order of the query
     */
    public record Match(UUID opportunityId, int score, List<Sign> signs) {
        public Match {
            signs = List.copyOf(signs);
        }
    }

    /** An interest and those of its terms that were found, by their places in the query. */
    public record Sign(int interest, List<Integer> terms) {
        public Sign {
            terms = List.copyOf(terms);
        }
    }
}

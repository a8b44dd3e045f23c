package org.alongside.opportunity.search.index;

import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * A page by number of what one tenant has itself, in the order of ids. What another one is shown for is left out.
 *
 * @param words as a person types them, found in any of their forms and not by slips or beginnings; null where none are asked for. Words in
 *     which there is nothing to look for find nothing
 * @param kind null for any
 * @param leastLevel of the Regulated Qualifications Framework, inclusive; an unknown level is left out. Null for any, as below
 * @param greatestLevel inclusive
 * @param from how many come before the page
 * @param limit ids on the page
 */
public record ListQuery(
        String tenant,
        @Nullable String words,
        @Nullable OpportunityKind kind,
        @Nullable Integer leastLevel,
        @Nullable Integer greatestLevel,
        long from,
        int limit) {

    /** Everything of a tenant that says these words. */
    public static ListQuery saying(String tenant, String words, int limit) {
        return new ListQuery(tenant, words, null, null, null, 0, limit);
    }
}

package org.alongside.opportunity.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about one opportunity, in the catalogue's words.
 *
 * @param externalId stable and unique within its feed, at most 1,000 characters
 * @param providerExternalId the provider's id within the same feed, or null where none is named
 * @param title at most 500 characters
 * @param summary a sentence for lists
 * @param description plain text, at most 20,000 characters
 */
public record Opportunity(
        String externalId,
        @Nullable String providerExternalId,
        OpportunityKind kind,
        String title,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String level,
        @Nullable String url,
        Details.OfOpportunity details,
        List<Offering> offerings) {
    public Opportunity {
        offerings = List.copyOf(offerings);
    }
}

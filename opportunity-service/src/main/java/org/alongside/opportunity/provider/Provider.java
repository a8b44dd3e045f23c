package org.alongside.opportunity.provider;

import java.util.List;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about one provider.
 *
 * @param externalId stable and unique within its feed
 * @param ukprn UK provider reference number, eight digits, or null
 * @param place where the provider is, and where its offerings take place unless they say otherwise
 */
public record Provider(
        String externalId,
        @Nullable String ukprn,
        String name,
        @Nullable String description,
        @Nullable String url,
        List<Details.Identifier> identifiers,
        @Nullable Venue place) {
    public Provider {
        identifiers = List.copyOf(identifiers);
    }
}

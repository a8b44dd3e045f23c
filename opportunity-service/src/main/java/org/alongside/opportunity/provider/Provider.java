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
 * @param userLed whether it is run by the people whom it is for; null where nobody has said
 * @param declaredInterests what it says that it gains from what it offers
 * @param place where the provider is, and where its offerings take place unless they say otherwise
 */
public record Provider(
        String externalId,
        @Nullable String ukprn,
        String name,
        @Nullable String description,
        @Nullable String url,
        List<Details.Identifier> identifiers,
        @Nullable Boolean userLed,
        List<String> declaredInterests,
        @Nullable Venue place) {

    /** Of which nobody says who runs it, nor what it gains. */
    public Provider(
            String externalId,
            @Nullable String ukprn,
            String name,
            @Nullable String description,
            @Nullable String url,
            List<Details.Identifier> identifiers,
            @Nullable Venue place) {
        this(externalId, ukprn, name, description, url, identifiers, null, List.of(), place);
    }

    public Provider {
        declaredInterests = List.copyOf(declaredInterests);
        identifiers = List.copyOf(identifiers);
    }
}

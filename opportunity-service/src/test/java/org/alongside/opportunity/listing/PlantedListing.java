package org.alongside.opportunity.listing;

import org.alongside.opportunity.provider.Provider;

/** Planted: listing that knows providers. */
public final class PlantedListing {
    String name(Provider provider) {
        return provider.name();
    }
}

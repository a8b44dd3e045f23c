package org.alongside.plan.engine;

import java.util.Set;
import java.util.UUID;

/**
 * An opportunity as the catalogue has it today.
 *
 * @param offeringIds when and where it can be taken up; none if it is listed without
 */
public record Listing(String title, Set<UUID> offeringIds) {

    public Listing {
        offeringIds = Set.copyOf(offeringIds);
    }
}

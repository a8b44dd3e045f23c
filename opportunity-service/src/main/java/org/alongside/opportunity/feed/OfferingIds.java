package org.alongside.opportunity.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.opportunity.listing.Offering;

/** Feeds give the same identifier to several offerings of an opportunity; the catalogue tells them apart by their order. */
public final class OfferingIds {
    private OfferingIds() {}

    public static List<Offering> distinct(List<Offering> offerings) {
        Set<String> seen = new HashSet<>();
        List<Offering> distinct = new ArrayList<>();
        for (Offering each : offerings) {
            String id = each.externalId();
            for (int n = 2; !seen.add(id); n++) {
                id = each.externalId() + " ~" + n;
            }
            distinct.add(each.as(id, each.venue()));
        }
        return distinct;
    }
}

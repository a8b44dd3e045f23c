package org.alongside.opportunity.search;

import org.alongside.opportunity.feed.FeedFormat;

/** Planted: search that knows feeds. */
public final class PlantedSearch {
    FeedFormat format() {
        return FeedFormat.XCRI_CAP_1_2;
    }
}

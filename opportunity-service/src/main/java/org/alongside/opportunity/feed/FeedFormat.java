package org.alongside.opportunity.feed;

/** The formats in which a feed can be read. */
public enum FeedFormat {
    XCRI_CAP_1_2
}

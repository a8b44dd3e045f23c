package org.alongside.opportunity.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.xcri.XcriReader;

/** The formats that are read; a new one is one line here and one in {@code FeedFormat}. */
class FeedFormats {
    @Produces
    @Singleton
    FeedReader xcri() {
        return new XcriReader();
    }
}

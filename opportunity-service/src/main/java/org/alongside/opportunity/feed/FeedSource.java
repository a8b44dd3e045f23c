package org.alongside.opportunity.feed;

import java.io.IOException;
import java.io.InputStream;

/** A document that can be opened more than once, so that a reader can look ahead without holding it in memory. */
@FunctionalInterface
public interface FeedSource {
    InputStream open() throws IOException;
}

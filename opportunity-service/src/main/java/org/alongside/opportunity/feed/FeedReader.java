package org.alongside.opportunity.feed;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads documents of one format, streaming: memory does not grow with the length of the document. */
public interface FeedReader {

    FeedFormat format();

    /**
     * Gives out what the document holds, record by record. What the format's standard asks to be ignored is ignored and
     * named; a bad record is refused and the rest is read.
     *
     * @throws IOException when the source itself cannot be read, which says nothing about its content
     */
    Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException;
}

package org.alongside.opportunity.feed.json;

import org.alongside.opportunity.feed.FeedProblem;

/** Takes what a document holds, in its order. */
public interface JsonRecords {

    void read(JsonRecord record);

    /** One record could not be read; those after it follow. */
    void refused(FeedProblem problem);
}

package org.alongside.opportunity.feed;

/** How the reading of a document ended. */
public sealed interface Reading {

    /**
     * It was read to its end.
     *
     * @param changesOnly the document tells only what changed, so that absence from it means nothing
     */
    record Whole(boolean changesOnly) implements Reading {}

    /** It could not be read further; what came before was given out. */
    record Broken(FeedProblem problem) implements Reading {}
}

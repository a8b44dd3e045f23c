package org.alongside.opportunity.feed;

/** How the fetching of a run's document stands. */
public enum FetchState {
    FETCHING,
    /** It is here and is read like one that was sent. */
    FETCHED,
    /** It is the one that was read before, so it is not read again. */
    UNCHANGED,
    FAILED
}

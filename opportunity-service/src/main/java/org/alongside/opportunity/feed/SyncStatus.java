package org.alongside.opportunity.feed;

/** How a sync run stands. */
public enum SyncStatus {
    RUNNING,
    /** The document was read to its end. */
    DONE,
    /** The document could not be read to its end, or something went wrong; what was taken before that stays. */
    FAILED,
    /** The service stopped; what was taken before that stays. */
    INTERRUPTED
}

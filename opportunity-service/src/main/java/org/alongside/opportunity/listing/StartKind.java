package org.alongside.opportunity.listing;

/** How an offering begins. */
public enum StartKind {
    /** On a day, or within a time, that is said. */
    DATED,
    /** Whoever comes may begin when they come. */
    ROLLING
}

package org.alongside.opportunity.asset;

/** Who sees an asset. */
public enum Visibility {
    /** Everybody of the authority who is signed in. */
    AUTHORITY,
    /** The one account that keeps it, and nobody else. */
    OWN
}

package org.alongside.opportunity.joined;

/** Who says that opportunities are the same, or that they are not. */
public enum MadeBy {
    RULE,
    STEWARD
}

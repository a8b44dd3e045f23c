package org.alongside.plan.engine.plan;

/** How a measure is answered. */
public enum Scale {
    ONE_TO_TEN,
    YES_NO,
    /** Never, sometimes, often, always. */
    OFTEN,
    OWN_WORDS
}

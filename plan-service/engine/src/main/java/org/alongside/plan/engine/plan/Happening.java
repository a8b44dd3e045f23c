package org.alongside.plan.engine.plan;

/** What has happened to an item, for the timeline and for counting. */
public enum Happening {
    IDEA_PUT_FORWARD,
    IDEA_ANSWERED,
    IDEA_WITHDRAWN
}

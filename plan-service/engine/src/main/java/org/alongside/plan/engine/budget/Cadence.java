package org.alongside.plan.engine.budget;

/** How often money comes or goes. */
public enum Cadence {
    ONE_OFF,
    WEEKLY
}

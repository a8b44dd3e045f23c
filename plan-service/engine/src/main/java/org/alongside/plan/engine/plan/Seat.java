package org.alongside.plan.engine.plan;

/** One of the two deciding sides of a plan. They are equal: every rule that names one names both. */
public enum Seat {
    PERSON,
    WORKER;

    public Seat other() {
        return this == PERSON ? WORKER : PERSON;
    }
}

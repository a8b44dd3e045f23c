package org.alongside.plan.engine.plan;

import java.util.UUID;

/** What a plan has once. Each has an id like the things of which there are many, so that a change of it is noticed like a change of theirs. */
public enum Part {
    /** Whether the plan goes on, is paused or has ended. */
    STANDING,
    TIMETABLE,
    REVIEW_RHYTHM,
    CONTINGENCY,
    BUDGET;

    /** A version 7 UUID of the year 1970, which nothing that is made today can have. */
    public UUID id() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ordinal());
    }
}

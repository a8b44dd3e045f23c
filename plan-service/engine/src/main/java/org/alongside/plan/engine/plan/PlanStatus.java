package org.alongside.plan.engine.plan;

/** Where a plan is in its life. */
public enum PlanStatus {
    /** Nothing has been agreed yet. */
    DRAFT,
    ACTIVE,
    PAUSED,
    /** Both sides agreed to end it. Nothing can be proposed any more. */
    CLOSED
}

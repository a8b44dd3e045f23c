package org.alongside.plan.engine.proposal;

/** Every kind of change that a plan can have, available or still to come. */
public enum ChangeType {
    ADD_GOAL(true),
    CHANGE_GOAL(true),
    CLOSE_GOAL(true),
    ADD_ACTION(true),
    CHANGE_ACTION(true),
    CANCEL_ACTION(true),
    ADD_MEASURE(true),
    CHANGE_MEASURE(true),
    CHOOSE_OPPORTUNITY(true),
    CHANGE_TIMETABLE(true),
    ADD_SUPPORT(true),
    CHANGE_SUPPORT(true),
    TAKE_RISK(true),
    SET_BUDGET(false),
    ALLOCATE_BUDGET(false),
    SET_REVIEW_RHYTHM(true),
    ADOPT_PATHWAY(true),
    SET_CONTINGENCY(true),
    PAUSE_PLAN(true),
    RESUME_PLAN(true),
    CLOSE_PLAN(true);

    private final boolean available;

    ChangeType(boolean available) {
        this.available = available;
    }

    /** Whether it can be proposed today; if not, the engine says so and nothing is lost. */
    public boolean isAvailable() {
        return available;
    }
}

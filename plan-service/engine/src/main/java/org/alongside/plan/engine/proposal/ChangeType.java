package org.alongside.plan.engine.proposal;

/** Every kind of change that a plan can have, available or still to come. */
public enum ChangeType {
    ADD_GOAL(true),
    CHANGE_GOAL(false),
    CLOSE_GOAL(false),
    ADD_ACTION(true),
    CHANGE_ACTION(true),
    CANCEL_ACTION(false),
    ADD_MEASURE(true),
    CHANGE_MEASURE(false),
    CHOOSE_OPPORTUNITY(true),
    CHANGE_TIMETABLE(false),
    ADD_SUPPORT(false),
    CHANGE_SUPPORT(false),
    TAKE_RISK(false),
    SET_BUDGET(false),
    ALLOCATE_BUDGET(false),
    SET_REVIEW_RHYTHM(false),
    ADOPT_PATHWAY(false),
    SET_CONTINGENCY(false),
    PAUSE_PLAN(false),
    RESUME_PLAN(false),
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

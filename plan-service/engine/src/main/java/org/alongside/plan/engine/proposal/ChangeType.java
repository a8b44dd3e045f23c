package org.alongside.plan.engine.proposal;

/** Every kind of change that a plan can have. */
public enum ChangeType {
    ADD_GOAL,
    CHANGE_GOAL,
    CLOSE_GOAL,
    ADD_ACTION,
    CHANGE_ACTION,
    CANCEL_ACTION,
    ADD_MEASURE,
    CHANGE_MEASURE,
    CHOOSE_OPPORTUNITY,
    CHANGE_TIMETABLE,
    ADD_SUPPORT,
    CHANGE_SUPPORT,
    TAKE_RISK,
    SET_BUDGET,
    ALLOCATE_BUDGET,
    SET_REVIEW_RHYTHM,
    ADOPT_PATHWAY,
    SET_CONTINGENCY,
    PAUSE_PLAN,
    RESUME_PLAN,
    CLOSE_PLAN
}

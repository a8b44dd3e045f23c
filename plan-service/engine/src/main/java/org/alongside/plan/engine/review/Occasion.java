package org.alongside.plan.engine.review;

/** Why a review is held: the rows of the {@linkplain ReviewTable table of reviews}. */
public enum Occasion {
    /** A light-touch look soon after the first version. */
    FIRST_LOOK,
    YEARLY,
    DIRECT_PAYMENT_FIRST,
    DIRECT_PAYMENT_YEARLY,
    EHC_PLAN_YEARLY,
    OWN_RHYTHM,
    ON_REQUEST,
    ON_BREACH,
    /** What the worker's side took on was not done. */
    ON_SERVICE_NOT_DONE,
    ON_CHANGE_OF_CAPACITY,
    ON_CHANGE_OF_CIRCUMSTANCES,
    ON_END_OF_OPPORTUNITY,
    RISK_REVIEW,
    REQUIREMENT_REVIEW,
    INTERIM_SUPPORT_END
}

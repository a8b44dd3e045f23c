package org.alongside.plan.engine.budget;

/** What money is for. A pot has one purpose, and nothing else is paid from it. */
public enum Purpose {
    CARE_AND_SUPPORT,
    EDUCATION_AND_TRAINING,
    EMPLOYMENT,
    TRAVEL,
    EQUIPMENT,
    CHILDCARE
}

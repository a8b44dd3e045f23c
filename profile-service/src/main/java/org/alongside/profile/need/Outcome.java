package org.alongside.profile.need;

/** The outcomes of regulation 2(2) of the Care and Support (Eligibility Criteria) Regulations 2015 (SI 2015/313), (a) to (j). */
public enum Outcome {
    NUTRITION,
    PERSONAL_HYGIENE,
    TOILET_NEEDS,
    BEING_CLOTHED,
    USING_THE_HOME_SAFELY,
    HABITABLE_HOME,
    RELATIONSHIPS,
    WORK_TRAINING_EDUCATION_VOLUNTEERING,
    LOCAL_FACILITIES,
    CARING_FOR_A_CHILD
}

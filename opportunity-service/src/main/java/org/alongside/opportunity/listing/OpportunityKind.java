package org.alongside.opportunity.listing;

/** The kinds of opportunity. {@code INVOLVEMENT} is a paid lived-experience role; {@code BESPOKE} is carved for one person. */
public enum OpportunityKind {
    COURSE,
    TRAINING,
    APPRENTICESHIP,
    SUPPORTED_INTERNSHIP,
    WORK_EXPERIENCE,
    JOB,
    SELF_EMPLOYMENT,
    VOLUNTEERING,
    VISIT,
    INVOLVEMENT,
    BESPOKE
}

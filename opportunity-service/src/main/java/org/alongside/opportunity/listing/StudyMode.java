package org.alongside.opportunity.listing;

/** How much of the learner's time an offering takes. Source: XCRI-CAP 1.2, studyMode. */
public enum StudyMode {
    FLEXIBLE,
    FULL_TIME,
    PART_OF_FULL_TIME,
    PART_TIME
}

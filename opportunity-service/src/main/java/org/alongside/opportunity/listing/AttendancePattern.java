package org.alongside.opportunity.listing;

/** The part of the day or week in which an offering is attended. Source: XCRI-CAP 1.2, attendancePattern. */
public enum AttendancePattern {
    /** Roughly 9 am to 5 pm. */
    DAYTIME,
    /** Between 5 pm and 8 pm. */
    TWILIGHT,
    /** 8 pm or later by the vocabulary; many providers mean any class after work. */
    EVENING,
    /** One or more whole days. */
    DAY_RELEASE,
    /** Saturday or Sunday. */
    WEEKEND,
    /** Agreed with the learner. */
    CUSTOMISED
}

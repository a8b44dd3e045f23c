package org.alongside.profile.need;

/** Whether a need meets the criteria of the law that it was assessed under. */
public enum Eligibility {
    MEETS_CRITERIA,
    DOES_NOT_MEET_CRITERIA,
    NOT_YET_ASSESSED
}

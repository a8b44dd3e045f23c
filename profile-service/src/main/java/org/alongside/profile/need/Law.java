package org.alongside.profile.need;

/** Under what law eligibility is determined. */
public enum Law {
    /** Section 13, with the Care and Support (Eligibility Criteria) Regulations 2015 (SI 2015/313). */
    CARE_ACT_2014,
    OTHER
}

package org.alongside.plan.engine.requirement;

/**
 * What a requirement can rest on: a closed list for England and Wales. Nothing else binds a person here, however well it is meant;
 * what is often mistaken for law is at the end of the list, so that it can be refused with what to do instead.
 */
public enum LegalBasis {
    UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT("Welfare Reform Act 2012", "ss. 13 to 25; the commitment itself s. 14"),
    COMMUNITY_ORDER_REQUIREMENT("Sentencing Act 2020", "ss. 200 and 201, Sch. 9"),
    LICENCE_CONDITION("Criminal Justice Act 2003", "s. 250"),
    COMMUNITY_TREATMENT_ORDER_CONDITION("Mental Health Act 1983", "s. 17B"),
    GUARDIANSHIP_REQUIREMENT("Mental Health Act 1983", "s. 8"),
    /** Any other order; what it says stands in the requirement's own words. */
    COURT_ORDER("The order of the court", "as the order says"),
    EHC_PLAN_DUTY("Children and Families Act 2014", "s. 42"),
    PARTICIPATION_UNTIL_18("Education and Skills Act 2008", "s. 2"),
    IMMIGRATION_CONDITION("Immigration Act 1971", "s. 3(1)(c)"),
    DIRECT_PAYMENT_CONDITION(
            "Care Act 2014",
            "s. 33, with regs. 3 and 4 of the Care and Support (Direct Payments) Regulations 2014 (S.I. 2014/2871)"),
    /** An offer, whoever gives it. */
    ADVICE("", ""),
    /** An aim for everybody, which nobody in particular owes. */
    PUBLIC_HEALTH_AIM("", ""),
    /** A duty of the authority to enquire (Care Act 2014, s. 42), and none of the person's. */
    SAFEGUARDING_ENQUIRY("", "");

    private final String source;
    private final String section;

    LegalBasis(String source, String section) {
        this.source = source;
        this.section = section;
    }

    /** The Act; empty if this is no law that binds the person. */
    public String source() {
        return source;
    }

    /** Where in it. */
    public String section() {
        return section;
    }

    public boolean isLaw() {
        return !source.isEmpty();
    }
}

package org.alongside.profile.access;

/** What {@link AccessRules} decide. */
sealed interface Verdict {

    /** Yes, by this grant. */
    record Granted(Grant grant) implements Verdict {}

    /** Yes, by a role that needs no grant. */
    record ByRole() implements Verdict {}

    /** The caller may know of the person, but not do this. */
    record Refused(String sentence) implements Verdict {}

    /** The caller may not know that the person exists. */
    record Hidden() implements Verdict {}
}

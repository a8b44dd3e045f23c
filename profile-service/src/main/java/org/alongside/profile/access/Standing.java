package org.alongside.profile.access;

/** How an account stands to a person, as the database has it. */
public sealed interface Standing {

    /** The authority has no such person. */
    record NoSuchPerson() implements Standing {}

    /** The person exists; the account has nothing with them. */
    record Stranger() implements Standing {}

    /** The account has, or once had until its time ran out, a grant. */
    record Insider(Grant grant) implements Standing {}
}

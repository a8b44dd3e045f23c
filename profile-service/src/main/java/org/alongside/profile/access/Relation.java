package org.alongside.profile.access;

/** As what an account stands to a person. */
public enum Relation {
    PERSON,
    WORKER,
    ADVOCATE,
    SUPPORTER,
    BROKER,
    NOMINEE
}

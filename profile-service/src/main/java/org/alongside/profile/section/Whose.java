package org.alongside.profile.section;

/** Whose words an entry has. */
public enum Whose {
    PERSON,
    WORKER,
    FAMILY,
    OTHER
}

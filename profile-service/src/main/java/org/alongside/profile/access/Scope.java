package org.alongside.profile.access;

/** What a grant reaches. */
public enum Scope {
    PROFILE,
    PLAN
}

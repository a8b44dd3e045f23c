package org.alongside.profile.section;

/** From what somebody has learned to say a thing about themselves. */
public enum LearnedFrom {
    CHECK_IN,
    CONVERSATION,
    ON_ITS_OWN
}

package org.alongside.profile.circle;

import org.alongside.profile.access.Relation;

/** As what somebody can be brought into a circle. */
public enum CircleRole {
    WORKER,
    ADVOCATE,
    SUPPORTER,
    BROKER,
    NOMINEE;

    Relation relation() {
        return Relation.valueOf(name());
    }
}

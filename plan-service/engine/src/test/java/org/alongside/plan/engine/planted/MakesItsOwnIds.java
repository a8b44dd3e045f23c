package org.alongside.plan.engine.planted;

import java.util.UUID;

/** Planted: an id that nobody gave. */
public final class MakesItsOwnIds {

    public static UUID id() {
        return UUID.randomUUID();
    }

    private MakesItsOwnIds() {}
}

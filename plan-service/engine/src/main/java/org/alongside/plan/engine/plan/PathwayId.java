package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which pathway. */
public record PathwayId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}

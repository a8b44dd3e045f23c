package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which support. */
public record SupportId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which person. */
public record PersonId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

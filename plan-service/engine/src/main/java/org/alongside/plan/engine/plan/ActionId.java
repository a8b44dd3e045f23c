package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which action. */
public record ActionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which item beside the agreed content. */
public record ItemId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

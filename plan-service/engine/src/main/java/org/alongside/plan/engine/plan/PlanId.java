package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which plan. */
public record PlanId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

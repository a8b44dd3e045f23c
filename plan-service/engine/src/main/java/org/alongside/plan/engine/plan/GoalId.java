package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which goal. */
public record GoalId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which risk decision. */
public record RiskId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}

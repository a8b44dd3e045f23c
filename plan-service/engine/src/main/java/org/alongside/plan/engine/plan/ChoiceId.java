package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which choice of an opportunity. */
public record ChoiceId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

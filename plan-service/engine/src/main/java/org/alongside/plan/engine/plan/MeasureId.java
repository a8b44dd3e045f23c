package org.alongside.plan.engine.plan;

import java.util.UUID;

/** Which measure. */
public record MeasureId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

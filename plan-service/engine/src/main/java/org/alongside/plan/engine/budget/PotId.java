package org.alongside.plan.engine.budget;

import java.util.UUID;
import org.alongside.plan.engine.plan.Id;

/** Which pot. */
public record PotId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}

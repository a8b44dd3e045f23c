package org.alongside.plan.engine.proposal;

import java.util.UUID;
import org.alongside.plan.engine.plan.Id;

/** Which proposal. */
public record ProposalId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

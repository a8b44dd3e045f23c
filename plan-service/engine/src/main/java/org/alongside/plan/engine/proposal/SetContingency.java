package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Part;
import org.alongside.plan.engine.plan.PlanContent;

/** What is done when things go wrong. */
public record SetContingency(Contingency contingency) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.SET_CONTINGENCY;
    }

    @Override
    public UUID subject() {
        return Part.CONTINGENCY.id();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return Optional.of(content.with(contingency));
    }
}

package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Part;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.words.Words;

/** The plan goes on. */
public record ResumePlan(Words words) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.RESUME_PLAN;
    }

    @Override
    public UUID subject() {
        return Part.STANDING.id();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return content.pause() == null ? Optional.empty() : Optional.of(content.resumed());
    }
}

package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Part;
import org.alongside.plan.engine.plan.Pause;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.words.Words;

/** The plan rests until both look at it again. */
public record PausePlan(Words words, LocalDate until) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.PAUSE_PLAN;
    }

    @Override
    public UUID subject() {
        return Part.STANDING.id();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return Optional.of(content.paused(new Pause(words, until)));
    }
}

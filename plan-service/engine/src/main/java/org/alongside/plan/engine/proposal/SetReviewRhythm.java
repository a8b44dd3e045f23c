package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Part;
import org.alongside.plan.engine.plan.PlanContent;

/** The plan's own rhythm of reviews, beside the law's. */
public record SetReviewRhythm(int everyWeeks) implements Change, NewChange {

    /** At least yearly (Care and support statutory guidance, chapter 13). */
    public static final int LONGEST = 52;

    @Override
    public ChangeType type() {
        return ChangeType.SET_REVIEW_RHYTHM;
    }

    @Override
    public UUID subject() {
        return Part.REVIEW_RHYTHM.id();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return Optional.of(content.reviewedEvery(everyWeeks));
    }
}

package org.alongside.plan.engine.review;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a review, the person or somebody for them (Care Act 2014, s. 27(1)(b)). The service answers, with reasons.
 *
 * @param answer null for as long as the service owes it
 */
public record ReviewRequest(
        ItemId itemId, Words words, By by, @Nullable Answer answer) implements Item {

    /** What the service says. */
    public record Answer(Outcome outcome, Words reason, By by) {}

    /** Whether there will be a review. */
    public enum Outcome {
        GRANTED,
        REFUSED
    }

    @Override
    public Kind kind() {
        return Kind.REVIEW_REQUEST;
    }

    @Override
    public boolean isOpen() {
        return answer == null;
    }

    /** Whether it calls for a review: until it has been refused. */
    public boolean callsForOne() {
        return answer == null || answer.outcome() == Outcome.GRANTED;
    }
}

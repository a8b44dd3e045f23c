package org.alongside.plan.engine.voice;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the person, or somebody for them, asks of the service at any time (promise 8). The service answers, with reasons, and the person
 * owes nothing. A request for a review is a {@link ReviewRequest}.
 *
 * @param answer null for as long as the service owes it
 */
public record Request(ItemId itemId, What what, Words words, By by, ReviewRequest.@Nullable Answer answer)
        implements Item {

    /** What can be asked for. */
    public enum What {
        ADVOCATE,
        CHANGE_OF_WORKER
    }

    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public boolean isOpen() {
        return answer == null;
    }

    public Request answered(ReviewRequest.Answer given) {
        return new Request(itemId, what, words, by, given);
    }
}

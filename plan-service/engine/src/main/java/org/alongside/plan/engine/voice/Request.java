package org.alongside.plan.engine.voice;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the person asks of the service at any time (promise 8). It is answered with a reason, whatever the answer is.
 *
 * @param reply null until there is one
 */
public record Request(
        ItemId itemId,
        What what,
        Words words,
        By by,
        @Nullable Reply reply) implements Item {

    /** What can be asked for. */
    public enum What {
        REVIEW,
        CHANGE_OF_WORKER,
        ADVOCATE,
        COPY_IN_MY_FORMAT
    }

    /** The service's answer. */
    public record Reply(boolean granted, Words reason, By by) {}

    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public boolean isOpen() {
        return reply == null;
    }

    public Request answered(Reply given) {
        return new Request(itemId, what, words, by, given);
    }
}

package org.alongside.plan.engine.plan;

import org.alongside.plan.engine.words.Words;

/** How a goal ended, in words that both can stand by. No ending is a failure, and there is no word for one. */
public record GoalEnd(Outcome outcome, Words words) {

    /** The ways in which a goal ends. */
    public enum Outcome {
        REACHED,
        PARTLY_REACHED,
        NO_LONGER_WANTED,
        PAUSED_FOR_NOW
    }
}

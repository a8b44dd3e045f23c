package org.alongside.plan.engine.voice;

import java.time.LocalDate;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the service says to an idea, with its reason (promise 5).
 *
 * @param until the day by which there will be another answer; only while still thinking
 */
public record Answer(Kind answer, Words reason, @Nullable LocalDate until, By by) {

    /** The answers there are. */
    public enum Kind {
        TAKEN_UP,
        ADAPTED,
        NOT_TAKEN_UP,
        /** An answer, once. */
        STILL_THINKING
    }
}

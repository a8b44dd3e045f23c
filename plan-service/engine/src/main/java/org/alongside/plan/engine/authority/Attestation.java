package org.alongside.plan.engine.authority;

import java.time.Instant;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to know that the person agreed, when the person did it in another way than by their own account (promise 4). It
 * stays beside the act for ever. What the person said or did are the words of the act.
 *
 * @param at when the person agreed, which is not when it was written down
 * @param askedForSooner how the person asked not to wait for the end of the reading time; null if they did not
 */
public record Attestation(
        Method method,
        Instant at,
        Words place,
        Witness witness,
        @Nullable Words askedForSooner) {

    /** The other ways to agree. */
    public enum Method {
        PAPER,
        TELEPHONE,
        INTERPRETER,
        SIGN,
        OBSERVED_COMMUNICATION
    }

    /**
     * Who was there and can say so.
     *
     * @param account their sign-in account; null if they have none
     */
    public record Witness(
            Words name, Relation relation, @Nullable String account) {}

    /** What a witness is to the person. */
    public enum Relation {
        FAMILY,
        FRIEND,
        NEIGHBOUR,
        ADVOCATE,
        SUPPORTER,
        INTERPRETER,
        OTHER_PROFESSIONAL,
        /** A worker of the side that holds the seat: no witness. */
        WORKER
    }
}

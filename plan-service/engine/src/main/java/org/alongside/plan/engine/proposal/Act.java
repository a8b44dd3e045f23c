package org.alongside.plan.engine.proposal;

import java.time.Instant;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a seat did about one exact revision (promise 2).
 *
 * @param account who held the seat
 * @param words the seat's own words: a reason, or what the agreement means to it; null if none were given
 */
public record Act(
        Kind kind,
        Seat seat,
        String account,
        int revision,
        ContentHash contentHash,
        Instant at,
        @Nullable Words words) {

    /** The acts. Proposing and revising are agreeing to one's own words. */
    public enum Kind {
        PROPOSED,
        REVISED,
        AGREED,
        DECLINED,
        WITHDRAWN;

        boolean isAgreement() {
            return this == PROPOSED || this == REVISED || this == AGREED;
        }
    }
}

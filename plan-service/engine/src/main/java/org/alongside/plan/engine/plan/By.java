package org.alongside.plan.engine.plan;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param seat the side that it was done from; null for somebody of the circle, who has a voice and no seat
 * @param account the sign-in account
 */
public record By(@Nullable Seat seat, String account, Instant at) {

    public boolean isFrom(Seat side) {
        return Optional.ofNullable(seat).equals(Optional.of(side));
    }
}

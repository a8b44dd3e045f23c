package org.alongside.opportunity.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to leave a server alone that failed: doubled with every failure, half of it by chance so that not all come back at once. */
final class Backoff {
    /** After so many failures in a row it is not tried any more. */
    static final int PAUSED_AFTER = 10;

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /**
     * @param failures in a row, this one included; at least 1
     * @param chance from 0 (inclusive) to 1
     * @param retryAfter what the server asks for; heard up to a day
     * @return from 7.5 minutes to a day
     */
    static Duration after(int failures, double chance, @Nullable Duration retryAfter) {
        Duration whole = shorter(FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)), LONGEST);
        Duration wait = Duration.ofSeconds(Math.round(whole.toSeconds() * (0.5 + 0.5 * chance)));
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            return shorter(retryAfter, LONGEST);
        }
        return wait;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

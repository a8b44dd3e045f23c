package org.alongside.opportunity.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback that waits for the provider's side.
 *
 * @param since when the wait began
 * @param days whole days until now
 * @param overdue after 28 days without an answer, and at once for a promise that was not kept
 */
public record Waiting(
        UUID feedbackId,
        UUID opportunityId,
        @Nullable UUID offeringId,
        int version,
        Why why,
        Instant since,
        long days,
        boolean overdue) {

    /** What it waits for. */
    public enum Why {
        /** An answer to the version that stands. */
        UNANSWERED,
        /** What was promised for a day that is over. */
        PROMISE_PAST
    }
}

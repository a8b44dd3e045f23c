package org.alongside.opportunity.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is fetched, and when.
 *
 * @param every an ISO 8601 duration; absent where it is fetched on request alone
 * @param nextAt when it is fetched next; absent without a schedule and while it is paused
 * @param fetchedAt when it was last fetched without failing
 * @param paused why it is not fetched any more, and what to do
 */
public record SourceView(
        String address,
        @Nullable String every,
        @Nullable Instant nextAt,
        @Nullable Instant fetchedAt,
        int failuresInARow,
        @Nullable String paused) {}

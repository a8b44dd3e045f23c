package org.alongside.opportunity.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run at work.
 *
 * @param runner who leads it; whoever has lost it to another takes nothing more
 * @param address where its document is fetched, or null where it was sent
 */
record RunningSync(
        String tenant,
        UUID feedId,
        UUID runId,
        FeedFormat format,
        String runner,
        @Nullable String address) {

    boolean isFetched() {
        return address != null;
    }
}

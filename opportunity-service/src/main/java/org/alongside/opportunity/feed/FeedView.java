package org.alongside.opportunity.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is shown.
 *
 * @param source where it is fetched; absent where its documents are sent
 * @param providerKey for whom it speaks; null for many providers
 * @param confirmedAt when a run last found everything to be as it is kept; absent before the first such run
 */
public record FeedView(
        UUID feedId,
        String name,
        FeedFormat format,
        @Nullable SourceView source,
        @Nullable String providerKey,
        @Nullable Instant confirmedAt,
        Instant createdAt) {}

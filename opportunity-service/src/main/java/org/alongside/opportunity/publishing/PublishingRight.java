package org.alongside.opportunity.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a client may speak for a provider of this tenant.
 *
 * @param providerKey null where {@code everyProvider}
 */
public record PublishingRight(
        UUID rightId, String client, @Nullable String providerKey, boolean everyProvider, Instant grantedAt) {}

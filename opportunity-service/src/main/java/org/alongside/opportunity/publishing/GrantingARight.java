package org.alongside.opportunity.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.jspecify.annotations.Nullable;

/** Use case: let a client speak for a provider. The same again is the same right. */
@ApplicationScoped
class GrantingARight {
    private final TenantWrite writes;
    private final PublishingRights rights;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    GrantingARight(TenantWrite writes, PublishingRights rights, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.rights = rights;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Answer grant(Caller steward, String client, @Nullable String providerKey) {
        return writes.as(steward.tenant(), sql -> {
            UUID newId = ids.next();
            PublishingRight right = rights.grant(sql, steward, newId, client, providerKey, clock.instant());
            access.written(sql, steward, "grantPublishingRight", null, "publishing-right/" + right.rightId());
            return right.rightId().equals(newId)
                    ? Answer.created("/v1/publishing-rights/" + newId, right, null)
                    : Answer.ok(right, null);
        });
    }
}

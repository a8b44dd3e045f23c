package org.alongside.opportunity.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: a client speaks for a provider no more. What it has published stays. */
@ApplicationScoped
class EndingARight {
    private final TenantWrite writes;
    private final PublishingRights rights;
    private final AccessRecorder access;
    private final Clock clock;

    EndingARight(TenantWrite writes, PublishingRights rights, AccessRecorder access, Clock clock) {
        this.writes = writes;
        this.rights = rights;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there never was such a right */
    @Transactional
    void end(Caller steward, UUID rightId) {
        writes.as(steward.tenant(), sql -> {
            if (!rights.end(sql, steward, rightId, clock.instant())) {
                throw ProblemException.notFound();
            }
            access.written(sql, steward, "endPublishingRight", null, "publishing-right/" + rightId);
            return true;
        });
    }
}

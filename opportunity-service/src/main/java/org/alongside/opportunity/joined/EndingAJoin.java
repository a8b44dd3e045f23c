package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.changes.ChangeTokens;

/** Use case: a steward undoes a join. Everything is shown as the joins make it that still stand, and no rule joins these again. */
@ApplicationScoped
class EndingAJoin {
    private final TenantWrite writes;
    private final Joins joins;
    private final Proposals proposals;
    private final ChangeTokens changes;
    private final AccessRecorder access;
    private final Clock clock;

    EndingAJoin(
            TenantWrite writes,
            Joins joins,
            Proposals proposals,
            ChangeTokens changes,
            AccessRecorder access,
            Clock clock) {
        this.writes = writes;
        this.joins = joins;
        this.proposals = proposals;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    /** Undone once is undone; @throws ProblemException 404 if there never was such a join */
    @Transactional
    void end(Caller caller, UUID joinId) {
        String tenant = caller.tenant();
        writes.as(tenant, sql -> {
            joins.lock(sql, tenant);
            List<UUID> members = joins.members(sql, tenant, joinId);
            if (members.isEmpty()) {
                throw ProblemException.notFound();
            }
            Instant now = clock.instant();
            if (joins.end(sql, tenant, joinId, MadeBy.STEWARD, caller.account(), now)) {
                proposals.leaveToSteward(sql, tenant, members);
                access.written(sql, caller, "undoJoin", null, "opportunity-join/" + joinId);
                changes.joinedOtherwise(sql, tenant, now, joins.regroup(sql, tenant, members));
            }
            return true;
        });
    }
}

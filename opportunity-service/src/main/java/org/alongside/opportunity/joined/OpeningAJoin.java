package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.changes.ChangeTokens;

/** Use case: a steward says that opportunities are the same, and which of them leads. The same again is the same join. */
@ApplicationScoped
class OpeningAJoin {
    private final TenantWrite writes;
    private final Joins joins;
    private final JoinViews rows;
    private final Proposals proposals;
    private final ChangeTokens changes;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    OpeningAJoin(
            TenantWrite writes,
            Joins joins,
            JoinViews rows,
            Proposals proposals,
            ChangeTokens changes,
            AccessRecorder access,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.joins = joins;
        this.rows = rows;
        this.proposals = proposals;
        this.changes = changes;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Answer open(Caller caller, NewJoin wanted) {
        String tenant = caller.tenant();
        return writes.as(tenant, sql -> {
            joins.lock(sql, tenant);
            List<UUID> members = wanted.members();
            wanted.check(joins.onOffer(sql, tenant, members));
            Optional<StandingJoin> same = joins.touching(sql, tenant, members).stream()
                    .filter(join ->
                            join.madeBy() == MadeBy.STEWARD && join.members().equals(members))
                    .findFirst();
            if (same.isPresent()) {
                return Answer.ok(view(sql, tenant, same.get().joinId()), null);
            }
            refuseWhatWasSaidNotToBeTheSame(sql, tenant, members);
            UUID joinId = ids.next();
            Instant now = clock.instant();
            String reason = wanted.reason() == null ? null : wanted.reason().strip();
            joins.insert(
                    sql,
                    tenant,
                    joinId,
                    new Joins.Making(MadeBy.STEWARD, caller.account(), reason, null, now),
                    members);
            access.written(sql, caller, "joinOpportunities", null, "opportunity-join/" + joinId);
            changes.joinedOtherwise(sql, tenant, now, joins.regroup(sql, tenant, members));
            return Answer.created("/v1/opportunity-joins/" + joinId, view(sql, tenant, joinId), null);
        });
    }

    private JoinView view(Sql sql, String tenant, UUID joinId) {
        return rows.join(sql, tenant, joinId).orElseThrow();
    }

    /** Also where they would come into one group by others. */
    private void refuseWhatWasSaidNotToBeTheSame(Sql sql, String tenant, List<UUID> members) {
        Set<UUID> together = joins.groupOf(sql, tenant, members);
        proposals.notTheSame(sql, tenant, together).ifPresent(pair -> {
            throw new ProblemException(
                    CatalogueProblem.SAID_NOT_THE_SAME,
                    "Somebody has said that " + pair.first() + " and " + pair.second()
                            + " are not the same, and they would be shown as one. If they are, take that back first.");
        });
    }
}

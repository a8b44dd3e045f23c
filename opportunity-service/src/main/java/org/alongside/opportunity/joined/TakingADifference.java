package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;
import org.jspecify.annotations.Nullable;

/** Use case: a steward says that two opportunities are not the same, or takes that back. Until then no rule and no join brings them together. */
@ApplicationScoped
class TakingADifference {
    private final TenantWrite writes;
    private final Joins joins;
    private final JoinViews rows;
    private final AccessRecorder access;
    private final Clock clock;

    TakingADifference(TenantWrite writes, Joins joins, JoinViews rows, AccessRecorder access, Clock clock) {
        this.writes = writes;
        this.joins = joins;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** Said again it is as it was first said, with the reason that is given now. */
    @Transactional
    ProposalView take(Caller caller, UUID proposalId, @Nullable String reason) {
        String tenant = caller.tenant();
        return writes.as(tenant, sql -> {
            joins.lock(sql, tenant);
            ProposalView proposal = rows.proposal(sql, tenant, proposalId).orElseThrow(ProblemException::notFound);
            if (proposal.state() == ProposalView.State.JOINED) {
                throw new ProblemException(
                        CatalogueProblem.STILL_JOINED,
                        "They are joined now. Undo the join that holds them together first; the opportunity names it.");
            }
            sql.update("""
                    update sameness_proposal
                       set not_same_at = coalesce(not_same_at, ?), not_same_by = coalesce(not_same_by, ?), not_same_reason = ?
                     where tenant_id = ? and proposal_id = ?""", clock.instant(), caller.account(), reason, tenant, proposalId);
            access.written(sql, caller, "sayNotTheSame", null, "opportunity-join-proposal/" + proposalId);
            return rows.proposal(sql, tenant, proposalId).orElseThrow();
        });
    }

    /** @throws ProblemException 404 if there is no such proposal */
    @Transactional
    void takeBack(Caller caller, UUID proposalId) {
        String tenant = caller.tenant();
        writes.as(tenant, sql -> {
            joins.lock(sql, tenant);
            if (rows.proposal(sql, tenant, proposalId).isEmpty()) {
                throw ProblemException.notFound();
            }
            // it stays with the steward: what was once said to be different is not joined by a rule
            int changed = sql.update("""
                    update sameness_proposal
                       set not_same_at = null, not_same_by = null, not_same_reason = null, left_to_steward = true
                     where tenant_id = ? and proposal_id = ? and not_same_at is not null""", tenant, proposalId);
            if (changed == 1) {
                access.written(sql, caller, "takeBackNotTheSame", null, "opportunity-join-proposal/" + proposalId);
            }
            return true;
        });
    }
}

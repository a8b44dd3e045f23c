package org.alongside.plan.app.proposal;

import java.time.Instant;
import java.util.List;
import org.alongside.plan.engine.Days;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.Origin;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** A proposal as clients see it. */
public record ProposalView(
        ProposalId proposalId,
        PlanId planId,
        int revision,
        ContentHash contentHash,
        ProposalStatus status,
        int basePlanVersion,
        @Nullable Integer planVersion,
        Words reason,
        List<Change> changes,
        Author proposedBy,
        List<Agreement> agreements,
        List<Seat> awaiting,
        @Nullable Instant readingEnds,
        List<Seat> disputedBy,
        @Nullable Act decisionOnBehalf,
        @Nullable Origin origin,
        List<Act> acts) {

    /** Who wrote the current revision. */
    public record Author(Seat seat, String account) {}

    /** An agreement to the current revision that stands. */
    public record Agreement(
            Seat seat,
            Instant at,
            @Nullable Words inMyWords,
            @Nullable Attestation attestation,
            @Nullable Rendition rendition) {}

    /** A proposal that was split, and what stands in its place. */
    record Split(ProposalView split, List<ProposalView> parts) {}

    static ProposalView of(PlanId planId, Proposal proposal) {
        Act writing = proposal.writing();
        return new ProposalView(
                proposal.proposalId(),
                planId,
                proposal.revision(),
                proposal.contentHash(),
                proposal.status(),
                proposal.basePlanVersion(),
                proposal.planVersion(),
                proposal.reason(),
                proposal.changes(),
                new Author(proposal.author(), proposal.authorsAccount()),
                proposal.agreements().stream()
                        .map(act ->
                                new Agreement(act.seat(), act.at(), act.words(), act.attestation(), act.rendition()))
                        .toList(),
                proposal.awaiting(),
                proposal.awaiting().contains(Seat.PERSON) ? Days.readingEnds(writing.at()) : null,
                proposal.disputedBy(),
                proposal.decisionOnBehalf().orElse(null),
                proposal.origin(),
                proposal.acts());
    }
}

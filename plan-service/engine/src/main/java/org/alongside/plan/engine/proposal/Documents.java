package org.alongside.plan.engine.proposal;

import java.util.List;
import java.util.Map;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The documents whose exact bytes are kept and hashed: a proposal's revision, a plan's version, and what a review comes to. */
public final class Documents {

    private static final String PROPOSAL_SCHEME = "alongside-proposal-1";
    private static final String VERSION_SCHEME = "alongside-plan-version-1";

    private static final String CONCLUSION_SCHEME = "alongside-review-conclusion-1";

    private Documents() {}

    /**
     * What an agreement is to. The nonce keeps two revisions with the same words apart, so that no hash of one can stand for the
     * other, and makes short words impossible to guess from their hash.
     */
    public static ExactBytes ofRevision(
            Plan plan, ProposalId proposalId, int revision, String nonce, Words reason, List<Change> changes) {
        return ofRevision(plan, proposalId, revision, plan.version(), nonce, reason, changes);
    }

    /** The same, written on an earlier version of the plan. */
    public static ExactBytes ofRevision(
            Plan plan,
            ProposalId proposalId,
            int revision,
            int base,
            String nonce,
            Words reason,
            List<Change> changes) {
        return ExactBytes.of(Canonical.members(
                new Revision(PROPOSAL_SCHEME, plan.planId(), proposalId, revision, base, nonce, reason, changes)));
    }

    /** What a plan says from now on, and what made it so: two agreements, or one and a decision on the person's behalf. */
    public static ExactBytes ofVersion(
            Plan plan, int version, PlanStatus status, PlanContent content, Proposal proposal, List<Act> agreements) {
        Map<String, @Nullable Object> document = Canonical.members(content);
        document.putAll(Canonical.members(new Version(
                VERSION_SCHEME,
                plan.planId(),
                version,
                plan.title(),
                status,
                new Decided(
                        proposal.proposalId(),
                        proposal.revision(),
                        proposal.contentHash(),
                        agreements,
                        proposal.decisionOnBehalf().orElse(null)))));
        return ExactBytes.of(document);
    }

    /** What both sides of a review agree to. */
    public static ExactBytes ofConclusion(Plan plan, ItemId reviewId, String nonce, Words words) {
        return ExactBytes.of(Canonical.members(
                new ReviewConclusion(CONCLUSION_SCHEME, plan.planId(), reviewId, plan.version(), nonce, words)));
    }

    private record ReviewConclusion(
            String scheme, PlanId planId, ItemId reviewId, int planVersion, String nonce, Words words) {}

    private record Revision(
            String scheme,
            PlanId planId,
            ProposalId proposalId,
            int revision,
            int basePlanVersion,
            String nonce,
            Words reason,
            List<Change> changes) {}

    private record Version(
            String scheme, PlanId planId, int version, Words title, PlanStatus status, Decided decision) {}

    private record Decided(
            ProposalId proposalId,
            int revision,
            ContentHash contentHash,
            List<Act> agreements,
            @Nullable Act onBehalf) {}
}

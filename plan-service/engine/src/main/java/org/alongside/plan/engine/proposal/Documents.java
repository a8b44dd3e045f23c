package org.alongside.plan.engine.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Id;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanStatus;
import org.jspecify.annotations.Nullable;

/** The two documents whose exact bytes are kept and hashed: a proposal's revision and a plan's version. */
public final class Documents {

    private static final String PROPOSAL_SCHEME = "alongside-proposal-1";
    private static final String VERSION_SCHEME = "alongside-plan-version-1";

    private Documents() {}

    /**
     * What an agreement is to. The nonce keeps two revisions with the same words apart, so that no hash of one can stand for the
     * other, and makes short words impossible to guess from their hash.
     */
    public static ExactBytes ofRevision(
            Plan plan, ProposalId proposalId, int revision, String nonce, String reason, List<Change> changes) {
        return ExactBytes.of(Members.of(
                "scheme",
                PROPOSAL_SCHEME,
                "planId",
                text(plan.planId()),
                "proposalId",
                text(proposalId),
                "revision",
                revision,
                "basePlanVersion",
                plan.version(),
                "nonce",
                nonce,
                "reason",
                reason,
                "changes",
                all(changes, Change::document)));
    }

    /** What a plan says from now on, and the two agreements that made it so. */
    public static ExactBytes ofVersion(
            Plan plan, int version, PlanStatus status, PlanContent content, Proposal proposal, List<Act> agreements) {
        return ExactBytes.of(Members.of(
                "scheme",
                VERSION_SCHEME,
                "planId",
                text(plan.planId()),
                "version",
                version,
                "title",
                plan.title(),
                "status",
                status.name(),
                "goals",
                all(content.goals(), Documents::of),
                "actions",
                all(content.actions(), Documents::of),
                "opportunities",
                all(content.opportunities(), Documents::of),
                "closingWords",
                content.closingWords(),
                "decision",
                Members.of(
                        "proposalId",
                        text(proposal.proposalId()),
                        "revision",
                        proposal.revision(),
                        "contentHash",
                        proposal.contentHash().value(),
                        "agreements",
                        all(agreements, Documents::of))));
    }

    static Map<String, @Nullable Object> of(Goal goal) {
        return Members.of(
                "goalId",
                text(goal.goalId()),
                "title",
                goal.title(),
                "inTheirWords",
                goal.inTheirWords(),
                "measures",
                all(goal.measures(), Documents::of));
    }

    static Map<String, @Nullable Object> of(Measure measure) {
        return Members.of(
                "measureId",
                text(measure.measureId()),
                "question",
                measure.question(),
                "scale",
                measure.scale().name());
    }

    static Map<String, @Nullable Object> of(Action action) {
        return Members.of(
                "actionId",
                text(action.actionId()),
                "goalId",
                text(action.goalId()),
                "title",
                action.title(),
                "owner",
                of(action.owner()),
                "by",
                action.by() == null ? null : action.by().toString());
    }

    static Map<String, @Nullable Object> of(Owner owner) {
        return Members.of("kind", owner.kind().name(), "id", owner.id());
    }

    static Map<String, @Nullable Object> of(ChosenOpportunity chosen) {
        return Members.of(
                "choiceId",
                text(chosen.choiceId()),
                "opportunityId",
                chosen.opportunityId().toString(),
                "offeringId",
                chosen.offeringId() == null ? null : chosen.offeringId().toString(),
                "goalId",
                text(chosen.goalId()),
                "title",
                chosen.title(),
                "whyInTheirWords",
                chosen.whyInTheirWords());
    }

    private static Map<String, @Nullable Object> of(Act act) {
        return Members.of(
                "kind",
                act.kind().name(),
                "seat",
                act.seat().name(),
                "account",
                act.account(),
                "revision",
                act.revision(),
                "contentHash",
                act.contentHash().value(),
                "at",
                act.at().toString(),
                "words",
                act.words());
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.value().toString();
    }

    private static <T> List<Map<String, @Nullable Object>> all(
            Collection<T> items, Function<T, Map<String, @Nullable Object>> document) {
        return items.stream().map(document).toList();
    }
}

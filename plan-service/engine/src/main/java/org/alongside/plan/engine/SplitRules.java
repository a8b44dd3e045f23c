package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.Documents;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.Origin;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.words.Words;

/**
 * Words on the table that nobody put forward as they stand, so that nobody has agreed to them yet: the two parts of a proposal that was
 * split. Who put four changes forward together has not agreed to three of them alone.
 */
final class SplitRules {

    private SplitRules() {}

    static Decision split(Plan plan, Proposal proposal, Command.Split command, Seat seat, Context context) {
        Optional<Refusal> fault = fault(plan, proposal, command, seat);
        if (fault.isPresent()) {
            return fault.get().refused();
        }
        List<Change> one = new ArrayList<>();
        List<Change> other = new ArrayList<>();
        for (int i = 0; i < proposal.changes().size(); i++) {
            (command.part().contains(i) ? one : other).add(proposal.changes().get(i));
        }
        if (!standsAlone(plan, proposal, one) || !standsAlone(plan, proposal, other)) {
            return Refusal.PARTS_NEED_EACH_OTHER.refused();
        }
        Act act = new Act(
                Act.Kind.SPLIT,
                seat,
                context.actor().account(),
                proposal.revision(),
                proposal.contentHash(),
                context.now(),
                command.words());
        return accepted(
                new Event.ProposalActedOn(proposal.proposalId(), act, ProposalStatus.SPLIT),
                part(plan, proposal, one, seat, command.words(), context),
                part(plan, proposal, other, seat, command.words(), context));
    }

    private static Optional<Refusal> fault(Plan plan, Proposal proposal, Command.Split command, Seat seat) {
        // After a no, only the side that said it knows which part it would agree to.
        boolean mayAfterAll = proposal.status() == ProposalStatus.DECLINED && proposal.isDeclinedBy(seat);
        Optional<Refusal> off = mayAfterAll ? Optional.empty() : ProposalRules.offTheTable(proposal);
        if (off.isPresent()) {
            return off;
        }
        if (plan.status() == PlanStatus.CLOSED) {
            return Optional.of(Refusal.PLAN_CLOSED);
        }
        int changes = proposal.changes().size();
        if (command.part().isEmpty()
                || command.part().size() == changes
                || command.part().stream().anyMatch(place -> place < 0 || place >= changes)) {
            return Optional.of(Refusal.NOT_A_PART);
        }
        if (TalkRules.isPaused(plan, proposal)) {
            return Optional.of(Refusal.QUESTION_OPEN);
        }
        if (Effect.of(plan, proposal).isEmpty()) {
            return Optional.of(Refusal.PROPOSAL_SUPERSEDED);
        }
        boolean wasTheirs = proposal.acts().getFirst().seat() == seat;
        return ProposalRules.livingBegunBy(plan, seat) + (wasTheirs ? 1 : 2) > ProposalRules.MOST_LIVING_OF_ONE_SIDE
                ? Optional.of(Refusal.TOO_MANY_OPEN)
                : Optional.empty();
    }

    private static boolean standsAlone(Plan plan, Proposal whole, List<Change> part) {
        return Effect.of(plan, part, whole.basePlanVersion()).isPresent();
    }

    private static Event part(Plan plan, Proposal whole, List<Change> part, Seat seat, Words words, Context context) {
        Origin origin =
                new Origin(whole.proposalId(), whole.author(), whole.authorsAccount(), StandingNo.stands(whole));
        return opened(plan, whole.basePlanVersion(), whole.reason(), part, origin, seat, words, context);
    }

    /**
     * Words on the table without anybody's agreement.
     *
     * @param base the version of the plan that they were written on
     * @param seat which side put them there
     * @param words why it did
     */
    static Event.ProposalWritten opened(
            Plan plan,
            int base,
            Words reason,
            List<Change> changes,
            Origin origin,
            Seat seat,
            Words words,
            Context context) {
        ProposalId id = new ProposalId(context.freshIds().get());
        ExactBytes content =
                Documents.ofRevision(plan, id, 1, base, context.nonces().get(), reason, changes);
        Act act = new Act(Act.Kind.OPENED, seat, context.actor().account(), 1, content.hash(), context.now(), words);
        return new Event.ProposalWritten(Proposal.first(id, act, base, reason, changes, origin), content);
    }
}

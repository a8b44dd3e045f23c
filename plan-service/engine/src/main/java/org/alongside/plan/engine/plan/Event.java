package org.alongside.plan.engine.plan;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.words.Words;

/** Something that has happened to a plan. Events are what is kept for ever; the plan is what they add up to. */
public sealed interface Event {

    record PlanOpened(
            PlanId planId,
            PersonId personId,
            Words title,
            String openedBy,
            Seat seat,
            Set<String> workerSeat,
            Instant at)
            implements Event {
        public PlanOpened {
            workerSeat = Set.copyOf(workerSeat);
        }
    }

    /** A worker of the circle took the seat that the person had left open. */
    record WorkerSeatTaken(String account, Instant at) implements Event {}

    /**
     * The worker's seat was given to somebody else. What was done from it stays as it was done, and by whom.
     *
     * @param from who held it until then
     * @param by the holder, or the worker of the circle who stood in for them
     */
    record WorkerSeatHandedOver(Set<String> from, String to, Words reason, By by) implements Event {
        public WorkerSeatHandedOver {
            from = Set.copyOf(from);
        }
    }

    /** A new proposal, or a new revision of one, in the exact bytes that can be agreed to. */
    record ProposalWritten(Proposal proposal, ExactBytes content) implements Event {}

    record ProposalActedOn(ProposalId proposalId, Act act, ProposalStatus status) implements Event {}

    /**
     * Both seats have agreed to one content hash, and this is the plan now.
     *
     * @param changedItems the goals, actions and choices that this version added or changed
     */
    record VersionDecided(
            int version,
            ProposalId proposalId,
            PlanStatus status,
            PlanContent content,
            Set<UUID> changedItems,
            ExactBytes document,
            Instant at)
            implements Event {
        public VersionDecided {
            changedItems = Set.copyOf(changedItems);
        }
    }

    record AgreementDisputed(Dispute dispute, Act act) implements Event {}

    /** Something happened to an item, and this is the item now. */
    record ItemKept(Happening happening, Item item, By by) implements Event {}
}

package org.alongside.plan.engine;

import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a plan. */
public sealed interface Command
        permits AuthorityCommand,
                BudgetCommand,
                Command.Propose,
                CorrectionCommand,
                Command.OnRevision,
                DoingCommand,
                EvaluationCommand,
                PerspectiveCommand,
                RequirementCommand,
                ReviewCommand,
                SeatCommand,
                TalkCommand,
                VoiceCommand {

    /** Put changes forward. */
    record Propose(Words reason, List<NewChange> changes) implements Command {
        public Propose {
            changes = List.copyOf(changes);
        }
    }

    /** A command about an item, which the plan that is decided on has to know. */
    interface OnItem {
        ItemId itemId();
    }

    /** A command about a proposal, which the plan that is decided on has to know. */
    interface OnProposal {
        ProposalId proposalId();
    }

    /** A command about one exact revision of a proposal (promise 2). */
    sealed interface OnRevision extends Command, OnProposal {
        int revision();

        ContentHash contentHash();
    }

    record Revise(ProposalId proposalId, int revision, ContentHash contentHash, Words reason, List<NewChange> changes)
            implements OnRevision {
        public Revise {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Put two proposals in the place of one, so that a part can be agreed to.
     *
     * @param part which changes make the first of the two, counted from 0; the others make the second
     */
    record Split(ProposalId proposalId, int revision, ContentHash contentHash, Words words, Set<Integer> part)
            implements OnRevision {
        public Split {
            part = Set.copyOf(part);
        }
    }

    record Agree(
            ProposalId proposalId,
            int revision,
            ContentHash contentHash,
            @Nullable Words inMyWords,
            @Nullable Rendition rendition)
            implements OnRevision {}

    record Decline(ProposalId proposalId, int revision, ContentHash contentHash, Words reason) implements OnRevision {}

    record Withdraw(ProposalId proposalId, int revision, ContentHash contentHash, Words reason) implements OnRevision {}

    /** How the person agreed in another way than by their own account, as the worker's seat writes it down (promise 4). */
    record Attest(
            ProposalId proposalId,
            int revision,
            ContentHash contentHash,
            Words words,
            Attestation attestation,
            @Nullable Rendition rendition)
            implements OnRevision {}

    /** The person says that what was written down for them was not theirs. */
    record Contradict(ProposalId proposalId, int revision, ContentHash contentHash, Words words)
            implements OnRevision {}

    /** A decision that somebody with the right to it took for the person (promise 4). */
    record DecideOnBehalf(ProposalId proposalId, int revision, ContentHash contentHash, OnBehalf onBehalf)
            implements OnRevision {}
}

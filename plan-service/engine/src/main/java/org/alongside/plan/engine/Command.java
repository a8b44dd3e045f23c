package org.alongside.plan.engine;

import java.util.List;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a plan. */
public sealed interface Command
        permits Command.Propose,
                Command.OnRevision,
                DoingCommand,
                PerspectiveCommand,
                RequirementCommand,
                ReviewCommand,
                BudgetCommand, VoiceCommand {

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

    /** A command about one exact revision of a proposal (promise 2). */
    sealed interface OnRevision extends Command {
        ProposalId proposalId();

        int revision();

        ContentHash contentHash();
    }

    record Revise(ProposalId proposalId, int revision, ContentHash contentHash, Words reason, List<NewChange> changes)
            implements OnRevision {
        public Revise {
            changes = List.copyOf(changes);
        }
    }

    record Agree(
            ProposalId proposalId,
            int revision,
            ContentHash contentHash,
            @Nullable Words inMyWords) implements OnRevision {}

    record Decline(ProposalId proposalId, int revision, ContentHash contentHash, Words reason) implements OnRevision {}

    record Withdraw(ProposalId proposalId, int revision, ContentHash contentHash, Words reason) implements OnRevision {}
}

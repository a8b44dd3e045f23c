package org.alongside.plan.engine.testing;

import java.util.List;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.words.Words;

/** Commands about a proposal as it now stands. */
public final class SampleCommands {

    private SampleCommands() {}

    public static Command.Propose propose(NewChange... changes) {
        return new Command.Propose(Words.of("We talked about this on Tuesday"), List.of(changes));
    }

    public static Command.Revise revise(Proposal proposal, NewChange... changes) {
        return new Command.Revise(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                Words.of("Nearer to what was said"),
                List.of(changes));
    }

    public static Command.Agree agreeTo(Proposal proposal) {
        return new Command.Agree(
                proposal.proposalId(), proposal.revision(), proposal.contentHash(), Words.of("Yes, that is it"), null);
    }

    public static Command.Decline decline(Proposal proposal) {
        return new Command.Decline(
                proposal.proposalId(), proposal.revision(), proposal.contentHash(), Words.of("Not before the summer"));
    }

    public static Command.Withdraw withdraw(Proposal proposal) {
        return new Command.Withdraw(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                Words.of("I see it differently now"));
    }
}

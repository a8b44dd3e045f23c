package org.alongside.plan.engine.testing;

import java.util.List;
import java.util.Set;
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

    /** The first change by itself. */
    public static Command.Split split(Proposal proposal) {
        return new Command.Split(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                Words.of("The first of these, yes"),
                Set.of(0));
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

package org.alongside.plan.engine;

import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.words.Words;

/** Talking about a proposal before and after it is decided. */
public sealed interface TalkCommand extends Command {

    /** @param pointer a JSON pointer (RFC 6901) to the reason, the changes or anything in them */
    record AskQuestion(ProposalId proposalId, int revision, ContentHash contentHash, String pointer, Words words)
            implements TalkCommand, Command.OnProposal {}

    record AnswerQuestion(ItemId itemId, Words words) implements TalkCommand, Command.OnItem {}

    record WithdrawQuestion(ItemId itemId) implements TalkCommand, Command.OnItem {}

    record ChooseNextStep(ProposalId proposalId, NextStep.Kind nextStep, Words words)
            implements TalkCommand, Command.OnProposal {}
}

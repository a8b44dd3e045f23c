package org.alongside.plan.engine;

import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.ProposalId;

/** What has to be on record before somebody else may decide for the person. */
public sealed interface AuthorityCommand extends Command {

    record RecordCapacity(
            ProposalId proposalId, int revision, ContentHash contentHash, CapacityRecord.Assessment assessment)
            implements AuthorityCommand, Command.OnProposal {}
}

package org.alongside.plan.engine.plan;

import java.time.Instant;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;

/** An agreement taken back after it took effect. The version stands and the next step is open (promise 3). */
public record Dispute(ProposalId proposalId, int planVersion, Seat seat, Instant at, Words reason) {}

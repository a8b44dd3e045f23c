package org.alongside.plan.engine.proposal;

import org.alongside.plan.engine.plan.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal comes from that nobody put forward as it stands.
 *
 * @param from the proposal that it was a part of; null if it was none
 * @param seat whose words they are
 * @param account who wrote them
 * @param afterNo whether the person had said no to them by their own account, and not otherwise since
 */
public record Origin(@Nullable ProposalId from, Seat seat, String account, boolean afterNo) {}

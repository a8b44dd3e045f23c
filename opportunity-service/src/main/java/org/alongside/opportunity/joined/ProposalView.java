package org.alongside.opportunity.joined;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two opportunities that may be the same.
 *
 * @param certain whether a rule would join them, had nobody said otherwise
 * @param strength 0 to 100
 */
record ProposalView(
        UUID proposalId,
        State state,
        boolean certain,
        int strength,
        List<Evidence> evidence,
        Instant foundAt,
        @Nullable NotTheSame notTheSame,
        List<JoinView.Member> opportunities) {
    ProposalView {
        evidence = List.copyOf(evidence);
        opportunities = List.copyOf(opportunities);
    }

    /** How it stands. */
    enum State {
        PROPOSED,
        JOINED,
        NOT_THE_SAME
    }

    /** That a steward has said so, and why. */
    record NotTheSame(Instant at, @Nullable String reason) {}
}

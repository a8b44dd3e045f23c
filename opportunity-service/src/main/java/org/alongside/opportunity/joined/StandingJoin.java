package org.alongside.opportunity.joined;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A join that has not been undone.
 *
 * @param members the one that is to lead, then the others
 */
record StandingJoin(UUID joinId, MadeBy madeBy, Instant madeAt, List<UUID> members) {
    StandingJoin {
        members = List.copyOf(members);
    }
}

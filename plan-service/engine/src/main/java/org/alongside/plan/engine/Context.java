package org.alongside.plan.engine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * All that a decision depends on besides the plan and the command.
 *
 * @param now the time of the decision
 * @param actor who gives the command
 * @param freshIds an id that nothing has yet, at every call (UUID version 7)
 * @param nonces 32 random lower-case hexadecimal digits, at every call
 * @param personHasDied whether the authority has recorded that the person has died
 * @param catalogue those opportunities that the command names and that exist
 */
public record Context(
        Instant now,
        Actor actor,
        boolean personHasDied,
        Supplier<UUID> freshIds,
        Supplier<String> nonces,
        Map<UUID, Listing> catalogue) {

    public Context {
        catalogue = Map.copyOf(catalogue);
    }
}

package org.alongside.opportunity.joined;

import java.util.Comparator;
import java.util.UUID;

/** Two opportunities, whichever was named first; the order is that of the database. */
record Pair(UUID first, UUID second) {
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    static Pair of(UUID one, UUID other) {
        return ORDER.compare(one, other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
}

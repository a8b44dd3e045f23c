package org.alongside.profile.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one account has with one person.
 *
 * @param until the last day, as days are counted in the United Kingdom; null = until ended
 */
public record Grant(
        Relation relation, Set<Scope> scope, @Nullable LocalDate until) {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    /** What the person's own account has. */
    public static final Grant OWN = new Grant(Relation.PERSON, EnumSet.allOf(Scope.class), null);

    public Grant {
        scope = Set.copyOf(scope);
    }

    /** The moment at which it ends by itself; null = never. */
    public @Nullable Instant end() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(UNITED_KINGDOM).toInstant();
    }

    public boolean isInForce(Instant now) {
        Instant end = end();
        return end == null || now.isBefore(end);
    }

    /** Whether this grant reaches as far and as long as the other, so that its holder may give the other away. */
    public boolean covers(Grant other) {
        return scope.containsAll(other.scope)
                && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    /** Today's date in the United Kingdom. */
    public static LocalDate today(Instant now) {
        return now.atZone(UNITED_KINGDOM).toLocalDate();
    }
}

package org.alongside.opportunity.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.search.index.CatalogueQuery.After;
import org.jspecify.annotations.Nullable;

/**
 * What must hold, and what it is liked for. Nothing in it says who asks. Null means that it does not matter.
 *
 * @param freeWindows when the person is free in a week: parted, in order
 * @param startsAfter only what begins on or after this day
 * @param today the day on which applications may have closed
 * @param maxCost in GBP
 * @param after where the page before ended
 */
record Constraints(
        List<Interest> interests,
        @Nullable Journey place,
        @Nullable List<FreeWindow> freeWindows,
        LocalDate startsAfter,
        LocalDate today,
        @Nullable BigDecimal maxCost,
        @Nullable List<OpportunityKind> kinds,
        @Nullable After after,
        int limit) {
    Constraints {
        interests = List.copyOf(interests);
        freeWindows = freeWindows == null ? null : List.copyOf(freeWindows);
        kinds = kinds == null ? null : List.copyOf(kinds);
    }

    /**
     * Something that the person likes.
     *
     * @param ref the asker's own name for it
     * @param terms words or short phrases, any of which is a sign of it
     */
    record Interest(String ref, List<String> terms) {
        Interest {
            terms = List.copyOf(terms);
        }
    }

    /** From where, in degrees, and how far at most, in metres as the crow flies. */
    record Journey(double latitude, double longitude, int withinMetres) {}

    /** Everything that must be the same from page to page. */
    String sameness() {
        return Integer.toHexString(List.of(
                        interests,
                        String.valueOf(place),
                        String.valueOf(freeWindows),
                        startsAfter,
                        today,
                        String.valueOf(maxCost),
                        String.valueOf(kinds))
                .toString()
                .hashCode());
    }
}

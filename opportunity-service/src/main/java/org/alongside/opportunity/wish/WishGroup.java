package org.alongside.opportunity.wish;

import java.util.List;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * What at least ten people of one area wish.
 *
 * @param people how many, rounded down to fives
 * @param facts what at least ten of them share and at least ten do not
 */
record WishGroup(OpportunityKind kind, @Nullable String subject, String area, int people, List<SharedFact> facts) {

    /** @param people how many share it, rounded down to fives */
    record SharedFact(Fact fact, String value, int people) {}

    enum Fact {
        MODE,
        HOURS_A_WEEK,
        PART_OF_WEEK,
        LEVEL,
        COST_CEILING,
        FORMAT
    }
}

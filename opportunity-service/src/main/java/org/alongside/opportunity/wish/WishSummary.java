package org.alongside.opportunity.wish;

import java.time.LocalDate;
import java.util.List;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * A group of ten or more in one quarter.
 *
 * @param quarter its first day
 * @param authority whose people they are
 * @param people how many at least, in fives
 */
public record WishSummary(
        LocalDate quarter,
        String authority,
        OpportunityKind kind,
        @Nullable String subject,
        String area,
        int people,
        List<Shared> facts) {

    /** @param people how many at least, in fives */
    public record Shared(String fact, String value, int people) {}
}

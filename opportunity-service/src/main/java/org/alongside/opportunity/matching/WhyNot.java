package org.alongside.opportunity.matching;

import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityView;
import org.jspecify.annotations.Nullable;

/**
 * Which hard facts keep an opportunity from fitting.
 *
 * @param fits whether at least one offering fits
 * @param offerings all of them; none where the opportunity has no offering that could be taken up
 */
public record WhyNot(UUID opportunityId, String title, boolean fits, List<Offering> offerings) {
    public WhyNot {
        offerings = List.copyOf(offerings);
    }

    /** A hard fact that is not as asked for. */
    public enum Fact {
        OTHER_KIND,
        TOO_FAR,
        NOT_IN_FREE_HOURS,
        STARTS_TOO_EARLY_OR_OVER,
        APPLICATIONS_CLOSED,
        COSTS_TOO_MUCH
    }

    public record Offering(
            UUID offeringId,
            boolean fits,
            List<Fact> fails,
            OpportunityView.@Nullable DateView start,
            @Nullable AttendancePattern attendancePattern,
            @Nullable String venueName,
            @Nullable Integer distanceMetres,
            OpportunityView.@Nullable CostView cost) {
        public Offering {
            fails = List.copyOf(fails);
        }
    }
}

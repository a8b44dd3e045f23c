package org.alongside.opportunity.search;

import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity in a list.
 *
 * @param score by which the list is ordered, highest first
 * @param onOffer whether it is on now or will be, as far as its dates are known
 * @param offerings how many offerings it has in all
 * @param offering the one that fits the search best
 */
public record FoundOpportunity(
        UUID opportunityId,
        OpportunityKind kind,
        String title,
        @Nullable String summary,
        @Nullable String providerName,
        int score,
        boolean onOffer,
        int offerings,
        @Nullable BestOffering offering) {

    public record BestOffering(
            UUID offeringId,
            OpportunityView.@Nullable DateView start,
            @Nullable AttendanceMode attendanceMode,
            @Nullable AttendancePattern attendancePattern,
            OpportunityView.@Nullable CostView cost,
            @Nullable String venueName,
            @Nullable String town,
            @Nullable Integer distanceMetres) {}
}

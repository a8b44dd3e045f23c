package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that was found.
 *
 * @param score as {@link Score} makes it; highest first
 * @param onOffer whether an offering that fits is on now or will be, as far as its dates are known
 * @param offerings how many it has in all
 * @param offering the one that fits best: on offer, then nearest, then earliest, then by id; null where it has none
 */
public record Hit(
        String tenant,
        UUID opportunityId,
        OpportunityKind kind,
        String title,
        @Nullable String summary,
        @Nullable String providerName,
        @Nullable Integer rqfLevel,
        int score,
        boolean onOffer,
        int offerings,
        @Nullable BestOffering offering) {

    /** @param metres from the place looked for, or null where either is not known */
    public record BestOffering(
            UUID offeringId,
            @Nullable LocalDate startEarliest,
            @Nullable LocalDate startLatest,
            @Nullable String startText,
            boolean rolling,
            boolean flexibleHours,
            @Nullable LocalDate end,
            @Nullable AttendanceMode mode,
            @Nullable AttendancePattern pattern,
            @Nullable StudyMode studyMode,
            @Nullable BigDecimal cost,
            @Nullable String costText,
            boolean funded,
            @Nullable Point place,
            @Nullable String venueName,
            @Nullable String town,
            @Nullable Integer placesLeft,
            @Nullable Double metres) {}
}

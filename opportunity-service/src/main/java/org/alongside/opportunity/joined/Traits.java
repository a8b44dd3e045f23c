package org.alongside.opportunity.joined;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * That by which an opportunity is compared with those of other feeds.
 *
 * @param format of its feed
 * @param externalId by which its feed knows it
 * @param rqfLevel of the Regulated Qualifications Framework, 0 to 8, or null
 * @param starts the days on which its offerings start, where the day is known
 * @param postcodes of its venues, in capitals without a space
 * @param beingRead whether its feed is being read just now, so that more of it may come
 */
record Traits(
        UUID opportunityId,
        UUID feedId,
        String format,
        String externalId,
        OpportunityKind kind,
        String title,
        @Nullable String url,
        @Nullable String ukprn,
        @Nullable String providerName,
        @Nullable String learningAim,
        @Nullable Integer rqfLevel,
        Set<LocalDate> starts,
        Set<String> postcodes,
        Instant createdAt,
        boolean beingRead) {
    Traits {
        starts = Set.copyOf(starts);
        postcodes = Set.copyOf(postcodes);
    }
}

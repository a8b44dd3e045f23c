package org.alongside.opportunity.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * The last change of an opportunity.
 *
 * @param leadingOpportunityId where the same comes by several feeds and another of them leads, that one
 * @param removed whether it is no longer on offer; then nothing else is said of it
 */
record ChangeView(
        @JsonIgnore long token,
        UUID opportunityId,
        boolean removed,
        Instant changedAt,
        @Nullable OpportunityKind kind,
        @Nullable String title,
        @Nullable UUID leadingOpportunityId) {}

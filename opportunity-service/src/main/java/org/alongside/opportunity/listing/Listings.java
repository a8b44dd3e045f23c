package org.alongside.opportunity.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** The kept opportunities of one feed. Writing happens inside the caller's transaction: an opportunity and its offerings together. */
public interface Listings {

    /** Whose opportunities are meant. */
    record Of(String tenant, UUID feedId) {}

    /** What is kept of an opportunity already. */
    record Known(UUID opportunityId, String fingerprint, boolean removed) {}

    /**
     * An opportunity that is new or has changed.
     *
     * @param line where its record began in the document
     * @param source the record as it stood in the document
     */
    record Put(
            UUID opportunityId,
            boolean isNew,
            String fingerprint,
            Opportunity opportunity,
            @Nullable UUID providerId,
            int line,
            String source) {}

    /** By external id. */
    Map<String, Known> known(Sql sql, Of of, Collection<String> externalIds);

    void put(Sql sql, Of of, UUID runId, Instant at, List<Put> opportunities);

    /** Its provider has said that it is still so. */
    void confirm(Sql sql, Of of, UUID opportunityId, Instant at);

    /** Takes one off offer. */
    void remove(Sql sql, Of of, UUID opportunityId, Instant at);

    /** The opportunity as everybody sees it who may, together with its offerings from one moment. */
    Optional<Found> find(String tenant, UUID opportunityId);

    /** Those that are on offer, in the order of the ids. */
    List<OpportunityView> onOffer(String tenant, List<UUID> opportunityIds);

    /** What was found under an id. */
    sealed interface Found {
        record OnOffer(OpportunityView view) implements Found {}

        /** It was on offer once. */
        record Removed() implements Found {}
    }
}

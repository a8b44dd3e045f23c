package org.alongside.opportunity.joined;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * A join as it is shown.
 *
 * @param reason in the steward's words
 * @param evidence what a rule made it on
 * @param opportunities the one that is to lead, then the others
 */
record JoinView(
        UUID joinId,
        MadeBy madeBy,
        @Nullable String reason,
        List<Evidence> evidence,
        Instant madeAt,
        @Nullable Instant endedAt,
        List<Member> opportunities) {
    JoinView {
        evidence = List.copyOf(evidence);
        opportunities = List.copyOf(opportunities);
    }

    /** Enough of an opportunity to tell whether it is the same as another. */
    record Member(
            UUID opportunityId,
            OpportunityKind kind,
            String title,
            @Nullable String providerName,
            @Nullable String ukprn,
            @Nullable String url,
            String feedName,
            String format,
            String externalId,
            boolean onOffer) {

        /** Of {@code opportunity o}, {@code feed d} and {@code provider p}, as an object of JSON. */
        static final String JSON = """
                jsonb_build_object('opportunityId', o.opportunity_id, 'kind', o.kind, 'title', o.title, 'providerName', p.name,
                    'ukprn', p.ukprn, 'url', o.url, 'feedName', d.name, 'format', d.format, 'externalId', o.external_id,
                    'onOffer', o.removed_at is null)""";

        /** The tables that {@link #JSON} is made of, for the id that it is given. */
        static final String FROM = """
                (opportunity o
                  join feed d on d.tenant_id = o.tenant_id and d.feed_id = o.feed_id
                  left join provider p on p.tenant_id = o.tenant_id and p.provider_id = o.provider_id)""";
    }
}

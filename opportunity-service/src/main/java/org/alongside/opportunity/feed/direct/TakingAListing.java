package org.alongside.opportunity.feed.direct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.changes.ChangeTokens;
import org.alongside.opportunity.feed.DirectFeeds;
import org.alongside.opportunity.listing.Fingerprints;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.provider.Providers;
import org.alongside.opportunity.publishing.PublishingRights;

/** Use case: a provider puts an opportunity, or takes it off offer. The same again changes nothing. */
@ApplicationScoped
class TakingAListing {
    private final TenantWrite writes;
    private final PublishingRights rights;
    private final DirectFeeds feeds;
    private final Providers providers;
    private final Listings listings;
    private final ChangeTokens changes;
    private final Fingerprints fingerprints;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    TakingAListing(
            TenantWrite writes,
            PublishingRights rights,
            DirectFeeds feeds,
            Providers providers,
            Listings listings,
            ChangeTokens changes,
            Fingerprints fingerprints,
            AccessRecorder access,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.rights = rights;
        this.feeds = feeds;
        this.providers = providers;
        this.listings = listings;
        this.changes = changes;
        this.fingerprints = fingerprints;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an opportunity that was put. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    record Published(UUID opportunityId, String externalId, Outcome outcome) {}

    /** @throws ProblemException 403 {@code not-your-provider}, 409, 422 */
    @Transactional
    Published put(Caller caller, String providerKey, String externalId, NewOpportunity body, String source) {
        String tenant = caller.tenant();
        return writes.as(tenant, sql -> {
            rights.demand(sql, caller, providerKey);
            Instant now = clock.instant();
            UUID feedId = feeds.lock(sql, tenant, providerKey, now);
            NewProvider provider = body.provider();
            boolean renamed =
                    provider != null && providers.put(sql, tenant, feedId, now, provider.provider(providerKey), true);
            UUID providerId = knownProvider(sql, tenant, feedId, providerKey);
            Opportunity opportunity = body.opportunity(externalId, providerKey);
            Published published = keep(sql, new Listings.Of(tenant, feedId), providerId, opportunity, source, now);
            access.written(sql, caller, "putOpportunity", null, "opportunity/" + published.opportunityId());
            if (renamed) {
                changes.changed(sql, tenant, now, providers.offers(sql, tenant, feedId, providerKey));
            } else if (published.outcome() != Outcome.UNCHANGED) {
                changes.changed(sql, tenant, now, List.of(published.opportunityId()));
            }
            return published;
        });
    }

    /** @throws ProblemException 422 if the provider has never said who it is */
    private UUID knownProvider(Sql sql, String tenant, UUID feedId, String providerKey) {
        UUID known = providers.ids(sql, tenant, feedId, List.of(providerKey)).get(providerKey);
        new FieldChecks().present("/provider", known).orRefuse();
        return Objects.requireNonNull(known);
    }

    private Published keep(
            Sql sql, Listings.Of of, UUID providerId, Opportunity opportunity, String source, Instant now) {
        String externalId = opportunity.externalId();
        String fingerprint = fingerprints.of(opportunity);
        Listings.Known known = listings.known(sql, of, List.of(externalId)).get(externalId);
        if (known != null && !known.removed() && known.fingerprint().equals(fingerprint)) {
            listings.confirm(sql, of, known.opportunityId(), now);
            return new Published(known.opportunityId(), externalId, Outcome.UNCHANGED);
        }
        UUID id = known == null ? ids.next() : known.opportunityId();
        listings.put(
                sql,
                of,
                ids.next(),
                now,
                List.of(new Listings.Put(id, known == null, fingerprint, opportunity, providerId, 1, source)));
        listings.confirm(sql, of, id, now);
        return new Published(id, externalId, known == null ? Outcome.CREATED : Outcome.CHANGED);
    }

    /** @throws ProblemException 403 {@code not-your-provider}, 404 if this provider never put it */
    @Transactional
    void remove(Caller caller, String providerKey, String externalId) {
        String tenant = caller.tenant();
        writes.as(tenant, sql -> {
            rights.demand(sql, caller, providerKey);
            Instant now = clock.instant();
            UUID feedId = feeds.find(sql, tenant, providerKey).orElseThrow(ProblemException::notFound);
            Listings.Of of = new Listings.Of(tenant, feedId);
            Listings.Known known = Optional.ofNullable(
                            listings.known(sql, of, List.of(externalId)).get(externalId))
                    .orElseThrow(ProblemException::notFound);
            if (!known.removed()) {
                listings.remove(sql, of, known.opportunityId(), now);
                access.written(sql, caller, "removeOpportunity", null, "opportunity/" + known.opportunityId());
                changes.removed(sql, tenant, feedId, now);
            }
            return true;
        });
    }
}

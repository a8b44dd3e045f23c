package org.alongside.opportunity.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Sql;
import org.alongside.opportunity.listing.Fingerprints;

/** The kept providers of one feed; written inside the caller's transaction. */
@ApplicationScoped
public class Providers {
    private final Ids ids;
    private final Fingerprints fingerprints;
    private final ObjectMapper mapper;

    Providers(Ids ids, Fingerprints fingerprints, ObjectMapper mapper) {
        this.ids = ids;
        this.fingerprints = fingerprints;
        this.mapper = mapper;
    }

    private record Known(UUID providerId, String fingerprint) {}

    /**
     * Keeps what a feed says about a provider.
     *
     * @return whether it was known and is otherwise now
     * @param whole false where the document broke off inside it: then a provider that is known already stays as it is
     */
    public boolean put(Sql sql, String tenant, UUID feedId, Instant at, Provider provider, boolean whole) {
        String fingerprint = fingerprints.of(provider);
        Optional<Known> known = sql.one(
                "select provider_id, encode(fingerprint, 'hex') as fingerprint from provider where tenant_id = ? and feed_id = ? and external_id = ?",
                row -> new Known(row.getObject("provider_id", UUID.class), row.getString("fingerprint")),
                tenant,
                feedId,
                provider.externalId());
        if (known.isPresent() && (!whole || known.get().fingerprint().equals(fingerprint))) {
            return false;
        }
        sql.update(
                """
                insert into provider (tenant_id, provider_id, feed_id, external_id, ukprn, name, description, url, user_led, details,
                                      fingerprint, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), decode(?, 'hex'), ?, ?)
                on conflict (tenant_id, feed_id, external_id) do update set
                    ukprn = excluded.ukprn, name = excluded.name, description = excluded.description, url = excluded.url,
                    user_led = excluded.user_led,                    details = excluded.details, fingerprint = excluded.fingerprint, changed_at = excluded.changed_at""",
                tenant,
                known.map(Known::providerId).orElseGet(ids::next),
                feedId,
                provider.externalId(),
                provider.ukprn(),
                provider.name(),
                provider.description(),
                provider.url(),
                provider.userLed(),
                json(provider),
                fingerprint,
                at,
                at);
        return known.isPresent();
    }

    /** The ids of providers by their external ids. */
    public Map<String, UUID> ids(Sql sql, String tenant, UUID feedId, Collection<String> externalIds) {
        Map<String, UUID> found = new HashMap<>();
        if (!externalIds.isEmpty()) {
            sql.list(
                    "select external_id, provider_id from provider where tenant_id = ? and feed_id = ? and external_id = any(?)",
                    row -> found.put(row.getString("external_id"), row.getObject("provider_id", UUID.class)),
                    tenant,
                    feedId,
                    externalIds.toArray(String[]::new));
        }
        return found;
    }

    /** What a provider offers now. */
    public List<UUID> offers(Sql sql, String tenant, UUID feedId, String externalId) {
        return sql.list("""
                select o.opportunity_id from provider p
                  join opportunity o on o.tenant_id = p.tenant_id and o.provider_id = p.provider_id and o.removed_at is null
                 where p.tenant_id = ? and p.feed_id = ? and p.external_id = ?""", row -> row.getObject("opportunity_id", UUID.class), tenant, feedId, externalId);
    }

    private String json(Provider provider) {
        try {
            return mapper.writeValueAsString(provider);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

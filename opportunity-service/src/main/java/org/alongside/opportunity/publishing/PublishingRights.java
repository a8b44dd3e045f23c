package org.alongside.opportunity.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.CatalogueProblem;
import org.jspecify.annotations.Nullable;

/**
 * The publishing rights of a tenant. A client with the role {@code provider} may speak for whom a right names; the role {@code system}
 * is the authority itself and may speak for all of its providers.
 */
@ApplicationScoped
public class PublishingRights {
    private static final String OF_CLIENT =
            "select provider_key from publishing_right where tenant_id = ? and client = ? and ended_at is null";
    private static final String SELECT =
            "select right_id, client, provider_key, granted_at from publishing_right where tenant_id = ? and ended_at is null";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TenantRead reads;

    PublishingRights(TenantRead reads) {
        this.reads = reads;
    }

    /** For whom the caller may speak now. */
    public MaySpeakFor of(Caller caller) {
        if (caller.has("system")) {
            return MaySpeakFor.EVERYBODY;
        }
        return caller.has("provider")
                ? speaksFor(
                        reads.list(caller.tenant(), OF_CLIENT, PublishingRights::key, caller.tenant(), caller.client()))
                : MaySpeakFor.NOBODY;
    }

    /** The same inside a transaction; a right that ends meanwhile ends after it. */
    public MaySpeakFor of(Sql sql, Caller caller) {
        if (caller.has("system")) {
            return MaySpeakFor.EVERYBODY;
        }
        return caller.has("provider") ? of(sql, caller.tenant(), caller.client()) : MaySpeakFor.NOBODY;
    }

    /** For whom a client with the role {@code provider} may speak, whether or not it is here now. */
    public MaySpeakFor of(Sql sql, String tenant, String client) {
        return speaksFor(sql.list(OF_CLIENT + " for share", PublishingRights::key, tenant, client));
    }

    private static MaySpeakFor speaksFor(List<Optional<String>> keys) {
        return new MaySpeakFor(
                keys.contains(Optional.<String>empty()),
                keys.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    /**
     * @throws ProblemException 403 {@code not-your-provider} unless the caller may speak for this provider
     */
    public void demand(Sql sql, Caller caller, String providerKey) {
        demand(of(sql, caller), caller, providerKey);
    }

    /**
     * @param providerKey null for many providers at once, for which one has to speak for every one
     * @throws ProblemException 403 {@code not-your-provider}
     */
    public static void demand(MaySpeakFor may, Caller caller, @Nullable String providerKey) {
        if (!may.publish(providerKey)) {
            throw new ProblemException(
                    CatalogueProblem.NOT_YOUR_PROVIDER,
                    "The client " + caller.client() + " has no right to publish for "
                            + (providerKey == null ? "every provider" : "this provider")
                            + ". Ask the catalogue steward of the authority to grant it (POST /v1/publishing-rights).");
        }
    }

    List<PublishingRight> list(String tenant, @Nullable UUID after, int limit) {
        return reads.list(
                tenant,
                SELECT + " and right_id > ? order by right_id limit ?",
                PublishingRights::read,
                tenant,
                after == null ? BEFORE_ALL : after,
                limit);
    }

    /** The right that is there already, or this new one. */
    PublishingRight grant(
            Sql sql, Caller steward, UUID newId, String client, @Nullable String providerKey, Instant at) {
        sql.update("""
                insert into publishing_right (tenant_id, right_id, client, provider_key, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, client, (coalesce(provider_key, ''))) where ended_at is null do nothing""", steward.tenant(), newId, client, providerKey, steward.account(), at);
        return sql.one(
                        SELECT + " and client = ? and coalesce(provider_key, '') = ?",
                        PublishingRights::read,
                        steward.tenant(),
                        client,
                        providerKey == null ? "" : providerKey)
                .orElseThrow();
    }

    /** Whether there was such a right; one that has ended stays ended as it was. */
    boolean end(Sql sql, Caller steward, UUID rightId, Instant at) {
        sql.update(
                "update publishing_right set ended_by = ?, ended_at = ? where tenant_id = ? and right_id = ? and ended_at is null",
                steward.account(),
                at,
                steward.tenant(),
                rightId);
        return sql.one(
                        "select right_id from publishing_right where tenant_id = ? and right_id = ?",
                        row -> row.getString("right_id"),
                        steward.tenant(),
                        rightId)
                .isPresent();
    }

    private static Optional<String> key(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("provider_key"));
    }

    private static PublishingRight read(ResultSet row) throws SQLException {
        String key = row.getString("provider_key");
        return new PublishingRight(
                row.getObject("right_id", UUID.class),
                row.getString("client"),
                key,
                key == null,
                Sql.instant(row, "granted_at"));
    }
}

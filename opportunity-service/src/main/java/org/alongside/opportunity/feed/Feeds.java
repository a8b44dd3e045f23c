package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.jspecify.annotations.Nullable;

/** The feeds of a tenant. */
@ApplicationScoped
class Feeds {
    private static final String SELECT = """
            select f.feed_id, f.name, f.format, f.provider_key, f.confirmed_at, f.created_at, s.address, s.fetched_at, c.every, c.next_at,
                   c.failures_in_a_row, c.paused_at
              from feed f
              left join feed_source s on s.tenant_id = f.tenant_id and s.feed_id = f.feed_id
              left join feed_schedule c on c.tenant_id = f.tenant_id and c.feed_id = f.feed_id
             where f.tenant_id = ?""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TenantRead reads;

    Feeds(TenantRead reads) {
        this.reads = reads;
    }

    /** The feed of that name: the one that is there already, or a new one. */
    FeedView open(
            Sql sql,
            String tenant,
            UUID newId,
            String name,
            FeedFormat format,
            @Nullable String providerKey,
            Instant at) {
        sql.update("""
                insert into feed (tenant_id, feed_id, name, format, provider_key, created_at) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, name) do nothing""", tenant, newId, name, format.name(), providerKey, at);
        return sql.one(SELECT + " and f.name = ?", Feeds::read, tenant, name).orElseThrow();
    }

    Optional<FeedView> find(String tenant, UUID feedId) {
        return reads.one(tenant, SELECT + " and f.feed_id = ?", Feeds::read, tenant, feedId);
    }

    Optional<FeedView> find(Sql sql, String tenant, UUID feedId) {
        return sql.one(SELECT + " and f.feed_id = ?", Feeds::read, tenant, feedId);
    }

    List<FeedView> list(String tenant, @Nullable UUID after, int limit) {
        return reads.list(
                tenant,
                SELECT + " and f.feed_id > ? order by f.feed_id limit ?",
                Feeds::read,
                tenant,
                after == null ? BEFORE_ALL : after,
                limit);
    }

    void confirm(Sql sql, String tenant, UUID feedId, Instant at) {
        sql.update("update feed set confirmed_at = ? where tenant_id = ? and feed_id = ?", at, tenant, feedId);
    }

    private static FeedView read(ResultSet row) throws SQLException {
        return new FeedView(
                row.getObject("feed_id", UUID.class),
                row.getString("name"),
                FeedFormat.valueOf(row.getString("format")),
                FeedSources.view(row),
                row.getString("provider_key"),
                row.getObject("confirmed_at") == null ? null : Sql.instant(row, "confirmed_at"),
                Sql.instant(row, "created_at"));
    }
}

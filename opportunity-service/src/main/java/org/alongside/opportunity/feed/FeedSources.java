package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.fetch.Validators;
import org.alongside.opportunity.publishing.PublishingRights;
import org.jspecify.annotations.Nullable;

/** Where feeds are fetched, and which of their documents was read whole. */
@ApplicationScoped
class FeedSources {
    /** A document that is the same is read again after so long: a new release may make more of it. */
    private static final Duration TRUSTED_FOR = Duration.ofDays(7);

    private static final String RIGHT_ENDED =
            "Whoever said this address may not publish for this provider, or not any more, so it is not fetched by itself. Somebody"
                    + " who may has to say the address and the rhythm again.";

    private final TenantRead reads;
    private final PublishingRights rights;

    FeedSources(TenantRead reads, PublishingRights rights) {
        this.reads = reads;
        this.rights = rights;
    }

    static @Nullable SourceView view(ResultSet row) throws SQLException {
        String address = row.getString("address");
        if (address == null) {
            return null;
        }
        int failures = row.getInt("failures_in_a_row");
        return new SourceView(
                address,
                row.getString("every"),
                row.getObject("next_at") == null ? null : Sql.instant(row, "next_at"),
                row.getObject("fetched_at") == null ? null : Sql.instant(row, "fetched_at"),
                failures,
                row.getObject("paused_at") == null
                        ? null
                        : failures == 0
                                ? RIGHT_ENDED
                                : "Fetching failed " + failures
                                        + " times in a row, so it is not tried any more. See the problems of the"
                                        + " last sync run, mend what is wrong there, and say the address and the rhythm again.");
    }

    /**
     * At another address, what was known of the document says nothing.
     *
     * @param client who says so; null for the authority itself
     */
    void put(Sql sql, String tenant, UUID feedId, String address, @Nullable String client) {
        sql.update("""
                insert into feed_source (tenant_id, feed_id, address, client) values (?, ?, ?, ?)
                on conflict (tenant_id, feed_id) do update set client = excluded.client""", tenant, feedId, address, client);
        sql.update("""
                update feed_source set address = ?, etag = null, last_modified = null, body_hash = null, whole_run_id = null, whole_at = null
                 where tenant_id = ? and feed_id = ? and address <> ?""", address, tenant, feedId, address);
    }

    /** Whether whoever said the address may still publish for this provider, or for many at once where it is null. */
    boolean mayStill(Sql sql, String tenant, UUID feedId, @Nullable String providerKey) {
        return sql.one(
                        "select client from feed_source where tenant_id = ? and feed_id = ?",
                        row -> Optional.ofNullable(row.getString("client")),
                        tenant,
                        feedId)
                .map(client ->
                        client.isEmpty() || rights.of(sql, tenant, client.get()).publish(providerKey))
                .orElse(false);
    }

    Optional<String> address(Sql sql, String tenant, UUID feedId) {
        return sql.one(
                "select address from feed_source where tenant_id = ? and feed_id = ?",
                row -> row.getString("address"),
                tenant,
                feedId);
    }

    /** The document that the catalogue is in step with, as far as this feed is concerned. */
    record Known(String sha256, Validators validators) {}

    /**
     * The document that need not be read again where it is still the same: it was read whole, with nothing refused or held back, not long
     * ago, and nothing else has come into the feed since.
     */
    Optional<Known> known(RunningSync run, Instant now) {
        return reads.one(
                run.tenant(),
                """
                select s.body_hash, s.etag, s.last_modified from feed_source s
                 where s.tenant_id = ? and s.feed_id = ? and s.address = ? and s.whole_at > ?
                   and s.whole_run_id = (select r.run_id from sync_run r
                                          where r.tenant_id = s.tenant_id and r.feed_id = s.feed_id and r.run_id <> ?
                                          order by r.run_id desc limit 1)""",
                row -> new Known(
                        row.getString("body_hash"),
                        new Validators(row.getString("etag"), row.getString("last_modified"))),
                run.tenant(),
                run.feedId(),
                run.address(),
                now.minus(TRUSTED_FOR),
                run.runId());
    }

    /** The catalogue is in step with the document of this run, or it is not known to be. */
    void read(Sql sql, RunningSync run, boolean inStep, Instant at) {
        sql.update("""
                update feed_source s
                   set fetched_at = ?, etag = case when ? then r.etag end, last_modified = case when ? then r.last_modified end,
                       body_hash = case when ? then r.body_hash end, whole_run_id = case when ? then r.run_id end,
                       whole_at = case when ? then r.started_at end
                  from sync_run r
                 where s.tenant_id = ? and s.feed_id = ? and s.address = r.address and r.tenant_id = s.tenant_id and r.run_id = ?""", at, inStep, inStep, inStep, inStep, inStep, run.tenant(), run.feedId(), run.runId());
    }

    /** The document is still the one that the catalogue is in step with. */
    void unchanged(Sql sql, RunningSync run, Instant at) {
        sql.update(
                "update feed_source set fetched_at = ?, whole_run_id = ? where tenant_id = ? and feed_id = ? and whole_run_id is not null",
                at,
                run.runId(),
                run.tenant(),
                run.feedId());
    }
}

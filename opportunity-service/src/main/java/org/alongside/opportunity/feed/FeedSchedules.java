package org.alongside.opportunity.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** When feeds are fetched. What is due is found across tenants; a policy of its own shows ids and times and nothing else. */
@ApplicationScoped
class FeedSchedules {
    /** Whoever claims a fetch and dies has only delayed it by so much. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(15);

    private final AgroalDataSource dataSource;

    FeedSchedules(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on; whatever failed before is forgotten. */
    void put(Sql sql, String tenant, UUID feedId, @Nullable Duration every, Instant now) {
        sql.update(
                """
                insert into feed_schedule (tenant_id, feed_id, every, next_at) values (?, ?, ?, cast(? as timestamptz))
                on conflict (tenant_id, feed_id) do update
                   set every = excluded.every, next_at = excluded.next_at, failures_in_a_row = 0, paused_at = null""", tenant, feedId, every == null ? null : every.toString(), every == null ? null : now.plus(every));
    }

    /** A feed whose time has come. */
    record Due(String tenant, UUID feedId) {}

    /** Those that are due, claimed for whoever asks. */
    List<Due> claim(Instant now, int most) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement setting = connection.createStatement();
                    PreparedStatement claim = connection.prepareStatement("""
                            update feed_schedule set next_at = ?
                             where (tenant_id, feed_id) in (
                               select tenant_id, feed_id from feed_schedule where next_at <= ?
                                order by next_at limit ? for update skip locked)
                            returning tenant_id, feed_id""")) {
                setting.execute("select set_config('app.maintenance', 'due-fetches', true)");
                claim.setObject(1, now.plus(CLAIMED_FOR).atOffset(ZoneOffset.UTC));
                claim.setObject(2, now.atOffset(ZoneOffset.UTC));
                claim.setInt(3, most);
                List<Due> due = new ArrayList<>();
                try (ResultSet rows = claim.executeQuery()) {
                    while (rows.next()) {
                        due.add(new Due(rows.getString("tenant_id"), rows.getObject("feed_id", UUID.class)));
                    }
                }
                connection.commit();
                return due;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is due cannot be found", e);
        }
    }

    /** A fetch came to its end, whoever asked for it. */
    void succeeded(Sql sql, RunningSync run, Instant now) {
        sql.update("""
                update feed_schedule
                   set failures_in_a_row = 0, paused_at = null, next_at = cast(? as timestamptz) + cast(every as interval)
                 where tenant_id = ? and feed_id = ?""", now, run.tenant(), run.feedId());
    }

    /** A fetch failed: later, and after too many failures not again. */
    void failed(Sql sql, RunningSync run, @Nullable Duration retryAfter, Instant now) {
        int failures = sql.one("""
                        select failures_in_a_row + 1 as failures from feed_schedule
                         where tenant_id = ? and feed_id = ? for update""", row -> row.getInt("failures"), run.tenant(), run.feedId())
                .orElse(0);
        if (failures == 0) {
            return;
        }
        boolean pause = failures >= Backoff.PAUSED_AFTER;
        sql.update(
                """
                update feed_schedule
                   set failures_in_a_row = ?, paused_at = case when ? and every is not null then cast(? as timestamptz) end,
                       next_at = case when ? or every is null then null else cast(? as timestamptz) end
                 where tenant_id = ? and feed_id = ?""",
                failures,
                pause,
                now,
                pause,
                now.plus(Backoff.after(failures, chance(run.runId()), retryAfter)),
                run.tenant(),
                run.feedId());
    }

    /** Not again until somebody says the rhythm anew; nothing failed. */
    void pause(Sql sql, String tenant, UUID feedId, Instant now) {
        sql.update(
                "update feed_schedule set failures_in_a_row = 0, paused_at = ?, next_at = null where tenant_id = ? and feed_id = ?",
                now,
                tenant,
                feedId);
    }

    /** From 0 to 1: the last 53 bits of an id were drawn by chance. */
    private static double chance(UUID id) {
        return (id.getLeastSignificantBits() & ((1L << 53) - 1)) * 0x1p-53;
    }
}

package org.alongside.opportunity.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.jspecify.annotations.Nullable;

/**
 * Finds the runs that a process left behind when it ended, and takes over those whose document is here. This is the one place that looks at
 * runs across tenants; a policy of its own shows it nothing else, and lets it do nothing but mark them or lead them on.
 */
@ApplicationScoped
class BrokenOffRuns {
    /** Another instance that has not been heard of for so long is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** A run that broke off more often may be what makes the process end. */
    private static final int RESUMPTIONS = 3;

    private final AgroalDataSource dataSource;
    private final Spool spool;

    BrokenOffRuns(AgroalDataSource dataSource, Spool spool) {
        this.dataSource = dataSource;
        this.spool = spool;
    }

    /**
     * A run that this process leads from now on.
     *
     * @param document in the spool; null where it is to be fetched from the address
     */
    record TakenOver(
            String tenant,
            UUID runId,
            UUID feedId,
            @Nullable String address,
            @Nullable Path document) {}

    /**
     * @param takenOver to be gone on with
     * @param interrupted how many ended, because their document is not here
     */
    record Found(List<TakenOver> takenOver, int interrupted) {
        Found {
            takenOver = List.copyOf(takenOver);
        }
    }

    /** What earlier starts of this replica left behind, which cannot be at work any more, and what {@link #silent} finds. */
    Found leftBehind(Replica replica, Instant now) {
        return find(replica.everyStart(), replica.thisStart(), List.of(), now);
    }

    /**
     * The runs of which nobody has heard for two minutes, whoever led them; not those whose end is just being written.
     *
     * @param atWork runs that this process has in hand
     */
    Found silent(Replica replica, Collection<UUID> atWork, Instant now) {
        return find("", replica.thisStart(), atWork, now);
    }

    private record Left(
            String tenant,
            UUID runId,
            UUID feedId,
            @Nullable String address,
            boolean fetching,
            @Nullable String spoolName,
            @Nullable String sha256,
            int resumed) {}

    private Found find(String everyStart, String thisStart, Collection<UUID> atWork, Instant now) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<TakenOver> takenOver = new ArrayList<>();
                List<Left> lost = new ArrayList<>();
                for (Left left : lock(connection, everyStart, thisStart, atWork, now)) {
                    Optional<TakenOver> over = takeOver(left, now);
                    over.ifPresentOrElse(takenOver::add, () -> lost.add(left));
                    if (over.isPresent()) {
                        lead(connection, left, thisStart, now);
                    }
                }
                for (Left left : lost) {
                    interrupt(connection, left, now);
                }
                connection.commit();
                return new Found(takenOver, lost.size());
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("runs that broke off cannot be found", e);
        }
    }

    private static List<Left> lock(
            Connection connection, String everyStart, String thisStart, Collection<UUID> atWork, Instant now)
            throws SQLException {
        try (Statement setting = connection.createStatement();
                PreparedStatement select = connection.prepareStatement("""
                        select tenant_id, run_id, feed_id, address, fetch_state, spool_name, body_hash, resumed_count
                          from sync_run
                         where status = 'RUNNING' and run_id <> all (cast(? as uuid[]))
                           and ((? <> '' and starts_with(runner, ?) and runner <> ?) or heartbeat_at < ?)
                           for update skip locked""")) {
            setting.execute("select set_config('app.maintenance', 'broken-off-runs', true)");
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", atWork.stream().map(UUID::toString).toArray()));
            select.setString(2, everyStart);
            select.setString(3, everyStart);
            select.setString(4, thisStart);
            select.setObject(5, now.minus(SILENCE).atOffset(ZoneOffset.UTC));
            List<Left> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Left(
                            row.getString("tenant_id"),
                            row.getObject("run_id", UUID.class),
                            row.getObject("feed_id", UUID.class),
                            row.getString("address"),
                            "FETCHING".equals(row.getString("fetch_state")),
                            row.getString("spool_name"),
                            row.getString("body_hash"),
                            row.getInt("resumed_count")));
                }
            }
            return found;
        }
    }

    private Optional<TakenOver> takeOver(Left left, Instant now) {
        if (left.resumed() >= RESUMPTIONS) {
            return Optional.empty();
        }
        if (left.fetching()) {
            return Optional.of(new TakenOver(left.tenant(), left.runId(), left.feedId(), left.address(), null));
        }
        return left.spoolName() == null || left.sha256() == null
                ? Optional.empty()
                : spool.find(left.spoolName(), left.sha256(), now)
                        .map(file -> new TakenOver(left.tenant(), left.runId(), left.feedId(), left.address(), file));
    }

    private static void lead(Connection connection, Left left, String thisStart, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update sync_run set runner = ?, heartbeat_at = ?, resumed_count = resumed_count + 1
                 where tenant_id = ? and run_id = ? and status = 'RUNNING'""")) {
            update.setString(1, thisStart);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setString(3, left.tenant());
            update.setObject(4, left.runId());
            update.executeUpdate();
        }
    }

    private static void interrupt(Connection connection, Left left, Instant now) throws SQLException {
        Sql sql = TenantWrite.on(connection, left.tenant());
        sql.update("""
                update sync_run set status = 'INTERRUPTED', finished_at = ?, problem_count = problem_count + 1
                 where tenant_id = ? and run_id = ?""", now, left.tenant(), left.runId());
        sql.update(
                """
                insert into sync_problem (tenant_id, run_id, problem_no, severity, code, message, remedy)
                select tenant_id, run_id, problem_count, 'DOCUMENT_BROKEN', 'interrupted', ?, ?
                  from sync_run where tenant_id = ? and run_id = ?""",
                left.resumed() >= RESUMPTIONS
                        ? "The service stopped several times while it read the document; what was taken before that stays."
                        : "The service stopped while it read the document, and the document is not on the machine that goes on; what was"
                                + " taken before that stays.",
                left.address() == null
                        ? "Send the document again."
                        : "Have the feed fetched again; its schedule does so by itself.",
                left.tenant(),
                left.runId());
        sql.update("delete from sync_seen where tenant_id = ? and run_id = ?", left.tenant(), left.runId());
    }
}

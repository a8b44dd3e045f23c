package org.alongside.opportunity.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Finds the runs that a process left behind when it ended. This is the one place that looks across tenants; a policy of
 * its own shows it nothing but runs, and lets it do nothing but mark them.
 */
@ApplicationScoped
class BrokenOffRuns {
    /** Another instance that has not been heard of for so long is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final AgroalDataSource dataSource;

    BrokenOffRuns(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Marks what earlier starts of this replica left behind, which cannot be at work any more, and what {@link #silent} marks. */
    int leftBehind(Replica replica, Instant now) {
        return interrupt(replica.everyStart(), replica.thisStart(), now);
    }

    /** Marks the runs of which nobody has heard for two minutes, whoever led them; not those whose end is just being written. */
    int silent(Instant now) {
        return interrupt("", "", now);
    }

    private int interrupt(String everyStart, String thisStart, Instant now) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement setting = connection.createStatement();
                    PreparedStatement update = connection.prepareStatement("""
                            update sync_run set status = 'INTERRUPTED', finished_at = ?
                             where status = 'RUNNING' and (tenant_id, run_id) in (
                               select tenant_id, run_id from sync_run
                                where status = 'RUNNING'
                                  and ((? <> '' and starts_with(runner, ?) and runner <> ?) or heartbeat_at < ?)
                                  for update skip locked)""")) {
                setting.execute("select set_config('app.maintenance', 'broken-off-runs', true)");
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setString(2, everyStart);
                update.setString(3, everyStart);
                update.setString(4, thisStart);
                update.setObject(5, now.minus(SILENCE).atOffset(ZoneOffset.UTC));
                int interrupted = update.executeUpdate();
                connection.commit();
                return interrupted;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("runs that broke off cannot be found", e);
        }
    }
}

package org.alongside.plan.app.grant;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.plan.app.client.GrantChanges;
import org.alongside.plan.app.client.GrantChanges.GrantChange;
import org.alongside.plan.app.client.GrantsClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the profile service has granted, kept beside the plans and good for one second. The feed is read every 250 ms; each
 * reading leases the projection until one second after that reading began, on the monotonic clock. With the lease run out nobody knows
 * who may see what, and the answer is 503 {@code access-unknown}, never yes.
 *
 * <p>A no is only said after a reading that began after the question was asked: whoever has just been let in is in.
 */
@ApplicationScoped
public class GrantsProjection {

    private static final Logger LOG = Logger.getLogger(GrantsProjection.class);
    private static final long LEASE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int STEP = 1_000;
    private static final String UPSERT = "insert into access_grant"
            + " (tenant_id, person_id, account, relation, scope, until, ended, person_died, epoch, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (tenant_id, person_id, account) do update set relation = excluded.relation, scope = excluded.scope,"
            + " until = excluded.until, ended = excluded.ended, person_died = excluded.person_died, epoch = excluded.epoch, position = excluded.position"
            + " where (access_grant.epoch, access_grant.position) < (excluded.epoch, excluded.position)";

    private final GrantsClient client;
    private final AgroalDataSource dataSource;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition readingEnded = lock.newCondition();
    private final Condition readingWanted = lock.newCondition();
    private boolean wanted;
    private boolean running = true;
    private boolean everRead;
    private long latestReadingBegan;

    GrantsProjection(@RestClient GrantsClient client, AgroalDataSource dataSource) {
        this.client = client;
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("grants-projection").start(this::readAndRead);
    }

    void stop(@Observes ShutdownEvent event) {
        lock.lock();
        try {
            running = false;
            readingWanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @throws ProblemException 503 {@code access-unknown} if the lease has run out and no reading renews it in time */
    public void demandLease() {
        long now = System.nanoTime();
        if (!hasReadSince(now - LEASE_NANOS) && !awaitReadingSince(now - LEASE_NANOS)) {
            throw unknown();
        }
    }

    /**
     * Waits for a reading that began after this call.
     *
     * @throws ProblemException 503 {@code access-unknown} if there is none in time
     */
    public void demandFreshReading() {
        if (!awaitReadingSince(System.nanoTime())) {
            throw unknown();
        }
    }

    private boolean hasReadSince(long nanos) {
        lock.lock();
        try {
            return everRead && latestReadingBegan - nanos >= 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitReadingSince(long nanos) {
        lock.lock();
        try {
            long left = LONGEST_WAIT_NANOS;
            while (!(everRead && latestReadingBegan - nanos >= 0)) {
                if (left <= 0 || !running) {
                    return false;
                }
                wanted = true;
                readingWanted.signalAll();
                left = readingEnded.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void readAndRead() {
        boolean failing = false;
        while (awaitTurn()) {
            long began = System.nanoTime();
            try {
                readToEnd();
                ended(began);
                failing = false;
            } catch (RuntimeException | SQLException e) {
                if (!failing) {
                    LOG.warnf("grants cannot be read, so access will be unknown: %s", e);
                }
                failing = true;
            }
        }
    }

    private boolean awaitTurn() {
        lock.lock();
        try {
            long left = EVERY_NANOS;
            while (running && !wanted && left > 0) {
                left = readingWanted.awaitNanos(left);
            }
            wanted = false;
            return running;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void ended(long began) {
        lock.lock();
        try {
            everRead = true;
            latestReadingBegan = began;
            readingEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void readToEnd() throws SQLException {
        boolean atEnd = false;
        while (!atEnd) {
            Cursor cursor = cursor();
            GrantChanges changes = client.after(cursor.position(), STEP);
            if (!changes.changes().isEmpty()) {
                apply(cursor, changes);
                atEnd = changes.changes().size() < STEP;
            } else if (changes.position() < cursor.position()) {
                LOG.warnf(
                        "the feed of grants ends at %d and was read up to %d: it was restored from a backup, so all of it is read again",
                        changes.position(), cursor.position());
                beginEpochAfter(cursor);
            } else {
                atEnd = true;
            }
        }
    }

    private record Cursor(int epoch, long position) {}

    private Cursor cursor() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select epoch, position from grant_cursor");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Cursor(row.getInt("epoch"), row.getLong("position"));
        }
    }

    private void beginEpochAfter(Cursor cursor) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update grant_cursor set epoch = epoch + 1, position = 0 where epoch = ?")) {
            statement.setInt(1, cursor.epoch());
            statement.executeUpdate();
        }
    }

    private void apply(Cursor cursor, GrantChanges changes) throws SQLException {
        Map<String, List<@Nullable Object[]>> byTenant = changes.changes().stream()
                .collect(Collectors.groupingBy(
                        GrantChange::tenant,
                        Collectors.mapping(change -> parameters(cursor.epoch(), change), Collectors.toList())));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Map.Entry<String, List<@Nullable Object[]>> tenant : byTenant.entrySet()) {
                    TenantWrite.on(connection, tenant.getKey()).batch(UPSERT, tenant.getValue());
                }
                try (PreparedStatement statement = connection.prepareStatement(
                        "update grant_cursor set position = greatest(position, ?) where epoch = ?")) {
                    statement.setLong(1, changes.changes().getLast().position());
                    statement.setInt(2, cursor.epoch());
                    statement.executeUpdate();
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static @Nullable Object[] parameters(int epoch, GrantChange change) {
        return new @Nullable Object[] {
            change.tenant(),
            change.personId(),
            change.account(),
            change.relation(),
            change.scope().toArray(String[]::new),
            change.until(),
            change.ended(),
            change.saysThatThePersonHasDied(),
            epoch,
            change.position()
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(
                CommonProblem.ACCESS_UNKNOWN,
                "Who may see this cannot be checked just now. Try again in a few seconds.");
    }
}

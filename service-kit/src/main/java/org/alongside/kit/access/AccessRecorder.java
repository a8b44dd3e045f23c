package org.alongside.kit.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.alongside.kit.http.Correlation;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.PassingTrouble;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps access records: with a write in the write's own transaction, for reads in groups that are committed before any of
 * their answers leaves. A read that cannot be recorded is not answered.
 */
@ApplicationScoped
public class AccessRecorder {

    private static final Logger LOG = Logger.getLogger(AccessRecorder.class);
    private static final int LARGEST_GROUP = 256;
    private static final long LONGEST_WAIT_MILLIS = 3_000;
    private static final String INSERT = "insert into access_record"
            + " (tenant_id, record_id, at, account, client, operation, subject_id, resource, correlation_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final Ids ids;
    private final Clock clock;
    private final Correlation correlation;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(4_096);
    private volatile boolean running = true;

    private record Waiting(AccessRecord record, CompletableFuture<Void> kept) {}

    AccessRecorder(AgroalDataSource dataSource, Ids ids, Clock clock, Correlation correlation) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.correlation = correlation;
    }

    /** Records a write inside its transaction. */
    public void written(Sql sql, Caller caller, String operation, @Nullable UUID subject, String resource) {
        sql.update(INSERT, parameters(record(caller, operation, subject, resource)));
    }

    /**
     * Records a read and returns once the record is durable.
     *
     * @throws ProblemException 503 if it cannot be kept in time
     */
    public void read(Caller caller, String operation, @Nullable UUID subject, String resource) {
        Waiting waiting = new Waiting(record(caller, operation, subject, resource), new CompletableFuture<>());
        try {
            if (!queue.offer(waiting, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw notKept();
            }
            waiting.kept().get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notKept();
        } catch (ExecutionException | TimeoutException e) {
            throw notKept();
        }
    }

    private AccessRecord record(Caller caller, String operation, @Nullable UUID subject, String resource) {
        return new AccessRecord(ids.next(), clock.instant(), caller, operation, subject, resource, correlation.id());
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("access-records").start(this::commitGroups);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void commitGroups() {
        List<Waiting> group = new ArrayList<>();
        while (running) {
            try {
                Waiting first = queue.poll(500, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    keep(group);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                group.clear();
            }
        }
    }

    /** A record that the database refuses must not cost the others their answers: the group is halved until it stands alone. */
    private void keep(List<Waiting> group) {
        try {
            commit(group);
        } catch (SQLException | RuntimeException e) {
            if (group.size() > 1 && !PassingTrouble.isBehind(e)) {
                int half = group.size() / 2;
                keep(group.subList(0, half));
                keep(group.subList(half, group.size()));
            } else {
                LOG.warnf("%d access records could not be kept: %s", group.size(), e);
                group.forEach(waiting -> waiting.kept().completeExceptionally(e));
            }
        }
    }

    private void commit(List<Waiting> group) throws SQLException {
        Map<String, List<@Nullable Object[]>> byTenant = group.stream()
                .map(Waiting::record)
                .collect(Collectors.groupingBy(
                        record -> record.caller().tenant(),
                        Collectors.mapping(AccessRecorder::parameters, Collectors.toList())));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Map.Entry<String, List<@Nullable Object[]>> tenant : byTenant.entrySet()) {
                    TenantWrite.on(connection, tenant.getKey()).batch(INSERT, tenant.getValue());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        group.forEach(waiting -> waiting.kept().complete(null));
    }

    private static @Nullable Object[] parameters(AccessRecord record) {
        return new @Nullable Object[] {
            record.caller().tenant(),
            record.id(),
            record.at(),
            record.caller().account(),
            record.caller().client(),
            record.operation(),
            record.subject(),
            record.resource(),
            record.correlationId()
        };
    }

    private static ProblemException notKept() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE,
                "This can only be shown when the reading of it can be recorded, and that failed just now. Try again in a few seconds.");
    }
}

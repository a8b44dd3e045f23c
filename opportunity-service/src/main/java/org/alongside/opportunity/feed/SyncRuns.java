package org.alongside.opportunity.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.jspecify.annotations.Nullable;

/** The sync runs of a tenant and their problems. */
@ApplicationScoped
class SyncRuns {
    private static final String SELECT = """
            select run_id, feed_id, status, read_count, created_count, changed_count, unchanged_count, removed_count,
                   refused_count, problem_count, ignored, started_at, finished_at, address, fetch_state, body_bytes
              from sync_run where tenant_id = ?""";
    private static final TypeReference<Map<String, Long>> IGNORED = new TypeReference<>() {};

    private final TenantRead reads;
    private final ObjectMapper mapper;

    SyncRuns(TenantRead reads, ObjectMapper mapper) {
        this.reads = reads;
        this.mapper = mapper;
    }

    /** A run that was started under the same key, and the hash of the document that came with it. */
    record Started(UUID runId, String bodyHash) {}

    /**
     * @param runner the instance of the service that reads the document
     * @throws Sql.SqlFailed with a duplicate key where a run of the feed is at work
     */
    void insert(
            Sql sql,
            String tenant,
            UUID runId,
            UUID feedId,
            String requestedBy,
            @Nullable String key,
            Spooled document,
            String runner,
            Instant at) {
        sql.update(
                """
                insert into sync_run (tenant_id, run_id, feed_id, status, requested_by, idempotency_key, body_hash,
                                      body_bytes, spool_name, runner, heartbeat_at, started_at)
                values (?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                runId,
                feedId,
                requestedBy,
                key,
                document.sha256(),
                document.bytes(),
                document.name(),
                runner,
                at,
                at);
    }

    /** Forgets what the run has done so far; the rows stay and are met again. */
    void startOver(Sql sql, RunningSync run) {
        sql.update("delete from sync_seen where tenant_id = ? and run_id = ?", run.tenant(), run.runId());
        sql.update("delete from sync_problem where tenant_id = ? and run_id = ?", run.tenant(), run.runId());
    }

    /** How far a run had come when it was last heard of. */
    Optional<SyncTally> tally(String tenant, UUID runId) {
        return reads.one(
                tenant,
                SELECT.replace("select ", "select position, position_mark, unnamed_refusals, ") + " and run_id = ?",
                row -> {
                    SyncTally kept =
                            SyncTally.of(counts(row), names(row.getString("ignored")), row.getLong("unnamed_refusals"));
                    kept.standAt(row.getLong("position"), row.getLong("position_mark"));
                    return kept;
                },
                tenant,
                runId);
    }

    boolean isRunning(String tenant, UUID feedId) {
        return reads.one(
                        tenant,
                        "select 1 from sync_run where tenant_id = ? and feed_id = ? and status = 'RUNNING'",
                        row -> true,
                        tenant,
                        feedId)
                .isPresent();
    }

    /** @param since the key of an older run is free again */
    Optional<Started> startedUnder(String tenant, UUID feedId, String requestedBy, String key, Instant since) {
        return reads.one(
                tenant,
                """
                select run_id, body_hash from sync_run
                 where tenant_id = ? and feed_id = ? and requested_by = ? and idempotency_key = ? and started_at >= ?""",
                row -> new Started(row.getObject("run_id", UUID.class), row.getString("body_hash")),
                tenant,
                feedId,
                requestedBy,
                key,
                since);
    }

    /** Frees this key where a run older than that was started under it. */
    void forgetKey(Sql sql, String tenant, UUID feedId, String requestedBy, String key, Instant since) {
        sql.update("""
                update sync_run set idempotency_key = null
                 where tenant_id = ? and feed_id = ? and requested_by = ? and idempotency_key = ? and started_at < ?""", tenant, feedId, requestedBy, key, since);
    }

    /** Nobody else ends the run until this transaction has. False where it is not running any more, or led by another. */
    boolean hold(Sql sql, RunningSync run) {
        return sql.one("""
                        select 1 from sync_run
                         where tenant_id = ? and run_id = ? and status = 'RUNNING' and runner = ? for update""", row -> true, run.tenant(), run.runId(), run.runner())
                .isPresent();
    }

    /** Keeps how far the run has come, and by that also that it is alive. False where it is not running any more. */
    boolean progress(Sql sql, RunningSync run, SyncTally tally, Instant at) {
        return sql.update(
                        """
                        update sync_run
                           set read_count = ?, created_count = ?, changed_count = ?, unchanged_count = ?,
                               removed_count = ?, refused_count = ?, problem_count = ?, ignored = cast(? as jsonb),
                               position = ?, position_mark = ?, unnamed_refusals = ?, heartbeat_at = ?
                         where tenant_id = ? and run_id = ? and status = 'RUNNING'""",
                        tally.read(),
                        tally.created(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.removed(),
                        tally.refused(),
                        tally.problems(),
                        json(tally.ignored()),
                        tally.position(),
                        tally.mark(),
                        tally.unnamedRefusals(),
                        at,
                        run.tenant(),
                        run.runId())
                == 1;
    }

    void finish(Sql sql, RunningSync run, SyncStatus status, Instant at) {
        sql.update(
                "update sync_run set status = ?, finished_at = ? where tenant_id = ? and run_id = ? and status = 'RUNNING'",
                status.name(),
                at,
                run.tenant(),
                run.runId());
        sql.update("delete from sync_seen where tenant_id = ? and run_id = ?", run.tenant(), run.runId());
    }

    void addProblems(Sql sql, RunningSync run, long firstNo, List<FeedProblem> problems) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        long no = firstNo;
        for (FeedProblem p : problems) {
            rows.add(new @Nullable Object[] {
                run.tenant(),
                run.runId(),
                no++,
                p.severity().name(),
                p.code(),
                p.recordType(),
                p.recordId(),
                p.recordTitle(),
                p.where() == null ? null : p.where().line(),
                p.where() == null ? null : p.where().column(),
                p.message(),
                p.remedy()
            });
        }
        sql.batch("""
                insert into sync_problem (tenant_id, run_id, problem_no, severity, code, record_type, record_id,
                                          record_title, line, col, message, remedy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    Optional<SyncRunView> find(String tenant, UUID runId) {
        return reads.one(tenant, SELECT + " and run_id = ?", this::read, tenant, runId);
    }

    SyncRunView find(Sql sql, RunningSync run) {
        return sql.one(SELECT + " and run_id = ?", this::read, run.tenant(), run.runId())
                .orElseThrow();
    }

    /** A problem with its number, by which the pages go on. */
    record Numbered(long no, SyncProblemView view) {}

    List<Numbered> problems(String tenant, UUID runId, long after, int limit) {
        return reads.list(
                tenant,
                """
                select problem_no, severity, code, record_type, record_id, record_title, line, col, message, remedy
                  from sync_problem where tenant_id = ? and run_id = ? and problem_no > ?
                 order by problem_no limit ?""",
                row -> new Numbered(
                        row.getLong("problem_no"),
                        new SyncProblemView(
                                FeedProblem.Severity.valueOf(row.getString("severity")),
                                row.getString("code"),
                                row.getString("record_type"),
                                row.getString("record_id"),
                                row.getString("record_title"),
                                row.getObject("line", Integer.class),
                                row.getObject("col", Integer.class),
                                row.getString("message"),
                                row.getString("remedy"))),
                tenant,
                runId,
                after,
                limit);
    }

    private SyncRunView read(ResultSet row) throws SQLException {
        return new SyncRunView(
                row.getObject("run_id", UUID.class),
                row.getObject("feed_id", UUID.class),
                SyncStatus.valueOf(row.getString("status")),
                row.getString("address") == null
                        ? null
                        : new SyncRunView.Fetch(
                                row.getString("address"),
                                FetchState.valueOf(row.getString("fetch_state")),
                                row.getLong("body_bytes")),
                counts(row),
                ignored(row.getString("ignored")),
                Sql.instant(row, "started_at"),
                row.getObject("finished_at") == null ? null : Sql.instant(row, "finished_at"));
    }

    private static SyncRunView.Counts counts(ResultSet row) throws SQLException {
        return new SyncRunView.Counts(
                row.getLong("read_count"),
                row.getLong("created_count"),
                row.getLong("changed_count"),
                row.getLong("unchanged_count"),
                row.getLong("removed_count"),
                row.getLong("refused_count"),
                row.getLong("problem_count"));
    }

    private List<SyncRunView.Ignored> ignored(String json) {
        return names(json).entrySet().stream()
                .map(each -> new SyncRunView.Ignored(each.getKey(), each.getValue()))
                .toList();
    }

    private Map<String, Long> names(String json) {
        try {
            return new TreeMap<>(mapper.readValue(json, IGNORED));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Map<String, Long> ignored) {
        try {
            return mapper.writeValueAsString(ignored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.alongside.kit.tenancy.Sql;
import org.alongside.opportunity.fetch.Validators;

/** What is kept of a run before there is anything to read. */
@ApplicationScoped
class FetchedRuns {

    /**
     * A run whose document is yet to be fetched.
     *
     * @throws Sql.SqlFailed with a duplicate key where a run of the feed is at work
     */
    void insert(Sql sql, RunningSync run, String requestedBy, Instant at) {
        sql.update("""
                insert into sync_run (tenant_id, run_id, feed_id, status, requested_by, body_bytes, address, fetch_state,
                                      runner, heartbeat_at, started_at)
                values (?, ?, ?, 'RUNNING', ?, 0, ?, 'FETCHING', ?, ?, ?)""", run.tenant(), run.runId(), run.feedId(), requestedBy, run.address(), run.runner(), at, at);
    }

    /** The document of a fetched run is here. */
    void arrived(Sql sql, RunningSync run, Spooled document, Validators validators) {
        sql.update(
                """
                update sync_run set fetch_state = 'FETCHED', body_hash = ?, body_bytes = ?, spool_name = ?, etag = ?, last_modified = ?
                 where tenant_id = ? and run_id = ?""",
                document.sha256(),
                document.bytes(),
                document.name(),
                validators.etag(),
                validators.lastModified(),
                run.tenant(),
                run.runId());
    }

    void ended(Sql sql, RunningSync run, FetchState state) {
        sql.update(
                "update sync_run set fetch_state = ? where tenant_id = ? and run_id = ? and address is not null",
                state.name(),
                run.tenant(),
                run.runId());
    }

    /** Says that the run is alive. */
    void alive(Sql sql, RunningSync run, Instant at) {
        sql.update(
                "update sync_run set heartbeat_at = ? where tenant_id = ? and run_id = ?",
                at,
                run.tenant(),
                run.runId());
    }

    /** Says that the run is alive, and how much of its document has come. */
    void alive(Sql sql, RunningSync run, long bytes, Instant at) {
        sql.update("""
                update sync_run set heartbeat_at = ?, body_bytes = case when fetch_state = 'FETCHING' then ? else body_bytes end
                 where tenant_id = ? and run_id = ?""", at, bytes, run.tenant(), run.runId());
    }
}

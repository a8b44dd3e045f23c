package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;
import org.jspecify.annotations.Nullable;

/** Use case: begin to read a document of a feed, one at a time. */
@ApplicationScoped
class StartingASync {
    private final TenantWrite writes;
    private final SyncRuns runs;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    StartingASync(TenantWrite writes, SyncRuns runs, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.runs = runs;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param key the Idempotency-Key, by which the same request is known again
     * @throws ProblemException 409 {@code sync-running}
     */
    @Transactional
    RunningSync start(Caller caller, FeedView feed, @Nullable String key, Spooled document, String instance) {
        UUID runId = ids.next();
        return writes.as(caller.tenant(), sql -> {
            try {
                runs.insert(
                        sql,
                        caller.tenant(),
                        runId,
                        feed.feedId(),
                        caller.client() + "\n" + caller.account(),
                        key,
                        document,
                        instance,
                        clock.instant());
            } catch (Sql.SqlFailed failed) {
                throw failed.isDuplicateKey() ? running() : failed;
            }
            access.written(sql, caller, "startSyncRun", null, "feed/" + feed.feedId() + "/sync-run/" + runId);
            return new RunningSync(caller.tenant(), feed.feedId(), runId, feed.format());
        });
    }

    static ProblemException running() {
        return new ProblemException(
                CatalogueProblem.SYNC_RUNNING,
                "A document of this feed is being read. Wait until its sync run has ended, then send this one again.");
    }
}

package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;
import org.jspecify.annotations.Nullable;

/** Use case: begin to read a document of a feed, one at a time. */
@ApplicationScoped
class StartingASync {
    /** As long as {@code IdempotentRequests} of the kit keeps what was answered under a key. */
    private static final Duration A_KEY_IS_KNOWN_FOR = Duration.ofHours(24);

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
     * @throws AnotherIsThere where a run of the feed is at work, or one was begun with the same key a moment ago
     */
    @Transactional
    RunningSync start(Caller caller, FeedView feed, @Nullable String key, Spooled document, String instance) {
        UUID runId = ids.next();
        String requestedBy = requestedBy(caller);
        return writes.as(caller.tenant(), sql -> {
            if (key != null) {
                runs.forgetKey(sql, caller.tenant(), feed.feedId(), requestedBy, key, keysKnownSince());
            }
            try {
                runs.insert(
                        sql,
                        caller.tenant(),
                        runId,
                        feed.feedId(),
                        requestedBy,
                        key,
                        document,
                        instance,
                        clock.instant());
            } catch (Sql.SqlFailed failed) {
                throw failed.isDuplicateKey() ? new AnotherIsThere() : failed;
            }
            access.written(sql, caller, "startSyncRun", null, "feed/" + feed.feedId() + "/sync-run/" + runId);
            return new RunningSync(caller.tenant(), feed.feedId(), runId, feed.format());
        });
    }

    /** Found when the run was to be written, so its transaction is lost. */
    static final class AnotherIsThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The run that was started with the same key within the last 24 hours. */
    Optional<SyncRuns.Started> startedBefore(Caller caller, FeedView feed, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : runs.startedUnder(caller.tenant(), feed.feedId(), requestedBy(caller), key, keysKnownSince());
    }

    private static String requestedBy(Caller caller) {
        return caller.client() + "\n" + caller.account();
    }

    private Instant keysKnownSince() {
        return clock.instant().minus(A_KEY_IS_KNOWN_FOR);
    }

    /**
     * What to say to somebody whose document cannot be read now: 409 {@code sync-running}, or {@code request-in-flight} where
     * what is in the way is this very request, which has come twice at once.
     */
    ProblemException inTheWay(Caller caller, FeedView feed, @Nullable String key) {
        if (startedBefore(caller, feed, key).isPresent()) {
            return new ProblemException(
                    CommonProblem.REQUEST_IN_FLIGHT,
                    "The same document is being sent with this Idempotency-Key already. Send it again to hear of its sync run.");
        }
        return new ProblemException(
                CatalogueProblem.SYNC_RUNNING,
                "A document of this feed is being read. Wait until its sync run has ended, then send this one again.");
    }
}

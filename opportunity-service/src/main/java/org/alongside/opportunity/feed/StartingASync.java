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

    private static final String SCHEDULE = "schedule";

    private final TenantWrite writes;
    private final FeedSources sources;
    private final FeedSchedules schedules;
    private final SyncRuns runs;
    private final FetchedRuns fetched;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    StartingASync(
            TenantWrite writes,
            FeedSources sources,
            FeedSchedules schedules,
            SyncRuns runs,
            FetchedRuns fetched,
            AccessRecorder access,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.sources = sources;
        this.schedules = schedules;
        this.runs = runs;
        this.fetched = fetched;
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
            return new RunningSync(caller.tenant(), feed.feedId(), runId, feed.format(), instance, null);
        });
    }

    /**
     * Begins a run whose document is yet to be fetched from the feed's address.
     *
     * @throws AnotherIsThere where a run of the feed is at work
     * @throws ProblemException 409 {@code feed-has-no-address}
     */
    @Transactional
    Begun startFetch(Caller caller, FeedView feed, String instance) {
        return writes.as(caller.tenant(), sql -> {
            RunningSync run = insertFetch(sql, caller.tenant(), feed, requestedBy(caller), instance);
            access.written(sql, caller, "fetchFeed", null, "feed/" + feed.feedId() + "/sync-run/" + run.runId());
            return new Begun(run, runs.find(sql, run));
        });
    }

    /** A run that has just begun, and as what it is shown. */
    record Begun(RunningSync run, SyncRunView view) {}

    /**
     * The same, because its time has come; empty where whoever said the address may no longer publish, and then the rhythm ends.
     *
     * @throws AnotherIsThere where a run of the feed is at work
     */
    @Transactional
    Optional<RunningSync> startScheduled(String tenant, FeedView feed, String instance) {
        return writes.as(tenant, sql -> {
            if (!sources.mayStill(sql, tenant, feed.feedId(), feed.providerKey())) {
                schedules.pause(sql, tenant, feed.feedId(), clock.instant());
                return Optional.empty();
            }
            return Optional.of(insertFetch(sql, tenant, feed, SCHEDULE, instance));
        });
    }

    private RunningSync insertFetch(Sql sql, String tenant, FeedView feed, String requestedBy, String instance) {
        String address = sources.address(sql, tenant, feed.feedId())
                .orElseThrow(() -> new ProblemException(
                        CatalogueProblem.FEED_HAS_NO_ADDRESS,
                        "Nobody has said where this feed is fetched. Say so first, or send its document."));
        RunningSync run = new RunningSync(tenant, feed.feedId(), ids.next(), feed.format(), instance, address);
        try {
            fetched.insert(sql, run, requestedBy, clock.instant());
        } catch (Sql.SqlFailed failed) {
            throw failed.isDuplicateKey() ? new AnotherIsThere() : failed;
        }
        return run;
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
        return alreadyReading();
    }

    /** 409 {@code sync-running}. */
    ProblemException alreadyReading() {
        return new ProblemException(
                CatalogueProblem.SYNC_RUNNING,
                "A document of this feed is being read. Wait until its sync run has ended, then send this one again.");
    }
}

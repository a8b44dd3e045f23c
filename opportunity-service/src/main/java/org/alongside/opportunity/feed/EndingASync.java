package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.changes.ChangeTokens;
import org.jspecify.annotations.Nullable;

/** Use case: end a run. What is gone is taken off offer last, once the whole document has been read. */
@ApplicationScoped
class EndingASync {
    private final TenantWrite writes;
    private final SeenRecords seen;
    private final SyncRuns runs;
    private final FetchedRuns fetched;
    private final Feeds feeds;
    private final FeedSources sources;
    private final FeedSchedules schedules;
    private final ChangeTokens changes;
    private final Clock clock;

    EndingASync(
            TenantWrite writes,
            SeenRecords seen,
            SyncRuns runs,
            FetchedRuns fetched,
            Feeds feeds,
            FeedSources sources,
            FeedSchedules schedules,
            ChangeTokens changes,
            Clock clock) {
        this.writes = writes;
        this.seen = seen;
        this.runs = runs;
        this.fetched = fetched;
        this.feeds = feeds;
        this.sources = sources;
        this.schedules = schedules;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * After the document was read to its end. A run that was taken for broken off meanwhile takes nothing off offer.
     *
     * @return whether the run was still at work
     */
    @Transactional
    boolean done(RunningSync run, boolean changesOnly, SyncTally tally) {
        return writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            seen.prepareForWholeFeeds(sql);
            tally.countRemoved(seen.removeGone(sql, run, now));
            boolean held = false;
            if (!changesOnly) {
                FeedProblem objection =
                        RemovalGuard.objection(seen.absence(sql, run), tally.read(), tally.unnamedRefusals());
                held = objection != null;
                if (objection == null) {
                    tally.countRemoved(seen.removeAbsent(sql, run, now));
                } else {
                    add(sql, run, tally, objection);
                }
            }
            boolean inStep = !changesOnly && !held && tally.refused() == 0;
            if (inStep) {
                feeds.confirm(sql, run.tenant(), run.feedId(), now);
            }
            if (run.isFetched()) {
                sources.read(sql, run, inStep, now);
                schedules.succeeded(sql, run, now);
            }
            if (tally.changed() + tally.removed() > 0) {
                seen.dropUnusedVenues(sql, run);
            }
            runs.progress(sql, run, tally, now);
            runs.finish(sql, run, SyncStatus.DONE, now);
            if (tally.removed() > 0) {
                changes.removed(sql, run.tenant(), run.feedId(), now);
            }
            return true;
        });
    }

    /**
     * The document is the one that was read before: everything is as it is kept, and nothing is read.
     *
     * @return whether the run was still at work
     */
    @Transactional
    boolean unchanged(RunningSync run) {
        return writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            feeds.confirm(sql, run.tenant(), run.feedId(), now);
            sources.unchanged(sql, run, now);
            schedules.succeeded(sql, run, now);
            fetched.ended(sql, run, FetchState.UNCHANGED);
            runs.finish(sql, run, SyncStatus.DONE, now);
            return true;
        });
    }

    /** There was no document to be read. */
    @Transactional
    boolean notFetched(RunningSync run, FeedProblem problem, @Nullable Duration retryAfter) {
        return writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            SyncTally tally = new SyncTally();
            add(sql, run, tally, problem);
            runs.progress(sql, run, tally, now);
            fetched.ended(sql, run, FetchState.FAILED);
            runs.finish(sql, run, SyncStatus.FAILED, now);
            schedules.failed(sql, run, retryAfter, now);
            return true;
        });
    }

    /**
     * After the document, or the work on it, broke off: nothing is taken off offer.
     *
     * @return whether the run was still at work
     */
    @Transactional
    boolean brokenOff(RunningSync run, SyncStatus status, List<FeedProblem> problems, SyncTally tally) {
        return writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            seen.prepareForWholeFeeds(sql);
            problems.forEach(problem -> add(sql, run, tally, problem));
            runs.progress(sql, run, tally, now);
            runs.finish(sql, run, status, now);
            if (run.isFetched() && status == SyncStatus.FAILED) {
                schedules.failed(sql, run, null, now);
            }
            return true;
        });
    }

    /** The last word on a run is kept even where the number of problems to keep is used up. */
    private void add(Sql sql, RunningSync run, SyncTally tally, FeedProblem problem) {
        tally.countProblem(problem);
        runs.addProblems(sql, run, tally.problems(), List.of(problem));
    }
}

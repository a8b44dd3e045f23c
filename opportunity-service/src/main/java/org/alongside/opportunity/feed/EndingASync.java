package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.changes.ChangeTokens;

/** Use case: end a run. What is gone is taken off offer last, once the whole document has been read. */
@ApplicationScoped
class EndingASync {
    private final TenantWrite writes;
    private final SeenRecords seen;
    private final SyncRuns runs;
    private final Feeds feeds;
    private final ChangeTokens changes;
    private final Clock clock;

    EndingASync(TenantWrite writes, SeenRecords seen, SyncRuns runs, Feeds feeds, ChangeTokens changes, Clock clock) {
        this.writes = writes;
        this.seen = seen;
        this.runs = runs;
        this.feeds = feeds;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * After the document was read to its end. A run that was taken for broken off meanwhile takes nothing off offer.
     *
     * @param unnamedRefusals records that were refused without it being known which they are
     */
    @Transactional
    void done(RunningSync run, boolean changesOnly, long unnamedRefusals, SyncTally tally) {
        writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            seen.prepareForWholeFeeds(sql);
            tally.countRemoved(seen.removeGone(sql, run, now));
            boolean held = false;
            if (!changesOnly) {
                FeedProblem objection = RemovalGuard.objection(seen.absence(sql, run), unnamedRefusals);
                held = objection != null;
                if (objection == null) {
                    tally.countRemoved(seen.removeAbsent(sql, run, now));
                } else {
                    add(sql, run, tally, objection);
                }
            }
            if (!changesOnly && !held && tally.refused() == 0) {
                feeds.confirm(sql, run.tenant(), run.feedId(), now);
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

    /** After the document, or the work on it, broke off: nothing is taken off offer. */
    @Transactional
    void brokenOff(RunningSync run, SyncStatus status, List<FeedProblem> problems, SyncTally tally) {
        writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            seen.prepareForWholeFeeds(sql);
            problems.forEach(problem -> add(sql, run, tally, problem));
            runs.progress(sql, run, tally, now);
            runs.finish(sql, run, status, now);
            return true;
        });
    }

    /** The last word on a run is kept even where the number of problems to keep is used up. */
    private void add(Sql sql, RunningSync run, SyncTally tally, FeedProblem problem) {
        tally.countProblem(problem);
        runs.addProblems(sql, run, tally.problems(), List.of(problem));
    }
}

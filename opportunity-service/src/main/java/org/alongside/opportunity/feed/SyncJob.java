package org.alongside.opportunity.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * One run from first record to last: collects what the reader gives out and commits it batch by batch, reading the next one while one is
 * taken. A run that goes on passes over what is committed already: readers are deterministic, so its place is a number of events.
 */
final class SyncJob {
    private static final Logger LOG = Logger.getLogger(SyncJob.class);
    /** So many new records can make other tables of empty ones to the planner; looking costs as much as taking a hundred. */
    private static final int LOOK_AFTER = 1_000;

    /** And so many times more of them of those. */
    private static final int LOOK_AGAIN_AFTER_TIMES = 4;

    private static final long SIGN_OF_LIFE = Duration.ofSeconds(20).toNanos();

    private final RunningSync run;
    private final FeedReader reader;
    private final TakingRecords taking;
    private final EndingASync ending;
    private final BooleanSupplier stopping;

    /** As of the last commit; what is counted since then falls with a batch that fails. */
    private SyncTally committed;

    /** What was read since the last batch was handed on. */
    private SyncTally tally = new SyncTally();

    private Batch batch = new Batch();

    /** The batch that is being taken: what is committed after it, or nothing where the run is led by another. */
    private CompletableFuture<Optional<SyncTally>> underWay;

    private long events;
    private long mark;
    private long lookAt = LOOK_AFTER;
    private long toldAt = System.nanoTime();

    /** @param committed what an earlier life of the run has done, or nothing */
    SyncJob(
            RunningSync run,
            FeedReader reader,
            TakingRecords taking,
            EndingASync ending,
            BooleanSupplier stopping,
            SyncTally committed) {
        this.run = run;
        this.reader = reader;
        this.taking = taking;
        this.ending = ending;
        this.stopping = stopping;
        this.committed = committed.copy();
        this.underWay = CompletableFuture.completedFuture(Optional.of(this.committed));
    }

    /** What became of the work. */
    enum Work {
        /** The run has ended. */
        ENDED,
        /** The service stops; the run stays as it is and can go on. */
        LEFT,
        /** Somebody else leads the run, or has ended it. */
        LOST
    }

    /** Ends the work on a document from inside the reader. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Work work;

        private Stopped(Work work) {
            super(null, null, false, false);
            this.work = work;
        }
    }

    /** What is read now is not what was read then, so the place in it means nothing. */
    private static final class ReadsOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ReadsOtherwise() {
            super(null, null, false, false);
        }
    }

    Work read(Path document) {
        try {
            return readFromPlace(document);
        } catch (ReadsOtherwise otherwise) {
            LOG.warnf(
                    "sync run %s begins at the first record again: what is read is not what was read before",
                    run.runId());
            if (!taking.startOver(run)) {
                return Work.LOST;
            }
            committed = new SyncTally();
            underWay = CompletableFuture.completedFuture(Optional.of(committed));
            tally = new SyncTally();
            events = 0;
            mark = 0;
            return readFromPlace(document);
        }
    }

    private Work readFromPlace(Path document) {
        try {
            Reading reading = reader.read(() -> Files.newInputStream(document), this::take);
            if (events < committed.position()) {
                throw new ReadsOtherwise();
            }
            handOn();
            awaitTaken();
            boolean held = switch (reading) {
                case Reading.Whole whole -> ending.done(run, whole.changesOnly(), committed.copy());
                case Reading.Broken broken ->
                    ending.brokenOff(run, SyncStatus.FAILED, List.of(broken.problem()), committed.copy());
            };
            return held ? Work.ENDED : Work.LOST;
        } catch (Stopped stopped) {
            settle();
            return stopped.work;
        } catch (ReadsOtherwise otherwise) {
            throw otherwise;
        } catch (IOException | RuntimeException failed) {
            LOG.errorf(failed, "sync run %s failed", run.runId());
            settle();
            return ending.brokenOff(run, SyncStatus.FAILED, List.of(ourFault()), committed.copy())
                    ? Work.ENDED
                    : Work.LOST;
        }
    }

    private void take(FeedEvent event) {
        if (event instanceof FeedEvent.OpportunityRead read
                && batch.saysGone(read.opportunity().externalId())) {
            handOn();
        }
        events++;
        mark = EventMark.after(mark, event);
        if (events <= committed.position()) {
            passOver();
            return;
        }
        count(event);
        if (batch.isFull()) {
            handOn();
        }
    }

    private void passOver() {
        if (events == committed.position() && mark != committed.mark()) {
            throw new ReadsOtherwise();
        }
        if (System.nanoTime() - toldAt > SIGN_OF_LIFE) {
            if (stopping.getAsBoolean()) {
                throw new Stopped(Work.LEFT);
            }
            if (!taking.stillThere(run)) {
                throw new Stopped(Work.LOST);
            }
            toldAt = System.nanoTime();
        }
    }

    private void count(FeedEvent event) {
        switch (event) {
            case FeedEvent.ProviderRead provider -> batch.add(provider);
            case FeedEvent.ProviderGone provider -> batch.add(provider);
            case FeedEvent.OpportunityRead opportunity -> {
                tally.countRead();
                batch.add(opportunity);
            }
            case FeedEvent.OpportunityGone opportunity -> {
                tally.countRead();
                batch.add(opportunity);
            }
            case FeedEvent.ProblemFound found -> count(found.problem());
            case FeedEvent.ElementIgnored element -> tally.countIgnored(element.name());
        }
    }

    private void count(FeedProblem problem) {
        tally.countProblem(problem);
        if (problem.severity() == FeedProblem.Severity.RECORD_REFUSED) {
            tally.countRead();
            if (problem.recordId() == null && problem.recordTitle() == null) {
                tally.countUnnamedRefusal();
            }
        }
        batch.add(problem);
    }

    /** Has the batch taken while the next is read; waits for the one before. */
    private void handOn() {
        if (stopping.getAsBoolean()) {
            throw new Stopped(Work.LEFT);
        }
        Batch full = batch;
        taking.prepare(full);
        awaitTaken();
        if (committed.created() >= lookAt) {
            lookAt *= LOOK_AGAIN_AFTER_TIMES;
            lookAtTables();
        }
        SyncTally after = committed.plus(tally);
        after.standAt(events, mark);
        batch = new Batch();
        tally = new SyncTally();
        underWay = CompletableFuture.supplyAsync(
                () -> taken(full, after),
                task -> Thread.ofVirtual()
                        .name("sync-" + run.runId() + "-taking")
                        .start(task));
    }

    /** What is committed then, or nothing where the run is led by another. One bad record does not stand in the way of the others. */
    private Optional<SyncTally> taken(Batch full, SyncTally counted) {
        SyncTally after = counted.copy();
        try {
            return taking.take(run, full, after) ? Optional.of(after) : Optional.empty();
        } catch (RuntimeException failed) {
            if (!Sifting.helpsAgainst(failed)) {
                throw failed;
            }
            LOG.warnf("a batch of sync run %s was refused, and is sifted: %s", run.runId(), failed.getClass());
            SyncTally sifted = counted.copy();
            Batch rest = new Sifting(run, taking).sift(full, sifted);
            return taking.take(run, rest, sifted) ? Optional.of(sifted) : Optional.empty();
        }
    }

    /** What the planner knows makes a run quicker; a run does not fail for it. */
    private void lookAtTables() {
        try {
            taking.lookAtTables();
        } catch (RuntimeException failed) {
            LOG.warnf("the tables could not be looked at in sync run %s: %s", run.runId(), failed.getMessage());
        }
    }

    private void awaitTaken() {
        committed = underWay.join().orElseThrow(() -> new Stopped(Work.LOST));
        toldAt = System.nanoTime();
    }

    /** Lets the batch that is under way end, however it does. */
    private void settle() {
        try {
            committed = underWay.join().orElse(committed);
        } catch (CompletionException failed) {
            // it is rolled back, and what is committed stays as it was
            LOG.debugf(failed, "the last batch of sync run %s was not taken", run.runId());
        }
    }

    private static FeedProblem ourFault() {
        return new FeedProblem(
                FeedProblem.Severity.DOCUMENT_BROKEN,
                "service-failed",
                null,
                null,
                null,
                null,
                "The service failed while it read the document; what was taken before that stays.",
                "Send the document again. If it fails again, tell whoever runs the service and name the sync run.");
    }
}

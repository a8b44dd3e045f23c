package org.alongside.opportunity.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** One run from first record to last: collects what the reader gives out and commits it batch by batch. */
final class SyncJob {
    private static final Logger LOG = Logger.getLogger(SyncJob.class);

    private final RunningSync run;
    private final FeedReader reader;
    private final TakingRecords taking;
    private final EndingASync ending;
    private final BooleanSupplier stopping;

    /** As of the last commit; what is counted since then falls with a batch that fails. */
    private SyncTally committed = new SyncTally();

    private SyncTally tally = new SyncTally();
    private Batch batch = new Batch();
    private long unnamedRefusals;

    SyncJob(RunningSync run, FeedReader reader, TakingRecords taking, EndingASync ending, BooleanSupplier stopping) {
        this.run = run;
        this.reader = reader;
        this.taking = taking;
        this.ending = ending;
        this.stopping = stopping;
    }

    /** Ends the work on a document from inside the reader. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stopped() {
            super(null, null, false, false);
        }
    }

    void read(Path document) {
        try {
            Reading reading = reader.read(() -> Files.newInputStream(document), this::take);
            flush();
            switch (reading) {
                case Reading.Whole whole -> ending.done(run, whole.changesOnly(), unnamedRefusals, committed.copy());
                case Reading.Broken broken ->
                    ending.brokenOff(run, SyncStatus.FAILED, List.of(broken.problem()), committed.copy());
            }
        } catch (Stopped stopped) {
            ending.brokenOff(run, SyncStatus.INTERRUPTED, List.of(), committed.copy());
        } catch (IOException | RuntimeException failed) {
            LOG.errorf(failed, "sync run %s failed", run.runId());
            ending.brokenOff(run, SyncStatus.FAILED, List.of(ourFault()), committed.copy());
        }
    }

    private void take(FeedEvent event) {
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
            case FeedEvent.ProblemFound found -> take(found.problem());
            case FeedEvent.ElementIgnored element -> tally.countIgnored(element.name());
        }
        if (batch.isFull()) {
            flush();
        }
    }

    private void take(FeedProblem problem) {
        tally.countProblem(problem);
        if (problem.severity() == FeedProblem.Severity.RECORD_REFUSED) {
            tally.countRead();
            if (problem.recordId() == null && problem.recordTitle() == null) {
                unnamedRefusals++;
            }
        }
        batch.add(problem);
    }

    private void flush() {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        Batch full = batch;
        batch = new Batch();
        if (!taking.take(run, full, tally)) {
            throw new Stopped();
        }
        committed = tally.copy();
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

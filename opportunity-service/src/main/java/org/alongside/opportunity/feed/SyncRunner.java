package org.alongside.opportunity.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.opportunity.fetch.FetchFailed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on runs in the background, each on a virtual thread: a few are read at a time, and some more are fetched. */
@ApplicationScoped
class SyncRunner {
    private static final Logger LOG = Logger.getLogger(SyncRunner.class);
    private static final int READ_AT_ONCE = 2;
    private static final int FETCHED_AT_ONCE = 8;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(8);

    private final Map<FeedFormat, FeedReader> readers;
    private final Feeds feeds;
    private final SyncRuns runs;
    private final Fetching fetching;
    private final TakingRecords taking;
    private final EndingASync ending;
    private final BrokenOffRuns brokenOff;
    private final Spool spool;
    private final Clock clock;
    private final Replica replica;
    private final Duration lookEvery;
    private final Thread looking = Thread.ofVirtual().name("silent-sync-runs").unstarted(this::lookForSilentRuns);
    private final Semaphore reading = new Semaphore(READ_AT_ONCE, true);
    private final Semaphore fetchingNow = new Semaphore(FETCHED_AT_ONCE, true);
    private final Map<UUID, Thread> working = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    SyncRunner(
            Instance<FeedReader> readers,
            Feeds feeds,
            SyncRuns runs,
            Fetching fetching,
            TakingRecords taking,
            EndingASync ending,
            BrokenOffRuns brokenOff,
            Spool spool,
            Clock clock,
            Replica replica,
            @ConfigProperty(name = "alongside.feed.look-for-silent-runs-every", defaultValue = "PT1M")
                    Duration lookEvery) {
        this.readers = readers.stream().collect(Collectors.toMap(FeedReader::format, Function.identity()));
        this.feeds = feeds;
        this.runs = runs;
        this.fetching = fetching;
        this.taking = taking;
        this.ending = ending;
        this.brokenOff = brokenOff;
        this.spool = spool;
        this.clock = clock;
        this.replica = replica;
        this.lookEvery = lookEvery;
    }

    /** The name under which this process leads runs; no other start of it or of another replica has the same. */
    String instance() {
        return replica.thisStart();
    }

    /** How many more feeds could be fetched at once. */
    int roomToFetch() {
        return stopping ? 0 : fetchingNow.availablePermits();
    }

    void started(@Observes StartupEvent event) {
        goOn(brokenOff.leftBehind(replica, clock.instant()));
        spool.clear(clock.instant());
        looking.start();
    }

    /** Another replica may have died and not come back. */
    private void lookForSilentRuns() {
        while (!stopping) {
            try {
                Thread.sleep(lookEvery);
                goOn(brokenOff.silent(replica, working.keySet(), clock.instant()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("silent sync runs could not be looked for: %s", e.getMessage());
            }
        }
    }

    private void goOn(BrokenOffRuns.Found found) {
        if (found.interrupted() > 0) {
            LOG.warnf("%d sync runs had been interrupted", found.interrupted());
        }
        found.takenOver().forEach(this::resume);
    }

    /** Goes on with a run where it stopped. */
    void resume(BrokenOffRuns.TakenOver over) {
        FeedView feed = feeds.find(over.tenant(), over.feedId()).orElseThrow();
        SyncTally before = runs.tally(over.tenant(), over.runId()).orElseThrow();
        LOG.infof("sync run %s goes on after %d events", over.runId(), before.position());
        begin(
                new RunningSync(over.tenant(), over.feedId(), over.runId(), feed.format(), instance(), over.address()),
                over.document(),
                before);
    }

    /** Returns at once; the run ends in a state of its own, and the document is deleted with it. */
    void start(RunningSync run, Spooled document) {
        begin(run, document.file(), new SyncTally());
    }

    /** The same for a run whose document is yet to be fetched. */
    void fetch(RunningSync run) {
        begin(run, null, new SyncTally());
    }

    private void begin(RunningSync run, @Nullable Path document, SyncTally before) {
        FeedReader reader = readers.get(run.format());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + run.format());
        }
        SyncJob job = new SyncJob(run, reader, taking, ending, () -> stopping, before);
        Thread thread = Thread.ofVirtual().name("sync-" + run.runId()).unstarted(() -> work(run, job, document));
        working.put(run.runId(), thread);
        thread.start();
    }

    private void work(RunningSync run, SyncJob job, @Nullable Path sent) {
        try {
            Path document = sent == null ? fetched(run) : sent;
            if (document != null) {
                waitForAPlace(run, reading);
                try {
                    if (aliveWhile(run, () -> job.read(document)) == SyncJob.Work.ENDED) {
                        spool.delete(document);
                    }
                } finally {
                    reading.release();
                }
            }
        } catch (InterruptedException e) {
            LOG.warnf("sync run %s was interrupted before it began", run.runId());
        } catch (RuntimeException e) {
            LOG.errorf(e, "sync run %s could not be ended; it will be found by its silence", run.runId());
        } finally {
            working.remove(run.runId());
        }
    }

    /** The run is led by another, or the service stops. */
    private static final class LeftAlone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private LeftAlone() {
            super(null, null, false, false);
        }
    }

    /** The document that was fetched, or null where there is nothing to read. */
    private @Nullable Path fetched(RunningSync run) throws InterruptedException {
        String address = run.address();
        if (address == null) {
            throw new IllegalStateException("a run without a document has an address");
        }
        waitForAPlace(run, fetchingNow);
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().name("alive-" + run.runId()).start(() -> sayAliveUntil(over, run));
        try {
            switch (fetching.fetch(run, address, bytes -> demandAlive(run, bytes))) {
                case Fetching.Outcome.Arrived arrived -> {
                    if (taking.arrived(run, arrived.document(), arrived.validators())) {
                        return arrived.document().file();
                    }
                    spool.delete(arrived.document().file());
                }
                case Fetching.Outcome.Unchanged unchanged -> ending.unchanged(run);
            }
        } catch (FetchFailed failed) {
            ending.notFetched(run, problem(failed), failed.retryAfter());
        } catch (LeftAlone elsewhere) {
            LOG.infof("sync run %s is left while it is fetched", run.runId());
        } catch (RuntimeException ours) {
            LOG.errorf(ours, "the document of sync run %s could not be kept", run.runId());
            ending.notFetched(run, ourFault(), null);
        } finally {
            over.countDown();
            fetchingNow.release();
        }
        return null;
    }

    /** A reader may look through a document of gigabytes before it gives out the first record. */
    private <T> T aliveWhile(RunningSync run, Supplier<T> work) {
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().name("alive-" + run.runId()).start(() -> sayAliveUntil(over, run));
        try {
            return work.get();
        } finally {
            over.countDown();
        }
    }

    /** A server may think for a minute before each of many answers. */
    private void sayAliveUntil(CountDownLatch over, RunningSync run) {
        try {
            while (!over.await(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS) && taking.stillThere(run)) {
                LOG.debugf("sync run %s is at work", run.runId());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void demandAlive(RunningSync run, long bytes) {
        if (stopping || !taking.alive(run, bytes)) {
            throw new LeftAlone();
        }
    }

    private static FeedProblem problem(FetchFailed failed) {
        return new FeedProblem(
                FeedProblem.Severity.DOCUMENT_BROKEN,
                failed.failure().code(),
                null,
                null,
                null,
                null,
                failed.sentence(),
                failed.failure().remedy());
    }

    private static FeedProblem ourFault() {
        return new FeedProblem(
                FeedProblem.Severity.DOCUMENT_BROKEN,
                "service-failed",
                null,
                null,
                null,
                null,
                "The service failed while it fetched the document; nothing was read.",
                "Have the feed fetched again. If it fails again, tell whoever runs the service and name the sync run.");
    }

    private void waitForAPlace(RunningSync run, Semaphore places) throws InterruptedException {
        while (!places.tryAcquire(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS)) {
            taking.stillThere(run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        looking.interrupt();
        long deadline = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
        for (Thread thread : working.values()) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }
}

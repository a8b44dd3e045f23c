package org.alongside.opportunity.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Works on runs in the background, a few at a time, each on a virtual thread. */
@ApplicationScoped
class SyncRunner {
    private static final Logger LOG = Logger.getLogger(SyncRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(8);

    private final Map<FeedFormat, FeedReader> readers;
    private final TakingRecords taking;
    private final EndingASync ending;
    private final BrokenOffRuns brokenOff;
    private final Spool spool;
    private final Clock clock;
    private final Replica replica;
    private final Duration lookEvery;
    private final Thread looking = Thread.ofVirtual().name("silent-sync-runs").unstarted(this::lookForSilentRuns);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    SyncRunner(
            Instance<FeedReader> readers,
            TakingRecords taking,
            EndingASync ending,
            BrokenOffRuns brokenOff,
            Spool spool,
            Clock clock,
            Replica replica,
            @ConfigProperty(name = "alongside.feed.look-for-silent-runs-every", defaultValue = "PT1M")
                    Duration lookEvery) {
        this.readers = readers.stream().collect(Collectors.toMap(FeedReader::format, Function.identity()));
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

    void started(@Observes StartupEvent event) {
        tell(brokenOff.leftBehind(replica, clock.instant()));
        spool.clear(clock.instant());
        looking.start();
    }

    private static void tell(int interrupted) {
        if (interrupted > 0) {
            LOG.warnf("%d sync runs had been interrupted", interrupted);
        }
    }

    /** Another replica may have died and not come back. */
    private void lookForSilentRuns() {
        while (!stopping) {
            try {
                Thread.sleep(lookEvery);
                tell(brokenOff.silent(clock.instant()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("silent sync runs could not be looked for: %s", e.getMessage());
            }
        }
    }

    /** Returns at once; the run ends in a state of its own, and the document is deleted. */
    void start(RunningSync run, Spooled document) {
        FeedReader reader = readers.get(run.format());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + run.format());
        }
        SyncJob job = new SyncJob(run, reader, taking, ending, () -> stopping);
        Thread thread = Thread.ofVirtual().name("sync-" + run.runId()).unstarted(() -> work(run, job, document));
        working.add(thread);
        thread.start();
    }

    private void work(RunningSync run, SyncJob job, Spooled document) {
        try {
            waitForAPlace(run);
            try {
                job.read(document.file());
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            LOG.warnf("sync run %s was interrupted before it began", run.runId());
        } catch (RuntimeException e) {
            LOG.errorf(e, "sync run %s could not be ended; it will be found by its silence", run.runId());
        } finally {
            spool.delete(document.file());
            working.remove(Thread.currentThread());
        }
    }

    private void waitForAPlace(RunningSync run) throws InterruptedException {
        while (!places.tryAcquire(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS)) {
            taking.take(run, new Batch(), new SyncTally());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        looking.interrupt();
        long deadline = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
        for (Thread thread : working) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }
}

package org.alongside.opportunity.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.search.index.CatalogueIndex;
import org.alongside.opportunity.search.index.CatalogueSource;
import org.alongside.opportunity.search.index.IndexFiller;
import org.alongside.opportunity.search.index.ListQuery;
import org.alongside.opportunity.search.index.Listed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index at work. One thread takes every second what was committed to the database, and commits the index every ten seconds and at
 * the end; so a search is some seconds behind a write at most, and a restart goes on where the last one ended.
 */
@ApplicationScoped
public class LiveCatalogue {
    private static final Logger LOG = Logger.getLogger(LiveCatalogue.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(8);
    /** So many steps without a change are a lull. */
    static final int LULL = 10;

    private final CatalogueSource rows;
    private final Optional<Path> directory;
    private final Duration stepEvery;
    private final Duration commitEvery;
    private final ReentrantLock stepping = new ReentrantLock();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("catalogue-index").unstarted(this::keepInStep);
    private volatile @Nullable Opened opened;
    private volatile boolean filled;
    private final CountDownLatch stop = new CountDownLatch(1);
    private long committed = System.nanoTime();
    /** Steps in a row that took nothing. */
    private int still;

    private record Opened(
            IndexFolder folder,
            CatalogueIndex index,
            IndexFiller filler,
            OpportunitySearch search,
            OpportunityMatches matches) {}

    LiveCatalogue(
            CatalogueSource rows,
            @ConfigProperty(name = "alongside.index.directory") Optional<Path> directory,
            @ConfigProperty(name = "alongside.index.step-every", defaultValue = "PT1S") Duration stepEvery,
            @ConfigProperty(name = "alongside.index.commit-every", defaultValue = "PT10S") Duration commitEvery) {
        this.rows = rows;
        this.directory = directory;
        this.stepEvery = stepEvery;
        this.commitEvery = commitEvery;
    }

    void started(@Observes StartupEvent event) {
        thread.start();
    }

    private void keepInStep() {
        do {
            try {
                step();
            } catch (RuntimeException e) {
                LOG.errorf(e, "the search index could not be brought into step; it is tried again");
            }
        } while (!isStopped());
    }

    /** Waits for the next step. Nothing interrupts this thread: that would close the files of the index under it. */
    private boolean isStopped() {
        try {
            return stop.await(stepEvery.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Takes what was committed before, so that searches see it. */
    void step() {
        stepping.lock();
        try {
            if (stop.getCount() == 0) {
                return;
            }
            Opened at = open();
            still = at.filler().step() > 0 ? 0 : still + 1;
            if (still >= LULL) {
                at.index().gather();
            }
            filled |= stop.getCount() > 0;
            if (System.nanoTime() - committed >= commitEvery.toNanos()) {
                commit(at);
            }
        } finally {
            stepping.unlock();
        }
    }

    private Opened open() {
        Opened known = opened;
        if (known != null && known.index().isOpen()) {
            return known;
        }
        if (known != null) {
            filled = false;
            known.index().close();
            opened = null;
        }
        IndexFolder folder = known != null
                ? known.folder()
                : IndexFolder.of(directory, Path.of(System.getProperty("java.io.tmpdir")));
        CatalogueIndex index = CatalogueIndex.open(folder.path());
        if (index.position() > rows.last()) {
            LOG.warn("the search index is ahead of the database, which was restored: it is filled anew");
            index.clear();
        }
        if (index.position() == 0) {
            LOG.infof("the search index in %s is filled from the database", folder.path());
        }
        Opened now = new Opened(
                folder,
                index,
                new IndexFiller(index, rows),
                new OpportunitySearch(index),
                new OpportunityMatches(index));
        opened = now;
        return now;
    }

    private void commit(Opened at) {
        if (!at.index().isCommitted()) {
            at.filler().commit();
        }
        committed = System.nanoTime();
    }

    /** Whether everything that was there at the start can be found. */
    boolean isFilled() {
        return filled;
    }

    /** The position that searches see, and 0 before there is one. */
    long position() {
        Opened at = opened;
        return at == null ? 0 : at.index().position();
    }

    /**
     * @throws ProblemException 503 {@code search-behind} until the first filling is done
     */
    OpportunitySearch search() {
        return filled().search();
    }

    /**
     * @throws ProblemException 503 {@code search-behind} until the first filling is done
     */
    public OpportunityMatches matches() {
        return filled().matches();
    }

    /**
     * A page by number, which may be some seconds behind the rows.
     *
     * @throws ProblemException 503 {@code search-behind} until the first filling is done
     */
    public Listed list(ListQuery query) {
        return filled().index().list(query);
    }

    private Opened filled() {
        Opened at = opened;
        if (at == null || !filled) {
            throw new ProblemException(
                    CatalogueProblem.SEARCH_BEHIND,
                    "The search is being filled and knows only a part of the catalogue. Ask again in a minute.");
        }
        return at;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        Opened at = opened;
        if (at != null) {
            at.filler().stop();
        }
        if (stepping.tryLock(PATIENCE_AT_STOP.toNanos(), TimeUnit.NANOSECONDS)) {
            try {
                end();
            } finally {
                stepping.unlock();
            }
        }
    }

    private void end() {
        Opened at = opened;
        if (at != null) {
            if (at.index().isOpen()) {
                commit(at);
            }
            at.index().close();
            at.folder().leave();
        }
    }
}

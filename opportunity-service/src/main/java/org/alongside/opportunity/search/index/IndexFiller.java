package org.alongside.opportunity.search.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index in step with the rows. Each step takes what was committed since the last one; after a crash it goes on from the last
 * commit of the index, and what it takes twice it puts in once. For one thread.
 */
public final class IndexFiller {
    /** Opportunities that are read and put in at a time. */
    static final int BATCH = 1_000;
    /** Changes after which the index is committed even if there are more to come. */
    static final int COMMIT_EVERY = 50_000;

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000;

    private final CatalogueIndex index;
    private final CatalogueSource rows;
    private final Map<UUID, Instant> confirmed = new HashMap<>();
    private long position;
    /** Which places are being looked at again, and how far: rows change none of it, so it takes a second at each step. */
    private long lookingAgain;

    private long lookedAgainTo;
    private int uncommitted;
    private volatile boolean stopping;

    public IndexFiller(CatalogueIndex index, CatalogueSource rows) {
        this.index = index;
        this.rows = rows;
        position = index.position();
        lookingAgain = index.places();
        if (position == 0) {
            lookingAgain = rows.places();
            index.placed(lookingAgain);
        }
    }

    /** Takes everything that was committed before, and lets searches see it. @return how many changes there were */
    public int step() {
        int taken = 0;
        Map<UUID, Instant> feeds = rows.confirmedFeeds();
        CatalogueSource.Changes changes = rows.after(position, BATCH);
        while (changes.count() > 0) {
            @Nullable
            FutureTask<CatalogueSource.Changes> next = changes.count() == BATCH && !stopping ? ahead(changes) : null;
            take(changes);
            taken += changes.count();
            if (next == null) {
                break;
            }
            changes = have(next);
        }
        if (confirm(feeds) + taken > 0) {
            index.refresh();
        }
        if (lookAgain() > 0) {
            index.refresh();
        }
        return taken;
    }

    /** Reads what comes after these while they are put in: the database works while this process does. */
    private FutureTask<CatalogueSource.Changes> ahead(CatalogueSource.Changes changes) {
        FutureTask<CatalogueSource.Changes> reading = new FutureTask<>(() -> rows.after(changes.position(), BATCH));
        Thread.ofVirtual().name("catalogue-index-ahead").start(reading);
        return reading;
    }

    private static CatalogueSource.Changes have(FutureTask<CatalogueSource.Changes> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the index was interrupted while rows were read for it", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the rows for the index cannot be read", failed.getCause());
        }
    }

    private void take(CatalogueSource.Changes changes) {
        index.apply(changes.put(), changes.removed(), changes.position());
        position = changes.position();
        uncommitted += changes.count();
        if (uncommitted >= COMMIT_EVERY) {
            commit();
        }
    }

    /**
     * Puts in once more what is there, where places have become known. What changes meanwhile has been taken or will be, in its own turn.
     *
     * @return how many rows
     */
    private int lookAgain() {
        long places = rows.places();
        if (places != lookingAgain) {
            lookingAgain = places;
            lookedAgainTo = 0;
        }
        int again = 0;
        long started = System.nanoTime();
        while (index.places() != places && System.nanoTime() - started < LOOK_AGAIN_NANOS && !stopping) {
            CatalogueSource.Changes changes = rows.after(lookedAgainTo, BATCH);
            index.apply(changes.put(), List.of(), position);
            again += changes.put().size();
            lookedAgainTo = changes.position();
            if (changes.count() < BATCH || lookedAgainTo >= position) {
                index.placed(places);
            }
        }
        return again;
    }

    private int confirm(Map<UUID, Instant> feeds) {
        int fresh = 0;
        for (Map.Entry<UUID, Instant> feed : feeds.entrySet()) {
            Instant known = confirmed.get(feed.getKey());
            if (known == null || known.isBefore(feed.getValue())) {
                index.confirm(feed.getKey(), feed.getValue(), position);
                confirmed.put(feed.getKey(), feed.getValue());
                fresh++;
            }
        }
        return fresh;
    }

    /** Lets a step that is under way end after the batch at hand; what it has taken stays true. For any thread. */
    public void stop() {
        stopping = true;
    }

    /** Makes what was taken outlive the process. To be called every few seconds, and before the process ends. */
    public void commit() {
        index.commit();
        uncommitted = 0;
    }
}

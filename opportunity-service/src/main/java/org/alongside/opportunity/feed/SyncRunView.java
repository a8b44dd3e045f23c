package org.alongside.opportunity.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sync run as it is shown, while it runs and afterwards. */
public record SyncRunView(
        UUID syncRunId,
        UUID feedId,
        SyncStatus status,
        @Nullable Fetch fetch,
        Counts counts,
        List<Ignored> ignored,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public SyncRunView {
        ignored = List.copyOf(ignored);
    }

    /**
     * What became of the records. {@code read} is the sum of {@code created}, {@code changed}, {@code unchanged},
     * {@code refused} and the records by which the source itself says that something is gone.
     *
     * @param problems how many problems there were in all; each refused record is one of them
     */
    public record Counts(
            long read, long created, long changed, long unchanged, long removed, long refused, long problems) {}

    /**
     * Where the document comes from, if it is fetched.
     *
     * @param bytes how many have come so far
     */
    public record Fetch(String address, FetchState state, long bytes) {}

    /** An element of the document that is not taken, and how often it was met. */
    public record Ignored(String name, long count) {}
}

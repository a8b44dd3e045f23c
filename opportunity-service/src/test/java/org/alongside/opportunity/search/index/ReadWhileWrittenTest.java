package org.alongside.opportunity.search.index;

import static org.alongside.opportunity.search.index.Rows.titled;
import static org.alongside.opportunity.search.index.Rows.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.opportunity.listing.OpportunityKind;
import org.junit.jupiter.api.Test;

class ReadWhileWrittenTest {
    private static final int BATCH = 40;

    @Test
    void everyReaderSeesWholeBatches() throws InterruptedException, ExecutionException {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (CatalogueIndex index = CatalogueIndex.inMemory();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> reader = () -> {
                long last = 0;
                while (writing.get()) {
                    Found found = index.search(words("sewing"));
                    assertThat(found.total() % BATCH).isZero();
                    assertThat(found.total()).isGreaterThanOrEqualTo((int) found.position() * BATCH);
                    assertThat(found.position()).isGreaterThanOrEqualTo(last);
                    last = found.position();
                }
                return last;
            };
            List<Future<Long>> readers =
                    List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
            Future<?> refreshing = threads.submit(() -> {
                while (writing.get()) {
                    index.refresh();
                }
            });
            for (int batch = 0; batch < 200; batch++) {
                List<IndexedOpportunity> rows = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    rows.add(titled(batch * BATCH + i, "Sewing"));
                }
                index.apply(rows, List.of(), batch + 1);
            }
            index.refresh();
            writing.set(false);
            refreshing.get();
            for (Future<Long> each : readers) {
                each.get();
            }
            assertThat(index.search(words("sewing")).total()).isEqualTo(200 * BATCH);
            assertThat(index.sizes().get("columns")).isEqualTo(index.sizes().get("segments"));
        }
    }

    @Test
    void aFeedThatIsConfirmedMakesAllItsRowsFresh() {
        UUID feed = new UUID(1, 1);
        Instant then = Instant.parse("2026-11-01T00:00:00Z");
        Instant now = Instant.parse("2026-11-20T00:00:00.123456Z");
        try (CatalogueIndex index = Rows.index(of(1, feed, then), of(2, new UUID(2, 2), then), of(3, feed, then))) {
            assertThat(fresh(index, now)).isEmpty();
            index.confirm(feed, now, 2);
            index.refresh();
            assertThat(fresh(index, now)).containsExactly(Rows.id(1), Rows.id(3));
            assertThat(fresh(index, now.plusNanos(1_000))).isEmpty();
            assertThat(fresh(index, then)).hasSize(3);
            index.apply(List.of(of(3, feed, now.plusSeconds(9))), List.of(), 3);
            index.confirm(feed, now, 4);
            index.refresh();
            assertThat(fresh(index, now.plusSeconds(1))).as("not set back").containsExactly(Rows.id(3));
        }
    }

    private static IndexedOpportunity of(int number, UUID feed, Instant confirmed) {
        return new IndexedOpportunity(
                "national",
                Rows.id(number),
                feed,
                OpportunityKind.COURSE,
                "Sewing",
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                confirmed,
                List.of(),
                false);
    }

    private static List<UUID> fresh(CatalogueIndex index, Instant since) {
        CatalogueQuery all = CatalogueQuery.all("northshire", Rows.TODAY, 20);
        return index
                .search(new CatalogueQuery(
                        all.tenant(),
                        all.on(),
                        null,
                        all.kinds(),
                        null,
                        null,
                        all.subjects(),
                        all.occupations(),
                        all.formats(),
                        all.adjustments(),
                        since,
                        all.offering(),
                        null,
                        20))
                .hits()
                .stream()
                .map(Hit::opportunityId)
                .toList();
    }
}

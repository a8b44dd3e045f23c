package org.alongside.opportunity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.search.index.CatalogueIndex;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.junit.jupiter.api.Test;

class OpportunitySearchTest {

    private static Asked after(long position) {
        return new Asked(
                CatalogueQuery.all("northshire", LocalDate.of(2026, 11, 22), 5)
                        .after(new CatalogueQuery.After(1_040, UUID.randomUUID(), position), 5),
                "s",
                false,
                false);
    }

    @Test
    void aPageFromAnIndexThatWasFartherIsWaitedFor() throws Exception {
        try (CatalogueIndex index = CatalogueIndex.inMemory()) {
            index.apply(List.of(), List.of(), 41);
            index.refresh();
            OpportunitySearch search = new OpportunitySearch(index);
            assertThat(search.find(after(41)).items()).isEmpty();
            CompletableFuture<FoundPage> waiting = CompletableFuture.supplyAsync(() -> search.find(after(42)));
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(waiting).isNotDone();
            index.apply(List.of(), List.of(), 42);
            index.refresh();
            assertThat(waiting.get(1, TimeUnit.SECONDS).items()).isEmpty();
        }
    }

    @Test
    void afterASecondTheAnswerIsThatItIsBehind() {
        try (CatalogueIndex index = CatalogueIndex.inMemory()) {
            OpportunitySearch search = new OpportunitySearch(index);
            long started = System.nanoTime();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> search.find(after(1)))
                    .satisfies(refused -> {
                        assertThat(refused.problem().code()).isEqualTo("search-behind");
                        assertThat(refused.problem().status()).isEqualTo(503);
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }
}

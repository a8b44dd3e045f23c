package org.alongside.opportunity.search.index;

import static org.alongside.opportunity.search.index.Rows.titled;
import static org.alongside.opportunity.search.index.Rows.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {
    private static final int BATCHES = 5;
    private static final int BATCH = 20;

    @TempDir
    Path folder;

    private static void fill(CatalogueIndex index) {
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int i = 0; i < BATCH; i++) {
                int number = 1 + batch * BATCH + i;
                index.apply(List.of(titled(number, "Sewing " + number)), List.of(), number);
            }
            index.refresh();
        }
    }

    private static int segments(CatalogueIndex index) {
        return Objects.requireNonNull(index.sizes().get("segments"));
    }

    private static void gather(CatalogueIndex index, int until) throws InterruptedException {
        for (int i = 0; i < 200 && segments(index) != until; i++) {
            index.gather();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void manySegmentsBecomeOneThatFindsTheSame() throws InterruptedException {
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            fill(index);
            index.apply(List.of(), List.of(Rows.id(7)), BATCHES * BATCH);
            index.refresh();
            Found before = index.search(words("sewing"));
            assertThat(before.total()).isEqualTo(BATCHES * BATCH - 1);
            assertThat(segments(index)).isEqualTo(BATCHES);
            index.commit();
            assertThat(index.isCommitted()).isTrue();
            gather(index, 1);
            assertThat(segments(index)).isOne();
            assertThat(index.search(words("sewing"))).isEqualTo(before);
            assertThat(index.isCommitted())
                    .as("what was merged outlives the process too")
                    .isFalse();
            index.commit();
            assertThat(index.isCommitted()).isTrue();
        }
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThat(segments(index)).isOne();
        }
    }

    @Test
    void aLargeSegmentIsNotWrittenAnewForAFewRows() throws InterruptedException {
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            fill(index);
            gather(index, 1);
            int last = BATCHES * BATCH;
            for (int more = 1; more <= 5; more++) {
                index.apply(List.of(titled(last + more, "Mending")), List.of(), last + more);
                index.refresh();
            }
            assertThat(segments(index)).isEqualTo(6);
            gather(index, 4);
            assertThat(segments(index)).isEqualTo(4);
            index.gather();
            TimeUnit.MILLISECONDS.sleep(200);
            index.refresh();
            assertThat(segments(index)).isEqualTo(4);
            assertThat(index.search(words("mending")).total()).isEqualTo(5);
        }
    }
}

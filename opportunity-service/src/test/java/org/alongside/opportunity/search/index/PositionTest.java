package org.alongside.opportunity.search.index;

import static org.alongside.opportunity.search.index.Rows.titled;
import static org.alongside.opportunity.search.index.Rows.titles;
import static org.alongside.opportunity.search.index.Rows.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionTest {
    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAgainAndNothingElse() {
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThat(index.position()).isZero();
            index.apply(List.of(titled(1, "Sewing"), titled(2, "Mending")), List.of(), 5);
            index.commit();
            index.apply(List.of(titled(3, "Sewing again")), List.of(Rows.id(2)), 9);
            assertThat(index.committedPosition()).isEqualTo(5);
        }
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThat(index.position()).isEqualTo(5);
            assertThat(index.committedPosition()).isEqualTo(5);
            assertThat(titles(index, words("sewing or mending"))).containsExactly("Sewing", "Mending");
        }
    }

    @Test
    void aBatchIsSeenOnlyAfterARefresh() throws InterruptedException {
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            index.apply(List.of(titled(1, "Sewing")), List.of(), 3);
            assertThat(index.size()).isZero();
            assertThat(index.position()).isZero();
            assertThat(index.await(3, Duration.ofMillis(20))).isFalse();
            Thread refreshing = Thread.ofVirtual().start(index::refresh);
            assertThat(index.await(3, Duration.ofSeconds(20))).isTrue();
            refreshing.join();
            assertThat(index.size()).isOne();
            assertThat(index.search(words("sewing")).position()).isEqualTo(3);
        }
    }

    @Test
    void aPositionDoesNotGoBack() {
        try (CatalogueIndex index = Rows.index(titled(1, "Sewing"))) {
            index.apply(List.of(), List.of(), 7);
            assertThatThrownBy(() -> index.apply(List.of(titled(2, "Mending")), List.of(), 6))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("7");
            index.refresh();
            assertThat(index.size()).isOne();
            index.clear();
            assertThat(index.size()).isZero();
            assertThat(index.position()).isZero();
            index.apply(List.of(titled(2, "Mending")), List.of(), 1);
            index.refresh();
            assertThat(titles(index, words("mending"))).containsExactly("Mending");
        }
    }

    @Test
    void anIndexOfAnotherLayoutIsThrownAway() throws IOException {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(Map.of("position", "12", "layout", "0").entrySet());
            writer.commit();
        }
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThat(index.position()).isZero();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void aDamagedIndexIsThrownAway() throws IOException {
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            index.apply(List.of(titled(1, "Sewing")), List.of(), 5);
            index.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("write.lock")) {
                    Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
                }
            }
        }
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThat(index.position()).isZero();
            index.apply(List.of(titled(1, "Sewing")), List.of(), 5);
            index.refresh();
            assertThat(titles(index, words("sewing"))).containsExactly("Sewing");
        }
    }

    @Test
    void onlyOneWritesToAFolder() {
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThatThrownBy(() -> CatalogueIndex.open(folder)).isInstanceOf(UncheckedIOException.class);
            assertThat(index.size()).isZero();
        }
    }
}

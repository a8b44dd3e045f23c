package org.alongside.opportunity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.CatalogueSource;
import org.alongside.opportunity.search.index.IndexedOpportunity;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCatalogueTest {

    /** Rows in the order of their changes. */
    private static final class Rows implements CatalogueSource {
        private final List<IndexedOpportunity> rows = new ArrayList<>();
        private final List<Long> readFrom = new ArrayList<>();
        private boolean broken;

        private void add(String title) {
            rows.add(new IndexedOpportunity(
                    CatalogueQuery.NATIONAL,
                    new UUID(0, rows.size()),
                    null,
                    OpportunityKind.COURSE,
                    title,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    false));
        }

        @Override
        public Changes after(long position, int most) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            readFrom.add(position);
            int to = (int) Math.min(rows.size(), position + most);
            return new Changes(rows.subList((int) Math.min(position, to), to), List.of(), to);
        }

        @Override
        public long places() {
            return 0;
        }

        @Override
        public long last() {
            return rows.size();
        }

        @Override
        public Map<UUID, Instant> confirmedFeeds() {
            return Map.of();
        }
    }

    private final Rows rows = new Rows();

    private LiveCatalogue over(Path folder) {
        return new LiveCatalogue(rows, Optional.of(folder), Duration.ofHours(1), Duration.ofHours(1));
    }

    private static int found(LiveCatalogue live, String words) {
        CatalogueQuery query =
                CatalogueQuery.all("northshire", LocalDate.of(2026, 11, 22), 10).withWords(words);
        return live.search().find(new Asked(query, "s", false, false)).total();
    }

    private static void end(LiveCatalogue live) throws InterruptedException {
        live.stop(new ShutdownEvent());
    }

    @Test
    void untilItIsFilledNobodyIsToldThatThereIsNothing(@TempDir Path folder) throws InterruptedException {
        rows.add("Sewing");
        LiveCatalogue live = over(folder);
        assertThat(new CatalogueIsSearchable(live).call().getStatus().name()).isEqualTo("DOWN");
        rows.broken = true;
        assertThatThrownBy(live::step).hasMessageContaining("away");
        for (ThrowingCallable asking : List.<ThrowingCallable>of(live::search, live::matches)) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(asking).satisfies(refused -> {
                assertThat(refused.problem().code()).isEqualTo("search-behind");
                assertThat(refused.problem().status()).isEqualTo(503);
            });
        }
        assertThat(new CatalogueIsSearchable(live).call().getStatus().name()).isEqualTo("DOWN");
        rows.broken = false;
        live.step();
        assertThat(new CatalogueIsSearchable(live).call().getStatus().name()).isEqualTo("UP");
        assertThat(found(live, "sewing")).isOne();
        end(live);
    }

    @Test
    void whatWasFilledIsThereAfterARestartAndIsNotReadAgain(@TempDir Path folder) throws InterruptedException {
        rows.add("Sewing");
        LiveCatalogue live = over(folder);
        live.step();
        end(live);
        rows.readFrom.clear();
        rows.add("Mending");
        LiveCatalogue again = over(folder);
        again.step();
        assertThat(rows.readFrom).containsExactly(1L);
        assertThat(found(again, "sewing or mending")).isEqualTo(2);
        end(again);
    }

    @Test
    void anIndexAheadOfARestoredDatabaseIsFilledAnew(@TempDir Path folder) throws InterruptedException {
        rows.add("Sewing");
        rows.add("Mending");
        LiveCatalogue live = over(folder);
        live.step();
        end(live);
        rows.rows.clear();
        rows.add("Welding");
        LiveCatalogue again = over(folder);
        again.step();
        assertThat(found(again, "sewing or mending")).isZero();
        assertThat(found(again, "welding")).isOne();
        end(again);
    }

    @Test
    void aDamagedFileOrAMissingOneIsNoReasonToFail(@TempDir Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            rows.add("Sewing " + i);
        }
        LiveCatalogue live = over(folder);
        live.step();
        end(live);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(1);
        for (Path file : files) {
            for (int eighth = 1; eighth <= 8; eighth++) {
                if (eighth == 8) {
                    Files.delete(file);
                } else {
                    flipAByte(file, eighth);
                }
                rows.readFrom.clear();
                LiveCatalogue again = over(folder);
                again.step();
                assertThat(rows.readFrom).as("%s %d", file, eighth).contains(0L);
                assertThat(found(again, "sewing")).as("%s %d", file, eighth).isEqualTo(50);
                end(again);
            }
        }
    }

    private static void flipAByte(Path file, int eighth) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() * eighth / 8);
            int there = bytes.read();
            bytes.seek(bytes.length() * eighth / 8);
            bytes.write(there ^ 0xFF);
        }
    }

    private static int segments(Path folder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            return reader.leaves().size();
        }
    }

    @Test
    void whereNothingChangesForAWhileSegmentsAreMergedAndKept(@TempDir Path folder)
            throws IOException, InterruptedException {
        LiveCatalogue live = new LiveCatalogue(rows, Optional.of(folder), Duration.ofHours(1), Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            rows.add("Sewing " + i);
            live.step();
        }
        for (int i = 1; i < LiveCatalogue.LULL; i++) {
            live.step();
        }
        assertThat(segments(folder)).isEqualTo(5);
        for (int i = 0; i < 200 && segments(folder) > 1; i++) {
            live.step();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(segments(folder)).isOne();
        assertThat(found(live, "sewing")).isEqualTo(5);
        end(live);
    }

    @Test
    void twoServicesDoNotShareAFolder(@TempDir Path folder) throws InterruptedException {
        LiveCatalogue live = over(folder);
        live.step();
        LiveCatalogue other = over(folder);
        assertThatThrownBy(other::step).hasMessageContaining("LockObtainFailedException");
        live.step();
        end(live);
        other.step();
        end(other);
    }

    @Test
    void withoutAFolderItUsesATemporaryOneAndTakesItAway(@TempDir Path temporary) throws IOException {
        Path left = Files.createDirectory(temporary.resolve("alongside-index-killed"));
        Files.writeString(left.resolve("_0.cfs"), "x");
        Path others = Files.createDirectory(temporary.resolve("somebody-elses"));
        IndexFolder one = IndexFolder.of(Optional.empty(), temporary);
        assertThat(left).doesNotExist();
        assertThat(others).exists();
        assertThat(one.path()).isDirectory().hasParent(temporary);
        one.leave();
        assertThat(one.path()).doesNotExist();
        IndexFolder kept = IndexFolder.of(Optional.of(temporary.resolve("mine/deep")), temporary);
        kept.leave();
        assertThat(kept.path()).isDirectory();
    }
}

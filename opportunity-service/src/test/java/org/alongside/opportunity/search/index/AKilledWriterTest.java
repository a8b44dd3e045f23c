package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class AKilledWriterTest {

    @RepeatedTest(3)
    void theIndexOpensAtItsLastCommitAndSaysItsPosition(@TempDir Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.resolve("index").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (writer.isAlive() && Files.size(said) < 60) {
                Thread.sleep(5);
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        long last = Files.readAllLines(said).stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        assertThat(last).isGreaterThanOrEqualTo(45);
        try (CatalogueIndex index = CatalogueIndex.open(folder.resolve("index"))) {
            // the last commit may have been made and not yet been told of
            assertThat(index.position()).isIn(last, last + 3);
            assertThat(Rows.titles(index, CatalogueQuery.all("northshire", Rows.TODAY, 20)))
                    .isEqualTo(List.of("Sewing " + index.position()));
            index.apply(List.of(), List.of(), index.position() + 1);
            index.commit();
        }
    }
}

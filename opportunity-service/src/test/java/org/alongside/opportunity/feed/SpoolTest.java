package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Spool spool() {
        return new Spool(Optional.of(folder), 100_000);
    }

    @Test
    void aDocumentIsKeptWholeWithItsHash() throws IOException {
        Spooled spooled = spool().receive(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(spooled.file())).isEqualTo("abc");
        assertThat(spooled.bytes()).isEqualTo(3);
        assertThat(spooled.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aDocumentThatIsTooLongLeavesNothingBehind() throws IOException {
        assertThat(spool().receive(new ByteArrayInputStream(new byte[100_000])).bytes())
                .isEqualTo(100_000);
        assertThatThrownBy(() -> spool().receive(new ByteArrayInputStream(new byte[100_001])))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(413));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aDocumentThatBreaksOffLeavesNothingBehind() throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[10]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
        assertThatThrownBy(() -> spool().receive(breaking))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("upload-broken"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFaultOfTheSender() throws IOException {
        Path file = Files.createFile(folder.resolve("in-the-way"));
        assertThatThrownBy(() -> new Spool(Optional.of(file), 10).receive(new ByteArrayInputStream(new byte[1])))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("no-room"));
    }

    @Test
    void whatWasLeftBehindIsClearedAndWhatMayBeInUseIsNot() throws IOException {
        Spooled old = spool().receive(new ByteArrayInputStream(new byte[1]));
        Spooled young = spool().receive(new ByteArrayInputStream(new byte[1]));
        Path foreign = Files.createFile(folder.resolve("something-else"));
        Files.setLastModifiedTime(old.file(), FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young.file(), FileTime.from(NOW.minus(Duration.ofHours(1))));
        Files.setLastModifiedTime(foreign, FileTime.from(NOW.minus(Duration.ofHours(25))));
        spool().clear(NOW);
        assertThat(files()).containsExactlyInAnyOrder(young.file(), foreign);
    }

    private java.util.List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

package org.alongside.opportunity.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * Where the index lies: in the folder that is configured, from one start to the next; else in a temporary one of this start alone, which
 * is filled anew each time.
 */
final class IndexFolder {
    private static final String PREFIX = "alongside-index-";

    private final Path path;
    private final boolean temporary;

    private IndexFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /**
     * @throws UncheckedIOException where the folder cannot be written
     */
    static IndexFolder of(Optional<Path> configured, Path temporaryFiles) {
        try {
            if (configured.isPresent()) {
                return new IndexFolder(Files.createDirectories(configured.get()), false);
            }
            clearAwayAfterKilledProcesses(temporaryFiles);
            return new IndexFolder(Files.createTempDirectory(temporaryFiles, PREFIX), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearAwayAfterKilledProcesses(Path temporaryFiles) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(temporaryFiles)) {
            folders = all.filter(each -> each.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .toList();
        }
        for (Path folder : folders) {
            if (isNobodys(folder)) {
                delete(folder);
            }
        }
    }

    private static boolean isNobodys(Path folder) {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return true;
        } catch (IOException atWork) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** To be called at the end; what is configured stays. */
    void leave() {
        if (temporary) {
            try {
                delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}

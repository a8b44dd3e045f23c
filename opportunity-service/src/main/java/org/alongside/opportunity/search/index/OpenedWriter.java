package org.alongside.opportunity.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/**
 * A writer on what was last committed.
 *
 * @param position that was committed with it
 * @param places likewise
 */
record OpenedWriter(IndexWriter writer, long position, long places) {
    private static final String POSITION = "position";
    private static final String PLACES = "places";
    private static final String LAYOUT = "layout";
    private static final double MOST_BUFFERED_MEGABYTES = 64;
    private static final double LEAST_BUFFERED_MEGABYTES = 8;
    private static final double PART_OF_THE_HEAP = 1.0 / 16;

    static Map<String, String> commitData(long position, long places) {
        return Map.of(
                POSITION,
                Long.toString(position),
                PLACES,
                Long.toString(places),
                LAYOUT,
                Integer.toString(CatalogueFields.LAYOUT));
    }

    static OpenedWriter of(Directory directory, Segments segments) throws IOException {
        Committed committed = readable(directory);
        long position = committed.position();
        if (position == 0) {
            throwAway(directory);
        }
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(buffer(Runtime.getRuntime().maxMemory()))
                .setCommitOnClose(false)
                .setOpenMode(position > 0 ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                .setMergedSegmentWarmer(segments::of);
        return new OpenedWriter(new IndexWriter(directory, config), Math.max(0, position), committed.places());
    }

    private static double buffer(long heapBytes) {
        return Math.clamp(heapBytes * PART_OF_THE_HEAP / (1 << 20), LEAST_BUFFERED_MEGABYTES, MOST_BUFFERED_MEGABYTES);
    }

    /** Lucene reads the last commit even where it makes a new index, so what cannot be read has to go first. */
    private static void throwAway(Directory directory) throws IOException {
        try (Lock ours = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                ours.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private record Committed(long position, long places) {
        private static final Committed NOTHING = new Committed(0, 0);
    }

    /** What was committed with an index that is whole by its checksums and of this layout, else nothing. */
    private static Committed readable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Committed.NOTHING;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (!Integer.toString(CatalogueFields.LAYOUT).equals(data.get(LAYOUT))) {
                return Committed.NOTHING;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return new Committed(
                    Long.parseLong(data.getOrDefault(POSITION, "0")), Long.parseLong(data.getOrDefault(PLACES, "0")));
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IndexFormatTooOldException
                | IndexFormatTooNewException unreadable) {
            return Committed.NOTHING;
        }
    }
}

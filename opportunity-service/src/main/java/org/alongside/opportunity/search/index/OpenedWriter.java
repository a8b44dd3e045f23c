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
 */
record OpenedWriter(IndexWriter writer, long position) {
    private static final String POSITION = "position";
    private static final String LAYOUT = "layout";
    private static final double BUFFER_MEGABYTES = 64;

    static Map<String, String> commitData(long position) {
        return Map.of(POSITION, Long.toString(position), LAYOUT, Integer.toString(CatalogueFields.LAYOUT));
    }

    static OpenedWriter of(Directory directory, Segments segments) throws IOException {
        long position = readable(directory);
        if (position == 0) {
            throwAway(directory);
        }
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false)
                .setOpenMode(position > 0 ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                .setMergedSegmentWarmer(segments::of);
        return new OpenedWriter(new IndexWriter(directory, config), Math.max(0, position));
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

    /** The position of an index that is whole by its checksums and of this layout, else 0. */
    private static long readable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return 0;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (!Integer.toString(CatalogueFields.LAYOUT).equals(data.get(LAYOUT))) {
                return 0;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Long.parseLong(data.getOrDefault(POSITION, "0"));
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IndexFormatTooOldException
                | IndexFormatTooNewException unreadable) {
            return 0;
        }
    }
}

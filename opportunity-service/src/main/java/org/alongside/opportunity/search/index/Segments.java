package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The columns of all segments that are open; they go when their segment goes. */
final class Segments {
    /** Small segments beside a large one are merged among themselves down to this many in all. */
    private static final int AT_REST = 4;

    /** The large one is written anew once the others have this part of all. */
    private static final int PART = 8;

    private final Map<IndexReader.CacheKey, Columns> loaded = new ConcurrentHashMap<>();

    Columns of(LeafReader reader) {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        Columns known = loaded.get(core.getKey());
        return known != null ? known : loaded.computeIfAbsent(core.getKey(), key -> load(reader, core));
    }

    private Columns load(LeafReader reader, IndexReader.CacheHelper core) {
        try {
            Columns columns = new Columns(reader);
            core.addClosedListener(loaded::remove);
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the columns of new segments before anybody waits for them. */
    void warm(IndexReader reader) {
        for (LeafReaderContext leaf : reader.leaves()) {
            of(leaf.reader());
        }
    }

    int count() {
        return loaded.size();
    }

    /** Into how many segments a reader's documents are best merged, or 0 where they can stay as they lie. */
    static int most(IndexReader reader) {
        int largest = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            largest = Math.max(largest, leaf.reader().maxDoc());
        }
        int count = reader.leaves().size();
        int rest = reader.maxDoc() - largest;
        if (count > 1 && rest >= reader.maxDoc() / PART) {
            return 1;
        }
        return count > AT_REST ? AT_REST : 0;
    }
}

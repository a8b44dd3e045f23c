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
}

package org.alongside.opportunity.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it is searched. It is derived: {@code position} says up to which change of the database it is filled, and it can be
 * thrown away and filled anew. Batches are seen whole, after {@link #refresh}, and survive after {@link #commit}. For several threads.
 */
public final class CatalogueIndex implements Closeable {
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Words words = new Words();
    private final Segments segments = new Segments();
    private final ReentrantLock writing = new ReentrantLock();
    private final SeenPosition seen;
    private long written;
    private volatile long committed;
    private volatile long places;
    private volatile long committedPlaces;

    private CatalogueIndex(Directory directory) throws IOException {
        OpenedWriter opened = OpenedWriter.of(directory, segments);
        writer = opened.writer();
        written = opened.position();
        seen = new SeenPosition(written);
        committed = written;
        places = opened.places();
        committedPlaces = places;
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                segments.warm(reader);
                return new IndexSearcher(reader);
            }
        });
    }

    /**
     * Opens what was last committed, also after a crash; an index that cannot be read or is of another layout is thrown away, and its
     * position is 0.
     *
     * @throws UncheckedIOException where the folder cannot be used, or another process writes to it
     */
    public static CatalogueIndex open(Path folder) {
        try {
            return new CatalogueIndex(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty one that ends with the process. */
    public static CatalogueIndex inMemory() {
        try {
            return new CatalogueIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts opportunities in, in place of what is there under their ids, and takes others out: all of it or nothing is seen.
     *
     * @param position of the database up to which the index is filled after this
     * @throws IllegalArgumentException where the position goes back
     */
    public void apply(List<IndexedOpportunity> put, Collection<UUID> remove, long position) {
        List<Document> documents =
                put.stream().map(each -> CatalogueFields.document(each, words)).toList();
        write(position, () -> {
            for (UUID id : remove) {
                writer.deleteDocuments(CatalogueFields.id(id));
            }
            for (int i = 0; i < documents.size(); i++) {
                writer.updateDocument(CatalogueFields.id(put.get(i).opportunityId()), documents.get(i));
            }
        });
    }

    /** Says of everything that came by a feed that its provider has confirmed it, without reading any of it again. */
    public void confirm(UUID feedId, Instant at, long position) {
        write(
                position,
                () -> writer.updateNumericDocValue(
                        CatalogueFields.feed(feedId), CatalogueFields.CONFIRMED, CatalogueFields.confirmed(at)));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void write(long position, Writing change) {
        writing.lock();
        try {
            if (position < written) {
                throw new IllegalArgumentException(
                        "the index is at " + written + " and does not go back to " + position);
            }
            change.write();
            written = position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /** Takes everything out and begins again at position 0. */
    public void clear() {
        writing.lock();
        try {
            writer.deleteAll();
            written = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
        refresh();
    }

    /** Lets searches see what was written before. */
    public void refresh() {
        writing.lock();
        try {
            searchers.maybeRefreshBlocking();
            seen.reached(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * For when nothing is written: lets searches see what was merged, and begins to merge in the background where it lies in more
     * segments than it has to. Every segment has its share in what a search costs, however few it holds.
     */
    public void gather() {
        refresh();
        int most = reading(searcher -> Segments.most(searcher.getIndexReader()));
        try {
            if (most > 0 && writer.getMergingSegments().isEmpty()) {
                writer.forceMerge(most, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written before, and the position, outlive the process. */
    public void commit() {
        writing.lock();
        try {
            long placed = places;
            writer.setLiveCommitData(OpenedWriter.commitData(written, placed).entrySet());
            writer.commit();
            committed = written;
            committedPlaces = placed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /** What searches see. */
    public long position() {
        return seen.position();
    }

    /** What would be there after a crash. */
    public long committedPosition() {
        return committed;
    }

    /** Up to which number of {@link CatalogueSource#places()} the places in it are known. */
    public long places() {
        return places;
    }

    void placed(long number) {
        places = number;
    }

    /** Whether everything that was written would be there after a crash. */
    public boolean isCommitted() {
        writing.lock();
        try {
            return written == committed && places == committedPlaces && !writer.hasUncommittedChanges();
        } finally {
            writing.unlock();
        }
    }

    /** Whether it can still be written; a full disk ends that. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** Waits until searches see this position. @return whether they do */
    public boolean await(long position, Duration most) throws InterruptedException {
        return seen.await(position, most);
    }

    /** Opportunities of all tenants that searches see. */
    public int size() {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, with the facets of all that is found. */
    public Found search(CatalogueQuery query) {
        return search(query, true);
    }

    /** @param facets whether they are counted; all else is the same with them and without */
    public Found search(CatalogueQuery query, boolean facets) {
        long position = seen.position();
        return reading(
                searcher -> new Searching(query, facets, segments, words).search(searcher.getIndexReader(), position));
    }

    /** What fits a constraint document, exactly and in order. */
    public FoundMatches match(MatchQuery query) {
        long position = seen.position();
        return reading(searcher -> new Matching(query, segments, words).run(searcher.getIndexReader(), position));
    }

    /** A page by number. */
    public Listed list(ListQuery query) {
        return reading(searcher -> new Listing(query, segments, words).find(searcher.getIndexReader()));
    }

    /** How an opportunity comes to its score; empty where it is not found by this query. */
    public Optional<Score> explain(CatalogueQuery query, UUID opportunityId) {
        return reading(
                searcher -> new Explaining(query, segments, words).explain(searcher.getIndexReader(), opportunityId));
    }

    /** Closes without a commit, as a crash would. */
    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Integer> sizes() {
        return reading(searcher ->
                Map.of("segments", searcher.getIndexReader().leaves().size(), "columns", segments.count()));
    }
}

package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/** Finds one page in all segments, and how many there are in all. */
final class Searching {
    private final CatalogueQuery query;
    private final boolean facets;
    private final Segments segments;
    private final @Nullable AskedWords asked;

    Searching(CatalogueQuery query, boolean facets, Segments segments, Words words) {
        this.query = query;
        this.facets = facets;
        this.segments = segments;
        asked = query.words() == null ? null : AskedWords.of(query.words(), words);
    }

    Found search(IndexReader reader, long position) throws IOException {
        Top top = new Top(query.limit() + 1, query.after());
        Counting counting = facets ? new Counting() : null;
        int total = 0;
        if (asked == null || !asked.isEmpty()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                total += new LeafSearch(query, leaf, segments.of(leaf.reader()), top, counting).run(asked);
            }
        }
        List<Top.Entry> entries = top.entries();
        List<Hit> page = new Hits(query).of(entries.subList(0, Math.min(entries.size(), query.limit())));
        CatalogueQuery.After next = entries.size() <= query.limit()
                ? null
                : new CatalogueQuery.After(
                        page.getLast().score(), page.getLast().opportunityId(), position);
        return new Found(page, total, counting == null ? null : counting.facets(), next, position);
    }
}

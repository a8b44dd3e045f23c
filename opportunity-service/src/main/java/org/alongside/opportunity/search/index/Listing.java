package org.alongside.opportunity.search.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Makes a page of a list. */
final class Listing {
    private final ListQuery query;
    private final @Nullable AskedWords asked;
    private final Segments segments;
    private final Ids found = new Ids();

    Listing(ListQuery query, Segments segments, Words words) {
        this.query = query;
        asked = query.words() == null
                ? null
                : AskedWords.of(query.words(), words).exactly();
        this.segments = segments;
    }

    Listed find(IndexReader reader) throws IOException {
        if (asked == null || !asked.isEmpty()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                find(leaf.reader(), segments.of(leaf.reader()));
            }
        }
        return new Listed(found.size(), found.page(query.from(), query.limit()));
    }

    private void find(LeafReader reader, Columns columns) throws IOException {
        Bits alive = reader.getLiveDocs();
        int owner = columns.tenantNumber(query.tenant());
        if (asked == null) {
            for (int doc = 0; doc < columns.documents; doc++) {
                take(columns, doc, owner, alive);
            }
            return;
        }
        LeafWords words = new LeafWords(reader, columns);
        words.require(asked);
        Candidates candidates = words.areRequired() ? words.find() : words.allWithoutExcluded();
        for (int i = 0; i < candidates.size; i++) {
            take(columns, candidates.documents[i], owner, alive);
        }
    }

    private void take(Columns columns, int doc, int owner, @Nullable Bits alive) {
        if (columns.tenant[doc] == owner
                && !columns.behind[doc]
                && (alive == null || alive.get(doc))
                && (query.kind() == null || columns.kind[doc] == query.kind().ordinal())
                && isOfTheLevel(columns.level[doc])) {
            found.add(columns.idHigh[doc], columns.idLow[doc]);
        }
    }

    private boolean isOfTheLevel(int level) {
        return query.leastLevel() == null && query.greatestLevel() == null
                || level != Row.NO_LEVEL
                        && (query.leastLevel() == null || level >= query.leastLevel())
                        && (query.greatestLevel() == null || level <= query.greatestLevel());
    }
}

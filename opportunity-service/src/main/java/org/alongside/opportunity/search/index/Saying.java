package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/** Finds what says some words in any of their forms, for lists that are filtered and ordered by something else. */
final class Saying {
    private final AskedWords asked;
    private final String tenant;
    private final Segments segments;

    Saying(AskedWords asked, String tenant, Segments segments) {
        this.asked = asked.exactly();
        this.tenant = tenant;
        this.segments = segments;
    }

    List<UUID> find(IndexReader reader) throws IOException {
        List<UUID> found = new ArrayList<>();
        if (!asked.isEmpty()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                find(leaf, segments.of(leaf.reader()), found);
            }
        }
        return found;
    }

    private void find(LeafReaderContext leaf, Columns columns, List<UUID> found) throws IOException {
        LeafWords words = new LeafWords(leaf.reader(), columns);
        words.require(asked);
        Candidates candidates = words.areRequired() ? words.find() : words.allWithoutExcluded();
        Bits alive = leaf.reader().getLiveDocs();
        int owner = columns.tenantNumber(tenant);
        for (int i = 0; i < candidates.size; i++) {
            int doc = candidates.documents[i];
            if (columns.tenant[doc] == owner && (alive == null || alive.get(doc))) {
                found.add(columns.id(doc));
            }
        }
    }
}

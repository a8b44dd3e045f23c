package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** The first hits after a place in the order. */
final class Top {
    private final int most;
    private final CatalogueQuery.@Nullable After after;
    private final long afterHigh;
    private final long afterLow;
    private final PriorityQueue<Entry> worstFirst = new PriorityQueue<>(Top::worseFirst);
    private int worstScore = Integer.MIN_VALUE;

    Top(int most, CatalogueQuery.@Nullable After after) {
        this.most = most;
        this.after = after;
        afterHigh = after == null ? 0 : after.opportunityId().getMostSignificantBits() ^ Long.MIN_VALUE;
        afterLow = after == null ? 0 : after.opportunityId().getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    record Entry(int score, LeafReader reader, Columns columns, int doc) {}

    private static int worseFirst(Entry a, Entry b) {
        int score = Integer.compare(a.score, b.score);
        return score != 0 ? score : Columns.compare(b.columns, b.doc, a.columns, a.doc);
    }

    void offer(int score, LeafReader reader, Columns columns, int doc) {
        if (score < worstScore || (after != null && !isAfter(after, score, columns, doc))) {
            return;
        }
        if (worstFirst.size() == most) {
            Entry worst = worstFirst.element();
            if (score == worstScore && Columns.compare(columns, doc, worst.columns, worst.doc) > 0) {
                return;
            }
            worstFirst.remove();
        }
        worstFirst.add(new Entry(score, reader, columns, doc));
        if (worstFirst.size() == most) {
            worstScore = worstFirst.element().score;
        }
    }

    private boolean isAfter(CatalogueQuery.After place, int score, Columns columns, int doc) {
        if (score != place.score()) {
            return score < place.score();
        }
        long high = columns.idHigh[doc];
        return high != afterHigh ? high > afterHigh : columns.idLow[doc] > afterLow;
    }

    /** In the order of the list. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(worstFirst);
        entries.sort((a, b) -> worseFirst(b, a));
        return entries;
    }
}

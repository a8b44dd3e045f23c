package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The first hits after a place in the order. */
final class Top {
    private final int most;
    private final CatalogueQuery.@Nullable After after;
    private final long afterHigh;
    private final long afterLow;
    private final PriorityQueue<Entry> worstFirst = new PriorityQueue<>(Top::worseFirst);
    private int worstScore = Integer.MIN_VALUE;
    private long worstHigh;

    Top(int most, CatalogueQuery.@Nullable After after) {
        this.most = most;
        this.after = after;
        afterHigh = after == null ? 0 : after.opportunityId().getMostSignificantBits() ^ Long.MIN_VALUE;
        afterLow = after == null ? 0 : after.opportunityId().getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    record Entry(int score, LeafSearch leaf, int doc) {}

    private static int worseFirst(Entry a, Entry b) {
        int score = Integer.compare(a.score, b.score);
        return score != 0 ? score : Columns.compare(b.leaf.columns, b.doc, a.leaf.columns, a.doc);
    }

    void offer(int score, LeafSearch leaf, int doc) {
        if (score < worstScore
                || (score == worstScore && leaf.columns.idHigh[doc] > worstHigh)
                || (after != null && !isAfter(after, score, leaf.columns, doc))) {
            return;
        }
        if (worstFirst.size() == most) {
            Entry worst = worstFirst.element();
            if (score == worstScore && Columns.compare(leaf.columns, doc, worst.leaf.columns, worst.doc) > 0) {
                return;
            }
            worstFirst.remove();
        }
        worstFirst.add(new Entry(score, leaf, doc));
        if (worstFirst.size() == most) {
            Entry worst = worstFirst.element();
            worstScore = worst.score;
            worstHigh = worst.leaf.columns.idHigh[worst.doc];
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

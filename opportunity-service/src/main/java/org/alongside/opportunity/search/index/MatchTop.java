package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first matches after a place in the order. */
final class MatchTop {
    private final int most;
    private final CatalogueQuery.@Nullable After after;
    private final PriorityQueue<Entry> worstFirst = new PriorityQueue<>(MatchTop::worseFirst);
    private int worstScore = Integer.MIN_VALUE;

    MatchTop(int most, CatalogueQuery.@Nullable After after) {
        this.most = most;
        this.after = after;
    }

    record Entry(int score, LeafMatching leaf, int doc) {
        UUID id() {
            return leaf.columns.id(doc);
        }
    }

    private static int worseFirst(Entry a, Entry b) {
        int score = Integer.compare(a.score, b.score);
        return score != 0 ? score : Columns.compare(b.leaf.columns, b.doc, a.leaf.columns, a.doc);
    }

    void offer(int score, LeafMatching leaf, int doc) {
        if (score < worstScore || (after != null && !isAfter(after, score, leaf.columns, doc))) {
            return;
        }
        Entry entry = new Entry(score, leaf, doc);
        if (worstFirst.size() == most) {
            if (worseFirst(entry, worstFirst.element()) < 0) {
                return;
            }
            worstFirst.remove();
        }
        worstFirst.add(entry);
        if (worstFirst.size() == most) {
            worstScore = worstFirst.element().score;
        }
    }

    private static boolean isAfter(CatalogueQuery.After place, int score, Columns columns, int doc) {
        return score == place.score() ? columns.compare(doc, place.opportunityId()) > 0 : score < place.score();
    }

    /** In the order of the list. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(worstFirst);
        entries.sort((a, b) -> worseFirst(b, a));
        return entries;
    }
}

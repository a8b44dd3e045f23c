package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.List;
import org.alongside.opportunity.listing.OpportunityKind;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/** One constraint document in one segment: every document of it is decided by its columns, so that nothing that fits is lost. */
final class LeafMatching {
    private static final int FITS_NOT = -1;

    /** Its place among the segments. */
    final int number;

    final Columns columns;
    private final LeafReader reader;
    private final MatchRules rules;
    private final int own;
    private final int national;
    private final int kinds;
    private final List<List<List<String>>> interests;
    private int count;
    private int withInterest;

    /** @param interests the stems of each term of each */
    LeafMatching(MatchQuery query, List<List<List<String>>> interests, LeafReaderContext leaf, Columns columns) {
        this.interests = interests;
        this.columns = columns;
        number = leaf.ord;
        reader = leaf.reader();
        rules = new MatchRules(query, columns);
        own = columns.tenantNumber(query.tenant());
        national = columns.tenantNumber(CatalogueQuery.NATIONAL);
        kinds = query.kinds() == null
                ? -1
                : query.kinds().stream().mapToInt(LeafMatching::bit).sum();
    }

    private static int bit(OpportunityKind kind) {
        return 1 << kind.ordinal();
    }

    void run(MatchTop top) throws IOException {
        short[] liked = interests.isEmpty() ? new short[0] : signs().points();
        Bits alive = reader.getLiveDocs();
        for (int doc = 0; doc < columns.documents; doc++) {
            int tenant = columns.tenant[doc];
            if ((tenant != national && tenant != own)
                    || (kinds >> columns.kind[doc] & 1) == 0
                    || (alive != null && !alive.get(doc))) {
                continue;
            }
            int score = best(doc);
            if (score != FITS_NOT) {
                count++;
                int points = liked.length == 0 ? 0 : liked[doc];
                withInterest += points > 0 ? 1 : 0;
                top.offer(score + points, this, doc);
            }
        }
    }

    /** The score of the offering that fits best. */
    private int best(int doc) {
        int best = FITS_NOT;
        for (int at = columns.first[doc]; at < columns.first[doc + 1]; at++) {
            if (rules.hold(at)) {
                best = Math.max(best, rules.score(at));
            }
        }
        return best;
    }

    LeafSigns signs() throws IOException {
        return new LeafSigns(interests, reader);
    }

    int count() {
        return count;
    }

    int withInterest() {
        return withInterest;
    }
}

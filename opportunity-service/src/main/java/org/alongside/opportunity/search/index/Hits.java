package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes what is shown of what was found. */
final class Hits {
    private final int today;

    Hits(CatalogueQuery query) {
        today = Row.day(query.on());
    }

    Hit of(Top.Entry entry) throws IOException {
        BinaryDocValues rows = DocValues.getBinary(entry.leaf().reader, CatalogueFields.ROW);
        if (!rows.advanceExact(entry.doc())) {
            throw new IllegalStateException("an opportunity without a row");
        }
        BytesRef row = rows.binaryValue();
        Columns columns = entry.leaf().columns;
        OfferingRules rules = entry.leaf().offering;
        int first = columns.first[entry.doc()];
        int best = best(columns, rules, row, entry.doc());
        return Row.hit(
                row,
                columns.tenants[columns.tenant[entry.doc()]],
                best < 0 ? -1 : best - first,
                entry.score(),
                best < 0 ? null : rules.metresOrNull(best));
    }

    /** The offering that fits best, or -1. */
    private int best(Columns columns, OfferingRules rules, BytesRef row, int doc) {
        int first = columns.first[doc];
        int best = -1;
        for (int at = first; at < columns.first[doc + 1]; at++) {
            if ((columns.flags[at] & Row.NONE) == 0
                    && rules.fails(at) == 0
                    && (best < 0 || isBefore(columns, rules, row, first, at, best))) {
                best = at;
            }
        }
        return best;
    }

    private boolean isBefore(Columns columns, OfferingRules rules, BytesRef row, int first, int a, int b) {
        boolean onOffer = today <= columns.lastDay[a];
        if (onOffer != today <= columns.lastDay[b]) {
            return onOffer;
        }
        int metres = Double.compare(orFarthest(rules.metresOrNull(a)), orFarthest(rules.metresOrNull(b)));
        if (metres != 0) {
            return metres < 0;
        }
        int start = Integer.compare(orLatest(columns.startEarliest[a]), orLatest(columns.startEarliest[b]));
        return start != 0 ? start < 0 : isBefore(Row.offeringId(row, a - first), Row.offeringId(row, b - first));
    }

    private static double orFarthest(@Nullable Double metres) {
        return Objects.requireNonNullElse(metres, Double.POSITIVE_INFINITY);
    }

    private static int orLatest(int day) {
        return day == Row.NO_DAY ? Integer.MAX_VALUE : day;
    }

    private static boolean isBefore(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()) < 0;
    }
}

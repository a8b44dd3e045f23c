package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** In the order given; read in the order in which the rows lie. */
    List<Hit> of(List<Top.Entry> entries) throws IOException {
        Integer[] inPlace = new Integer[entries.size()];
        Arrays.setAll(inPlace, i -> i);
        Arrays.sort(
                inPlace,
                Comparator.comparingInt((Integer i) -> entries.get(i).leaf().number)
                        .thenComparingInt(i -> entries.get(i).doc()));
        Hit[] hits = new Hit[inPlace.length];
        LeafSearch leaf = null;
        BinaryDocValues rows = null;
        for (int i : inPlace) {
            Top.Entry entry = entries.get(i);
            if (rows == null || entry.leaf() != leaf) {
                leaf = entry.leaf();
                rows = DocValues.getBinary(leaf.reader, CatalogueFields.ROW);
            }
            hits[i] = hit(entry, rows);
        }
        return List.of(hits);
    }

    private Hit hit(Top.Entry entry, BinaryDocValues rows) throws IOException {
        if (!rows.advanceExact(entry.doc())) {
            throw new IllegalStateException("an opportunity without a row");
        }
        BytesRef row = rows.binaryValue();
        Columns columns = entry.leaf().columns;
        OfferingRules rules = entry.leaf().offering;
        int best = best(columns, rules, row, entry.doc());
        return Row.hit(
                row,
                columns.tenants[columns.tenant[entry.doc()]],
                best < 0 ? -1 : best - columns.first[entry.doc()],
                entry.score(),
                best < 0 ? null : rules.metresOrNull(best));
    }

    /** The offering that fits best, or -1. */
    private int best(Columns columns, OfferingRules rules, BytesRef row, int doc) {
        int first = columns.first[doc];
        int best = -1;
        for (int at = first; at < columns.first[doc + 1]; at++) {
            if ((columns.flags(at) & Row.NONE) == 0
                    && rules.fails(at) == 0
                    && (best < 0 || isBefore(columns, rules, row, first, at, best))) {
                best = at;
            }
        }
        return best;
    }

    private boolean isBefore(Columns columns, OfferingRules rules, BytesRef row, int first, int a, int b) {
        boolean onOffer = today <= columns.lastDay(a);
        if (onOffer != today <= columns.lastDay(b)) {
            return onOffer;
        }
        int metres = Double.compare(orFarthest(rules.metresOrNull(a)), orFarthest(rules.metresOrNull(b)));
        if (metres != 0) {
            return metres < 0;
        }
        int start = Integer.compare(orLatest(columns.startEarliest(a)), orLatest(columns.startEarliest(b)));
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

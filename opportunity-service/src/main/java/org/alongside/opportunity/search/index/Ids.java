package org.alongside.opportunity.search.index;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSelector;

/** Ids without order, of which a part is put in order when it is asked for: 16 bytes for each. */
final class Ids {
    private long[] high = new long[0];
    private long[] low = new long[0];
    private int size;

    /** As {@link Columns} has the halves of an id. */
    void add(long idHigh, long idLow) {
        if (size == high.length) {
            high = ArrayUtil.grow(high, size + 1);
            low = ArrayUtil.growExact(low, high.length);
        }
        high[size] = idHigh;
        low[size++] = idLow;
    }

    int size() {
        return size;
    }

    /** So many from this place on in the order of the bytes, fewer where they end. Puts the rest into another order. */
    List<UUID> page(long from, int limit) {
        if (from >= size) {
            return List.of();
        }
        int first = (int) from;
        int end = (int) Math.min(size, from + limit);
        Selecting selecting = new Selecting();
        selecting.select(0, size, first);
        if (end < size) {
            selecting.select(first, size, end);
        }
        return IntStream.range(first, end)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> high[at]).thenComparingLong(at -> low[at]))
                .map(at -> Columns.id(high[at], low[at]))
                .toList();
    }

    private final class Selecting extends IntroSelector {
        private long pivotHigh;
        private long pivotLow;

        @Override
        protected void swap(int i, int j) {
            long highOfI = high[i];
            long lowOfI = low[i];
            high[i] = high[j];
            low[i] = low[j];
            high[j] = highOfI;
            low[j] = lowOfI;
        }

        @Override
        protected void setPivot(int i) {
            pivotHigh = high[i];
            pivotLow = low[i];
        }

        @Override
        protected int comparePivot(int j) {
            int byHigh = Long.compare(pivotHigh, high[j]);
            return byHigh != 0 ? byHigh : Long.compare(pivotLow, low[j]);
        }
    }
}

package org.alongside.opportunity.search.index;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for sets of weekly times: many offerings keep the same hours, and each set is held against free time once. */
final class SessionSets {
    private final List<long[]> sets = new ArrayList<>(List.of(new long[0]));
    private final Map<LongBuffer, Integer> numbers = new HashMap<>();

    /** @return {@link Columns#NO_SESSIONS} for none */
    int number(long[] times) {
        if (times.length == 0) {
            return Columns.NO_SESSIONS;
        }
        long[] sorted = Arrays.stream(times).sorted().distinct().toArray();
        return numbers.computeIfAbsent(LongBuffer.wrap(sorted), unknown -> {
            sets.add(sorted);
            return sets.size() - 1;
        });
    }

    long[][] all() {
        return sets.toArray(long[][]::new);
    }
}

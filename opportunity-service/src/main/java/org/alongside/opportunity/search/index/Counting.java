package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.search.index.Facets.Count;

/** Counts for the facets. What offerings are like comes as bits; how often each pattern of bits came is counted, and taken apart last. */
final class Counting {
    private final int[] kinds = new int[OpportunityKind.values().length];
    private final int[] levels = new int[Row.NO_LEVEL + 1];
    private final int[] modes = new int[Masks.EIGHT_BITS + 1];
    private final int[] costs = new int[Masks.FIVE_BITS + 1];
    private final int[] starts = new int[Masks.SIX_BITS + 1];
    private final Map<String, Integer> formats = new HashMap<>();
    private final Map<String, Integer> adjustments = new HashMap<>();
    private final Map<String, Integer> subjects = new HashMap<>();

    void kind(int kind) {
        kinds[kind]++;
    }

    void level(int level) {
        levels[level]++;
    }

    void modes(int mask) {
        modes[mask]++;
    }

    void costs(int mask) {
        costs[mask]++;
    }

    void starts(int mask) {
        starts[mask]++;
    }

    void formats(LabelSets sets, int[] counts) {
        add(formats, sets, counts);
    }

    void adjustments(LabelSets sets, int[] counts) {
        add(adjustments, sets, counts);
    }

    void subjects(LabelSets sets, int[] counts) {
        add(subjects, sets, counts);
    }

    private static void add(Map<String, Integer> to, LabelSets sets, int[] counts) {
        for (int set = 0; set < counts.length; set++) {
            if (counts[set] > 0) {
                for (String label : sets.labels(set)) {
                    to.merge(label, counts[set], Integer::sum);
                }
            }
        }
    }

    Facets facets() {
        return new Facets(
                named(names(OpportunityKind.values(), false), kinds),
                named(names(AttendanceMode.values(), true), apart(modes, AttendanceMode.values().length + 1)),
                named(levelNames(), levels),
                inOrder(subjects, Integer.MAX_VALUE),
                named(names(Facets.CostBand.values(), false), apart(costs, Facets.CostBand.values().length)),
                named(names(Facets.StartBand.values(), false), apart(starts, Facets.StartBand.values().length)),
                inOrder(formats, Facets.MOST_LABELS),
                inOrder(adjustments, Facets.MOST_LABELS));
    }

    private static int[] apart(int[] masks, int bits) {
        int[] counts = new int[bits];
        for (int mask = 0; mask < masks.length; mask++) {
            for (int bit = 0; masks[mask] > 0 && bit < bits; bit++) {
                if ((mask >> bit & 1) == 1) {
                    counts[bit] += masks[mask];
                }
            }
        }
        return counts;
    }

    private static List<String> names(Enum<?>[] values, boolean firstIsUnknown) {
        List<String> names = new ArrayList<>();
        if (firstIsUnknown) {
            names.add(Facets.UNKNOWN);
        }
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }

    private static List<String> levelNames() {
        List<String> names = new ArrayList<>();
        for (int level = 0; level < Row.NO_LEVEL; level++) {
            names.add(String.valueOf(level));
        }
        names.add(Facets.UNKNOWN);
        return names;
    }

    private static List<Count> named(List<String> names, int[] counts) {
        List<Count> named = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                named.add(new Count(names.get(i), counts[i]));
            }
        }
        return named;
    }

    /** The most frequent first. */
    private static List<Count> inOrder(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value))
                .limit(most)
                .toList();
    }
}

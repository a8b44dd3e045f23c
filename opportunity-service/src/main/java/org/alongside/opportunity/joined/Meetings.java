package org.alongside.opportunity.joined;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Brings those together that share a key, and says by which kinds of keys a pair is the only one in its two feeds. */
final class Meetings {
    /** A key that more have than this tells nothing apart: whoever has it does not meet by it. */
    static final int MOST = 50;

    private Meetings() {}

    /** By what a pair meets, and by what one of its feeds has another that would meet as well. */
    private record Met(Set<Key.Kind> by, Set<Key.Kind> notAlone) {
        private Met() {
            this(EnumSet.noneOf(Key.Kind.class), EnumSet.noneOf(Key.Kind.class));
        }

        private Set<Key.Kind> aloneBy() {
            Set<Key.Kind> alone = EnumSet.copyOf(by);
            alone.removeAll(notAlone);
            return alone;
        }
    }

    /**
     * The pairs of different feeds of which at least one is looked at.
     *
     * @param all those looked at and all that share a key with them
     */
    static Map<Pair, Set<Key.Kind>> among(Collection<Traits> all, Set<UUID> looked) {
        Map<Key, List<Traits>> blocks = new LinkedHashMap<>();
        for (Traits each : all) {
            Key.of(each)
                    .forEach(key -> blocks.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(each));
        }
        Map<Pair, Met> pairs = new LinkedHashMap<>();
        blocks.forEach((key, block) -> {
            if (block.size() <= MOST) {
                meet(key, block, looked, pairs);
            }
        });
        Map<Pair, Set<Key.Kind>> alone = new LinkedHashMap<>();
        pairs.forEach((pair, met) -> alone.put(pair, met.aloneBy()));
        return alone;
    }

    private static void meet(Key key, List<Traits> block, Set<UUID> looked, Map<Pair, Met> pairs) {
        Map<UUID, Integer> ofFeed = new HashMap<>();
        block.forEach(each -> ofFeed.merge(each.feedId(), 1, Integer::sum));
        for (Traits one : block) {
            for (Traits other : block) {
                boolean once = one.opportunityId()
                                .toString()
                                .compareTo(other.opportunityId().toString())
                        < 0;
                boolean asked = looked.contains(one.opportunityId()) || looked.contains(other.opportunityId());
                if (once && asked && !one.feedId().equals(other.feedId())) {
                    Met met = pairs.computeIfAbsent(
                            Pair.of(one.opportunityId(), other.opportunityId()), none -> new Met());
                    met.by().add(key.kind());
                    if (ofFeed.getOrDefault(one.feedId(), 0) > 1 || ofFeed.getOrDefault(other.feedId(), 0) > 1) {
                        met.notAlone().add(key.kind());
                    }
                }
            }
        }
    }
}

package org.alongside.plan.app.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * At which places of the log a request can have been decided, by what clients saw: not before anything that had been answered
 * when it was sent, and not after anything that was sent when it had been answered. Place 0 is after the opening.
 */
final class Windows {

    private final IdentityHashMap<Attempt, Integer> places;
    private final int last;

    /**
     * @param places of what was done, the place after it
     * @param last the last place of the log
     */
    Windows(IdentityHashMap<Attempt, Integer> places, int last) {
        this.places = places;
        this.last = last;
    }

    /** The first place at which it can have been decided. */
    int earliest(Attempt attempt) {
        return places.entrySet().stream()
                .filter(done -> done.getKey().isBefore(attempt))
                .mapToInt(Map.Entry::getValue)
                .reduce(0, Math::max);
    }

    /** The last one. */
    int latest(Attempt attempt) {
        return places.entrySet().stream()
                .filter(done -> attempt.isBefore(done.getKey()))
                .mapToInt(done -> done.getValue() - 1)
                .reduce(last, Math::min);
    }

    /** What was done at a place where, by what clients saw, it cannot have been. */
    List<Attempt> outOfOrder() {
        return places.entrySet().stream()
                .filter(done ->
                        done.getValue() - 1 < earliest(done.getKey()) || done.getValue() - 1 > latest(done.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

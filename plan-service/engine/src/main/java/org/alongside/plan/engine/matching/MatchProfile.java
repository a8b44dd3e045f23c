package org.alongside.plan.engine.matching;

import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What matching needs to know of a person.
 *
 * @param interests in their order, the most important first
 * @param freeWindows when the person is free; empty means that nobody has asked yet, not never
 * @param commitments what already has its hours: the school run, caring, treatment
 * @param travel null if not known
 */
public record MatchProfile(
        List<Interest> interests,
        List<Window> freeWindows,
        List<Window> commitments,
        @Nullable Travel travel) {

    public MatchProfile {
        interests = List.copyOf(interests);
        freeWindows = List.copyOf(freeWindows);
        commitments = List.copyOf(commitments);
    }

    /**
     * Something that interests the person.
     *
     * @param words exactly as they stand in the profile
     * @param theirOwn whether the person said it themselves
     */
    public record Interest(Words words, boolean theirOwn) {}

    /**
     * Where journeys begin, and what they may be.
     *
     * @param label what the person calls the place
     * @param latitude degrees, coarse
     * @param longitude degrees, coarse
     * @param longestJourneyMinutes one way
     */
    public record Travel(
            Words label, double latitude, double longitude, Set<TravelMode> modes, int longestJourneyMinutes) {
        public Travel {
            modes = Set.copyOf(modes);
        }

        /** How far the person can get, in metres, straight line, at the very best. */
        public int reachMetres() {
            int fastest =
                    modes.stream().mapToInt(TravelMode::metresPerMinute).max().orElse(TravelMode.BUS.metresPerMinute());
            return Math.multiplyExact(fastest, Math.min(longestJourneyMinutes, 24 * 60));
        }
    }
}

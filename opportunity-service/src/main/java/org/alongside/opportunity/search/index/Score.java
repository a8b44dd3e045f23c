package org.alongside.opportunity.search.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something stands where it does. The order is by this whole number, highest first, then by id. It is made only of what the row
 * says and what was asked: how frequent a word is, who pays and who is asked play no part, so every copy of the catalogue agrees.
 *
 * @param onOffer 1000 where an offering that fits is on now or will be
 * @param words the least of {@code each}; 0 where no words were asked for
 * @param nearness 20 at the place looked for, in equal steps down to 0 at {@value #NEARNESS_RANGE} metres
 * @param offeringId of the offering that fits best
 * @param metres of that offering from the place looked for
 */
public record Score(
        int onOffer,
        int words,
        int nearness,
        List<OfWord> each,
        @Nullable UUID offeringId,
        @Nullable Double metres) {
    static final int ON_OFFER = 1_000;
    static final int NEAREST = 20;
    /** The frequency of what stands in the name of the provider and nowhere else: a search finds it, a match does not look at it. */
    static final int OF_PROVIDER = 1;

    /** At this distance from the place looked for nearness counts nothing. Metres. */
    public static final int NEARNESS_RANGE = 50_000;

    public Score {
        each = List.copyOf(each);
    }

    public int total() {
        return onOffer + words + nearness;
    }

    /** The best that one of the words asked for is found as. */
    public record OfWord(String asked, Agreement agreement, Zone zone, int points) {}

    /** Where a word stands. */
    public enum Zone {
        TITLE,
        SUBJECT,
        SUMMARY,
        /** The description, its parts and the provider's name. */
        REST
    }

    /** How a word agrees with the one asked for, with its points in each zone. */
    public enum Agreement {
        /** The same word in any of its forms, spelt the British or the American way; or the whole phrase. */
        SAME(40, 30, 20, 10),
        /** The last word asked for, at least three letters, is how it begins. */
        BEGUN(35, 25, 15, 5),
        /**
         * Spelt otherwise: after the same first letter one letter more, less, another, or two neighbours exchanged, in a word of five to
         * eight letters; up to two of these in a longer one; none where the word asked for has a digit.
         */
        SPELT_OTHERWISE(8, 6, 4, 2);

        private final int[] points;

        Agreement(int... points) {
            this.points = points;
        }

        int points(Zone zone) {
            return points[zone.ordinal()];
        }

        /** Points by the frequency that is indexed: 5 in the title to 2 in the rest, and 1 in the provider's name, which is of the rest. */
        byte[] byFrequency() {
            byte[] byFrequency = new byte[points.length + 2];
            byFrequency[OF_PROVIDER] = (byte) points(Zone.REST);
            for (Zone zone : Zone.values()) {
                byFrequency[frequency(zone)] = (byte) points(zone);
            }
            return byFrequency;
        }
    }

    static int frequency(Zone zone) {
        return Zone.values().length - zone.ordinal() + OF_PROVIDER;
    }

    static int nearness(double metres) {
        return (int) Math.max(0, Math.floor(NEAREST * (1 - metres / NEARNESS_RANGE)));
    }
}

package org.alongside.opportunity.search.index;

import org.alongside.opportunity.search.index.Score.Agreement;
import org.alongside.opportunity.search.index.Score.Zone;

/**
 * The order of matches is by this whole number, highest first, then by id. It is the sum of: for each interest with a sign in the words
 * of the opportunity, 40 in the title, 30 in a subject, 20 in the summary or 10 in the rest, whichever is most, and 2 for each further
 * of its terms that is found, at most 8; up to 20 for nearness, in equal steps from the farthest allowed to the place itself, or 10
 * where no journey is needed; and 3 for each of start, cost, place and session times that is known. Of several offerings that fit the
 * one counts that has most. Protected characteristics, payment and the provider play no part.
 */
final class MatchScore {
    static final int NEAREST = 20;
    static final int NO_JOURNEY = 10;
    static final int KNOWN = 3;
    private static final int FURTHER_TERM = 2;
    private static final int MOST_FURTHER_TERMS = 4;

    private MatchScore() {}

    /** Points of a word by the frequency that is indexed; none in the name of the provider. */
    static byte[] byFrequency() {
        byte[] byFrequency = Agreement.SAME.byFrequency();
        byFrequency[Score.OF_PROVIDER] = 0;
        return byFrequency;
    }

    /**
     * @param best points of a term that was found ({@link Zone})
     * @param found how many terms were
     */
    static int interest(int best, int found) {
        return best + FURTHER_TERM * Math.min(MOST_FURTHER_TERMS, found - 1);
    }

    static int nearness(double metres, int withinMetres) {
        return (int) Math.floor(NEAREST * (1 - metres / Math.max(1, withinMetres)));
    }
}

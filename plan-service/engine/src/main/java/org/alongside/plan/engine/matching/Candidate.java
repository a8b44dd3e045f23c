package org.alongside.plan.engine.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that the catalogue found to fit.
 *
 * @param matchedTerms by the ref of the interest, the words of it that were found
 * @param unknowns facts that the provider did not give
 */
public record Candidate(
        UUID opportunityId,
        @Nullable UUID offeringId,
        String title,
        @Nullable String provider,
        String kind,
        int score,
        @Nullable Integer distanceMetres,
        @Nullable String cost,
        @Nullable String start,
        @Nullable Attendance attendance,
        Map<String, List<String>> matchedTerms,
        Set<Unknown> unknowns) {

    public Candidate {
        matchedTerms = Map.copyOf(matchedTerms);
        unknowns = Set.copyOf(unknowns);
    }

    /** Which part of the week it takes; the catalogue's words. The hours are in docs/decisions/0004, for the filter too. */
    public enum Attendance {
        DAYTIME,
        TWILIGHT,
        EVENING,
        DAY_RELEASE,
        WEEKEND,
        CUSTOMISED
    }

    /** Whether the catalogue knows every session: then it has looked whether each lies in free hours. */
    boolean sessionsAreKnown() {
        return !unknowns.contains(Unknown.SESSION_TIMES);
    }

    /** What the catalogue does not know. */
    public enum Unknown {
        SESSION_TIMES,
        PLACE,
        COST,
        START
    }
}

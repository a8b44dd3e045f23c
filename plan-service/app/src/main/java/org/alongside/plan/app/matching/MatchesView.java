package org.alongside.plan.app.matching;

import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.matching.Explanation;
import org.jspecify.annotations.Nullable;

/** Matches as clients see them. */
public record MatchesView(int count, String howOrdered, List<String> notUsed, List<MatchView> matches) {

    /** One match, explained. */
    public record MatchView(
            UUID opportunityId,
            @Nullable UUID offeringId,
            String title,
            @Nullable String provider,
            String kind,
            int score,
            List<Explanation.Reason> why,
            List<String> toArrange,
            List<String> notKnown) {}
}

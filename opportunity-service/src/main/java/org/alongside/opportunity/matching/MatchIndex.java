package org.alongside.opportunity.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.opportunity.search.LiveCatalogue;
import org.alongside.opportunity.search.OpportunityMatches;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.FoundMatches;
import org.alongside.opportunity.search.index.FreeTime;
import org.alongside.opportunity.search.index.MatchQuery;
import org.alongside.opportunity.search.index.Point;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders beside the index, and shows what the rows say.
 *
 * <p>The score, a whole number, is the sum of: for each interest with a sign in the words of the opportunity, 40 in the title,
 * 30 in a subject, 20 in the summary or 10 in the rest, whichever is most, and 2 for each further of its terms that is found,
 * at most 8; up to 20 for nearness, in equal steps from the farthest allowed to the place itself, or 10 where no journey is
 * needed; and 3 for each of start, cost, place and session times that is known. Protected characteristics, payment and the
 * provider play no part.
 *
 * <p>The index may be some seconds behind the rows. So the rows of a page are held against the hard facts once more, and what has
 * ceased to fit is neither shown nor counted; the next match comes up in its place. Score and order are those of the index.
 */
@ApplicationScoped
class MatchIndex {
    /** How often a page is filled up; when ever more of it goes while it is read, it stays short, and the cursor goes on. */
    private static final int MOST_ROUNDS = 4;

    private final LiveCatalogue live;
    private final MatchReads reads;

    MatchIndex(LiveCatalogue live, MatchReads reads) {
        this.live = live;
        this.reads = reads;
    }

    /**
     * What was found.
     *
     * @param count how many fit, without those that are known to have ceased to
     * @param next where the next page begins; null on the last
     */
    record Found(long count, long withInterest, List<MatchAnswer.Match> matches, CatalogueQuery.@Nullable After next) {}

    /**
     * @throws org.alongside.kit.problem.ProblemException 503 {@code search-behind} until the index is filled, or where it is not as
     *     far as the one that the page before was read from
     */
    Found find(String tenant, Constraints constraints) {
        OpportunityMatches catalogue = live.matches();
        MatchQuery query = query(tenant, constraints);
        List<MatchAnswer.Match> shown = new ArrayList<>();
        int gone = 0;
        int goneWithInterest = 0;
        FoundMatches first = catalogue.find(query);
        FoundMatches found = first;
        for (int round = 1; ; round++) {
            Map<UUID, MatchAnswer.Match> rows = reads.page(tenant, constraints, found.matches());
            for (FoundMatches.Match each : found.matches()) {
                MatchAnswer.Match row = rows.get(each.opportunityId());
                if (row != null) {
                    shown.add(row);
                } else {
                    gone++;
                    goneWithInterest += each.signs().isEmpty() ? 0 : 1;
                }
            }
            int missing = constraints.limit() - shown.size();
            if (missing == 0 || found.next() == null || round == MOST_ROUNDS) {
                return new Found(first.count() - gone, first.withInterest() - goneWithInterest, shown, found.next());
            }
            found = catalogue.find(query.after(found.next(), missing));
        }
    }

    private static MatchQuery query(String tenant, Constraints constraints) {
        Constraints.Journey place = constraints.place();
        return new MatchQuery(
                tenant,
                constraints.today(),
                constraints.startsAfter(),
                constraints.interests().stream()
                        .map(Constraints.Interest::terms)
                        .toList(),
                place == null ? null : new Point(place.latitude(), place.longitude()),
                place == null ? 0 : place.withinMetres(),
                constraints.freeWindows() == null
                        ? null
                        : constraints.freeWindows().stream()
                                .map(window -> new FreeTime(window.day(), window.from(), window.to()))
                                .toList(),
                constraints.maxCost(),
                constraints.kinds() == null ? null : Set.copyOf(constraints.kinds()),
                constraints.after(),
                constraints.limit());
    }
}

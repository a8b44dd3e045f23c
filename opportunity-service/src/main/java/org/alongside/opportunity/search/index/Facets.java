package org.alongside.opportunity.search.index;

import java.util.List;

/**
 * How many opportunities there are of each sort, over everything that is found and not only one page.
 *
 * <p>A facet counts as if nothing had been asked of its own field, so that it tells what another choice would find: an opportunity
 * counts once for each value that an offering has of which all the rest holds. Adjustments, all of which have to be offered, and subjects
 * are the exception: they count within what is found, and tell what would be left if one more were asked for. Values that nothing has are not
 * listed. {@code UNKNOWN} counts those of which nobody has said.
 *
 * @param kinds names of {@code OpportunityKind}
 * @param modes names of {@code AttendanceMode}, and {@code UNKNOWN}
 * @param levels 0 to 8, and {@code UNKNOWN}
 * @param subjects sector subject areas of both tiers, such as {@code 7} and {@code 7.1}; most frequent first, then by code
 * @param costs names of {@link CostBand}
 * @param starts names of {@link StartBand}, seen from the query's day
 * @param formats the most frequent {@value #MOST_LABELS}, most frequent first, then by name
 * @param adjustments likewise
 */
public record Facets(
        List<Count> kinds,
        List<Count> modes,
        List<Count> levels,
        List<Count> subjects,
        List<Count> costs,
        List<Count> starts,
        List<Count> formats,
        List<Count> adjustments) {
    public static final int MOST_LABELS = 50;
    public static final String UNKNOWN = "UNKNOWN";

    public Facets {
        kinds = List.copyOf(kinds);
        modes = List.copyOf(modes);
        levels = List.copyOf(levels);
        subjects = List.copyOf(subjects);
        costs = List.copyOf(costs);
        starts = List.copyOf(starts);
        formats = List.copyOf(formats);
        adjustments = List.copyOf(adjustments);
    }

    /** @param count opportunities */
    public record Count(String value, int count) {}

    /** What an offering costs, in GBP. */
    public enum CostBand {
        FREE,
        /** More than nothing. */
        UP_TO_50,
        /** More than 50. */
        UP_TO_250,
        MORE,
        UNKNOWN;

        static CostBand of(long pence) {
            if (pence < 0) {
                return UNKNOWN;
            }
            return pence == 0 ? FREE : pence <= 50_00 ? UP_TO_50 : pence <= 250_00 ? UP_TO_250 : MORE;
        }
    }

    /** When an offering can first be begun, seen from a day. */
    public enum StartBand {
        /** In the calendar month of the day. */
        THIS_MONTH,
        /** In one of the three calendar months after it. */
        NEXT_THREE_MONTHS,
        LATER,
        /** Whenever somebody comes. */
        ROLLING,
        /** Its start has passed. */
        BEGUN,
        UNKNOWN
    }
}

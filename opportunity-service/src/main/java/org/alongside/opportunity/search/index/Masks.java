package org.alongside.opportunity.search.index;

import java.time.LocalDate;
import org.alongside.opportunity.search.index.Facets.CostBand;

/**
 * What the offerings of every document are like on a day, one bit each: eight for the modes (the lowest where it is not known), five
 * for {@link CostBand}, six for {@link Facets.StartBand}, and one for being on offer.
 */
record Masks(LocalDate day, int[] ofDocument) {
    static final int COST_SHIFT = 8;
    static final int START_SHIFT = 13;
    static final int ON_OFFER = 1 << 19;
    static final int EIGHT_BITS = 0xFF;
    static final int FIVE_BITS = 0x1F;
    static final int SIX_BITS = 0x3F;
    private static final int FOUR_BITS = 15;

    static Masks of(Columns columns, LocalDate day) {
        StartBands starts = new StartBands(day);
        int today = Row.day(day);
        int[] masks = new int[columns.documents];
        for (int doc = 0; doc < columns.documents; doc++) {
            int mask = 0;
            for (int at = columns.first[doc]; at < columns.first[doc + 1]; at++) {
                mask |= mode(columns, at) | cost(columns, at) << COST_SHIFT | starts.of(columns, at) << START_SHIFT;
                if (today <= columns.lastDay[at]) {
                    mask |= ON_OFFER;
                }
            }
            masks[doc] = mask;
        }
        return new Masks(day, masks);
    }

    static int mode(Columns columns, int offering) {
        return 1 << (columns.flags[offering] >> Row.MODE_SHIFT & FOUR_BITS);
    }

    static int cost(Columns columns, int offering) {
        return 1 << CostBand.of(columns.cost[offering]).ordinal();
    }
}

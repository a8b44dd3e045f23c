package org.alongside.opportunity.search.index;

import java.time.LocalDate;
import org.alongside.opportunity.search.index.Facets.CostBand;

/**
 * What is counted of every document on a day, in one number each. The lowest twenty bits tell what its offerings are like: eight for
 * the modes (the lowest where it is not known), five for {@link CostBand}, six for {@link Facets.StartBand}, and one for being on
 * offer. Then follow the kind, the level, whether it has labels at all, and in the upper half the number of its
 * tenant, or {@value #NOBODY} where another one is shown in its place.
 */
record Masks(LocalDate day, long[] ofDocument) {
    static final int COST_SHIFT = 8;
    static final int START_SHIFT = 13;
    static final int ON_OFFER = 1 << 19;
    static final int KIND_SHIFT = 20;
    static final int LEVEL_SHIFT = 24;
    static final int FORMATS = 1 << 28;
    static final int ADJUSTMENTS = 1 << 29;
    static final int SUBJECTS = 1 << 30;
    static final int TENANT_SHIFT = 32;
    /** No tenant of any search. */
    static final int NOBODY = -1;

    static final int FOUR_BITS = 0xF;
    static final int FIVE_BITS = 0x1F;
    static final int SIX_BITS = 0x3F;
    static final int EIGHT_BITS = 0xFF;

    static Masks of(Columns columns, LocalDate day) {
        StartBands starts = new StartBands(day);
        int today = Row.day(day);
        long[] masks = new long[columns.documents];
        for (int doc = 0; doc < columns.documents; doc++) {
            int mask = columns.kind[doc] << KIND_SHIFT | columns.level[doc] << LEVEL_SHIFT;
            if (columns.formats.number(doc) != LabelSets.EMPTY) {
                mask |= FORMATS;
            }
            if (columns.adjustments.number(doc) != LabelSets.EMPTY) {
                mask |= ADJUSTMENTS;
            }
            if (columns.subjects.number(doc) != LabelSets.EMPTY) {
                mask |= SUBJECTS;
            }
            for (int at = columns.first[doc]; at < columns.first[doc + 1]; at++) {
                mask |= mode(columns, at) | cost(columns, at) << COST_SHIFT | starts.of(columns, at) << START_SHIFT;
                if (today <= columns.lastDay(at)) {
                    mask |= ON_OFFER;
                }
            }
            long tenant = columns.behind[doc] ? NOBODY : columns.tenant[doc];
            masks[doc] = tenant << TENANT_SHIFT | mask;
        }
        return new Masks(day, masks);
    }

    static int mode(Columns columns, int offering) {
        return 1 << (columns.flags(offering) >> Row.MODE_SHIFT & FOUR_BITS);
    }

    static int cost(Columns columns, int offering) {
        return 1 << CostBand.of(columns.cost(offering)).ordinal();
    }
}

package org.alongside.opportunity.search.index;

import java.time.LocalDate;

/** Counts for the facets what one segment has. */
final class LeafFacets {
    private final Counting counting;
    private final Columns columns;
    private final StartBands starts;
    private final int[] formats;
    private final int[] adjustments;
    private final int[] subjects;

    LeafFacets(Counting counting, Columns columns, LocalDate on) {
        this.counting = counting;
        this.columns = columns;
        starts = new StartBands(on);
        formats = new int[columns.formats.count()];
        adjustments = new int[columns.adjustments.count()];
        subjects = new int[columns.subjects.count()];
    }

    /** It would be a hit, were it not for this field. */
    void almost(int doc, int mask, int field) {
        if (field == OpportunityRules.KIND) {
            counting.kind(mask >> Masks.KIND_SHIFT & Masks.FOUR_BITS);
        } else if (field == OpportunityRules.LEVEL) {
            counting.level(mask >> Masks.LEVEL_SHIFT & Masks.FOUR_BITS);
        } else if ((mask & Masks.FORMATS) != 0) {
            formats[columns.formats.number(doc)]++;
        }
    }

    /**
     * What an offering is counted for, as the lowest bits of {@link Masks} have it: each field as if nothing had been asked of it.
     *
     * @param fails of {@link OfferingRules}, and not {@link OfferingRules#OUT}
     */
    int offering(int at, int fails) {
        return ((fails & ~OfferingRules.MODE) == 0 ? Masks.mode(columns, at) : 0)
                | ((fails & ~OfferingRules.COST) == 0 ? Masks.cost(columns, at) << Masks.COST_SHIFT : 0)
                | ((fails & ~OfferingRules.START) == 0 ? starts.of(columns, at) << Masks.START_SHIFT : 0);
    }

    /** @param offerings what they are like, as the lowest bits of {@link Masks} have it */
    void offerings(int offerings) {
        counting.modes(offerings & Masks.EIGHT_BITS);
        counting.costs(offerings >> Masks.COST_SHIFT & Masks.FIVE_BITS);
        counting.starts(offerings >> Masks.START_SHIFT & Masks.SIX_BITS);
    }

    void hit(int doc, int mask) {
        counting.kind(mask >> Masks.KIND_SHIFT & Masks.FOUR_BITS);
        counting.level(mask >> Masks.LEVEL_SHIFT & Masks.FOUR_BITS);
        if ((mask & (Masks.FORMATS | Masks.ADJUSTMENTS)) != 0) {
            formats[columns.formats.number(doc)]++;
            adjustments[columns.adjustments.number(doc)]++;
        }
        if ((mask & Masks.SUBJECTS) != 0) {
            subjects[columns.subjects.number(doc)]++;
        }
    }

    /** Adds the labels of the segment, once it has been gone through. */
    void end() {
        counting.formats(columns.formats, formats);
        counting.adjustments(columns.adjustments, adjustments);
        counting.subjects(columns.subjects, subjects);
    }
}

package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.opportunity.listing.OpportunityKind;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What is asked of an opportunity as a whole, made ready to be held against one segment. Not for several threads. */
final class OpportunityRules {
    /** What an opportunity fails by, of the fields that have a facet. */
    static final int KIND = 1;

    static final int LEVEL = 1 << 1;
    static final int FORMAT = 1 << 2;
    /** It fails by something else, or is none that can be seen. */
    static final int OUT = -1;

    private final Columns columns;
    private final @Nullable Bits alive;
    private final int own;
    private final int national;
    private final int kinds;
    private final boolean byLevel;
    private final int leastLevel;
    private final int greatestLevel;
    private final boolean @Nullable [] formats;
    private final boolean @Nullable [] adjustments;
    private final @Nullable NumericDocValues stated;
    private final @Nullable NumericDocValues confirmed;
    private final long confirmedSince;

    OpportunityRules(CatalogueQuery query, LeafReader reader, Columns columns) throws IOException {
        this.columns = columns;
        alive = reader.getLiveDocs();
        own = columns.tenantNumber(query.tenant());
        national = columns.tenantNumber(CatalogueQuery.NATIONAL);
        int bits = 0;
        for (OpportunityKind kind : query.kinds()) {
            bits |= 1 << kind.ordinal();
        }
        kinds = bits == 0 ? -1 : bits;
        byLevel = query.leastLevel() != null || query.greatestLevel() != null;
        leastLevel = query.leastLevel() == null ? 0 : query.leastLevel();
        greatestLevel = query.greatestLevel() == null ? Row.NO_LEVEL - 1 : query.greatestLevel();
        formats = query.formats().isEmpty() ? null : any(columns.formats, Labels.of(query.formats()));
        adjustments = query.adjustments().isEmpty() ? null : all(columns.adjustments, Labels.of(query.adjustments()));
        confirmedSince = CatalogueFields.confirmed(query.confirmedSince());
        stated = query.confirmedSince() == null ? null : DocValues.getNumeric(reader, CatalogueFields.STATED);
        confirmed = query.confirmedSince() == null ? null : DocValues.getNumeric(reader, CatalogueFields.CONFIRMED);
    }

    private static boolean[] any(LabelSets sets, List<String> asked) {
        return which(sets, labels -> labels.stream().anyMatch(asked::contains));
    }

    private static boolean[] all(LabelSets sets, List<String> asked) {
        return which(sets, labels -> labels.containsAll(asked));
    }

    private static boolean[] which(LabelSets sets, Predicate<List<String>> fits) {
        boolean[] which = new boolean[sets.count()];
        for (int i = 0; i < which.length; i++) {
            which[i] = fits.test(sets.labels(i));
        }
        return which;
    }

    /**
     * Has to be asked in the order of documents.
     *
     * @param mask of the document, as {@link Masks} has it
     * @return 0 where everything holds, {@link #OUT}, or bits
     */
    int fails(int doc, long mask) throws IOException {
        int tenant = (int) (mask >>> Masks.TENANT_SHIFT);
        if ((tenant != national && tenant != own)
                || (alive != null && !alive.get(doc))
                || (adjustments != null && !adjustments[columns.adjustments.number(doc)])
                || (stated != null && !isFresh(stated, doc) && !(confirmed != null && isFresh(confirmed, doc)))) {
            return OUT;
        }
        int fails = (kinds >> (mask >> Masks.KIND_SHIFT & Masks.FOUR_BITS) & 1) == 0 ? KIND : 0;
        if (byLevel) {
            int level = (int) (mask >> Masks.LEVEL_SHIFT) & Masks.FOUR_BITS;
            if (level == Row.NO_LEVEL || level < leastLevel || level > greatestLevel) {
                fails |= LEVEL;
            }
        }
        if (formats != null && !formats[columns.formats.number(doc)]) {
            fails |= FORMAT;
        }
        return fails;
    }

    private boolean isFresh(NumericDocValues times, int doc) throws IOException {
        return times.advanceExact(doc) && times.longValue() >= confirmedSince;
    }
}

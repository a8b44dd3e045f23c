package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Opens the lists of the terms of one segment, one after the other and with what the one before needed: a word has dozens of neighbours
 * with short lists, and to make ready for a list costs more than to walk it.
 */
final class TermLists {
    private final LeafReader reader;
    private final Map<String, TermsEnum> enums = new HashMap<>();
    private String field = "";
    private @Nullable TermsEnum ofField;
    private @Nullable PostingsEnum last;
    /** To walk the open list with. */
    final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

    byte[] points = {};

    TermLists(LeafReader reader) {
        this.reader = reader;
    }

    /**
     * Where the list of a term lies in its segment.
     *
     * @param documents that have the term, deleted ones too
     */
    record Place(String field, BytesRef term, TermState state, int documents) {
        /** Of the term at which this stands. */
        static Place of(String field, TermsEnum terms) throws IOException {
            return new Place(field, BytesRef.deepCopyOf(terms.term()), terms.termState(), terms.docFreq());
        }
    }

    TermsEnum terms(String wanted) throws IOException {
        TermsEnum terms = ofField;
        if (terms == null || !wanted.equals(field)) {
            terms = enums.get(wanted);
            if (terms == null) {
                terms = Terms.getTerms(reader, wanted).iterator();
                enums.put(wanted, terms);
            }
            field = wanted;
            ofField = terms;
        }
        return terms;
    }

    /** Ends the use of the list that was opened before. */
    PostingsEnum open(Place place, int flags) throws IOException {
        TermsEnum terms = terms(place.field());
        terms.seekExact(place.term(), place.state());
        PostingsEnum open = terms.postings(last, flags);
        last = open;
        return open;
    }
}

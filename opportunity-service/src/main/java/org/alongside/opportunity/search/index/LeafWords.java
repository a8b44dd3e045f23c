package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.opportunity.search.index.AskedWords.Atom;
import org.alongside.opportunity.search.index.AskedWords.Clause;
import org.alongside.opportunity.search.index.AskedWords.Phrase;
import org.alongside.opportunity.search.index.AskedWords.Single;
import org.alongside.opportunity.search.index.Score.Agreement;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Finds words, and other terms that have to be there, in one segment. A document has the points of the word that it has least of. */
final class LeafWords {
    /** Points of what has to be there and counts nothing. */
    static final int NO_LIMIT = Byte.MAX_VALUE;

    /** Lists that are merged one after the other; more, or longer ones, meet in an array over all documents. */
    private static final int MERGED = 12;

    private static final int SPARSE = 4;

    private static final byte[][] POINTS = points();

    private final LeafReader reader;
    private final Columns columns;
    private final Map<String, TermsEnum> enums = new HashMap<>();
    private final List<List<Postings>> required = new ArrayList<>();
    private final List<List<Postings>> excluded = new ArrayList<>();

    LeafWords(LeafReader reader, Columns columns) {
        this.reader = reader;
        this.columns = columns;
    }

    private static byte[][] points() {
        byte[][] points = new byte[Agreement.values().length][];
        for (Agreement agreement : Agreement.values()) {
            points[agreement.ordinal()] = agreement.byFrequency();
        }
        return points;
    }

    void require(AskedWords words) throws IOException {
        for (Clause clause : words.all()) {
            required.add(postings(clause.any()));
        }
        for (Atom atom : words.none()) {
            excluded.add(postings(List.of(atom)));
        }
    }

    List<Postings> postings(List<Atom> any) throws IOException {
        List<Postings> postings = new ArrayList<>();
        for (Atom atom : any) {
            switch (atom) {
                case Single single -> {
                    for (Expansion.Found found :
                            Expansion.of(single, reader, columns).terms()) {
                        postings.add(postings(found));
                    }
                }
                case Phrase phrase -> postings.add(Postings.of(PhraseSearch.find(phrase, reader)));
            }
        }
        return postings;
    }

    private Postings postings(Expansion.Found found) throws IOException {
        TermsEnum terms = terms(found.field());
        terms.seekExact(found.term(), found.state());
        return Postings.of(terms, found.documents(), POINTS[found.agreement().ordinal()]);
    }

    private TermsEnum terms(String field) throws IOException {
        TermsEnum known = enums.get(field);
        if (known == null) {
            known = Terms.getTerms(reader, field).iterator();
            enums.put(field, known);
        }
        return known;
    }

    /** Demands one of these terms, without points. */
    void requireAny(String field, List<String> any) throws IOException {
        List<Postings> postings = new ArrayList<>();
        TermsEnum terms = terms(field);
        for (String term : any) {
            if (terms.seekExact(new BytesRef(term))) {
                postings.add(Postings.of(terms, terms.docFreq(), null));
            }
        }
        required.add(postings);
    }

    /** Whether anything has to be there, so that not all documents can be meant. */
    boolean areRequired() {
        return !required.isEmpty();
    }

    /** What has everything that is required. */
    Candidates find() throws IOException {
        List<List<Postings>> byCost = new ArrayList<>(required);
        byCost.sort(Comparator.comparingLong(LeafWords::cost));
        Candidates found = union(byCost.getFirst());
        for (int i = 1; i < byCost.size() && found.size > 0; i++) {
            keep(found, byCost.get(i));
        }
        return withoutExcluded(found);
    }

    /** Of these documents, those that have everything that is required. */
    Candidates among(FixedBitSet documents) throws IOException {
        Candidates found = new Candidates(documents.cardinality());
        for (int doc = documents.nextSetBit(0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = doc + 1 >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(doc + 1)) {
            found.add(doc, NO_LIMIT);
        }
        for (List<Postings> any : required) {
            keep(found, any);
        }
        return withoutExcluded(found);
    }

    boolean areExcluded() {
        return !excluded.isEmpty();
    }

    private Candidates withoutExcluded(Candidates found) throws IOException {
        for (List<Postings> any : excluded) {
            byte[] had = pointsIn(found, any);
            int kept = 0;
            for (int i = 0; i < found.size; i++) {
                if (had[i] == 0) {
                    found.documents[kept] = found.documents[i];
                    found.points[kept++] = found.points[i];
                }
            }
            found.size = kept;
        }
        return found;
    }

    private static long cost(List<Postings> any) {
        return any.stream().mapToLong(Postings::cost).sum();
    }

    private Candidates union(List<Postings> any) throws IOException {
        if (any.isEmpty()) {
            return new Candidates(0);
        }
        if (any.size() == 1) {
            return any.getFirst().all();
        }
        if (any.size() > MERGED || cost(any) > columns.documents / SPARSE) {
            return dense(any);
        }
        List<Postings> byCost = new ArrayList<>(any);
        byCost.sort(Comparator.comparingLong(Postings::cost));
        Candidates union = byCost.getFirst().all();
        for (Postings postings : byCost.subList(1, byCost.size())) {
            union = Candidates.union(union, postings.all());
        }
        return union;
    }

    private Candidates dense(List<Postings> any) throws IOException {
        byte[] most = new byte[columns.documents];
        for (Postings postings : any) {
            Candidates each = postings.all();
            for (int i = 0; i < each.size; i++) {
                int doc = each.documents[i];
                most[doc] = (byte) Math.max(most[doc], each.points[i]);
            }
        }
        Candidates union = new Candidates((int) Math.min(cost(any), columns.documents));
        for (int doc = 0; doc < columns.documents; doc++) {
            if (most[doc] > 0) {
                union.add(doc, most[doc]);
            }
        }
        return union;
    }

    /** Keeps those that have any of these. */
    private static void keep(Candidates found, List<Postings> any) throws IOException {
        byte[] had = pointsIn(found, any);
        int kept = 0;
        for (int i = 0; i < found.size; i++) {
            if (had[i] > 0) {
                found.documents[kept] = found.documents[i];
                found.points[kept++] = (byte) Math.min(found.points[i], had[i]);
            }
        }
        found.size = kept;
    }

    private static byte[] pointsIn(Candidates found, List<Postings> any) throws IOException {
        byte[] had = new byte[found.size];
        for (Postings postings : any) {
            postings.into(found, had);
        }
        return had;
    }

    /** The points of a clause in one document; 0 where it is not there. */
    int points(Clause clause, int document) throws IOException {
        Candidates one = new Candidates(1);
        one.add(document, NO_LIMIT);
        return pointsIn(one, postings(clause.any()))[0];
    }

    /** What is free of everything that is excluded, where nothing is required. */
    Candidates allWithoutExcluded() throws IOException {
        Candidates all = new Candidates(columns.documents);
        for (int doc = 0; doc < columns.documents; doc++) {
            all.add(doc, NO_LIMIT);
        }
        return withoutExcluded(all);
    }
}

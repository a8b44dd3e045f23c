package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.opportunity.search.index.AskedWords.Atom;
import org.alongside.opportunity.search.index.AskedWords.Clause;
import org.alongside.opportunity.search.index.AskedWords.Phrase;
import org.alongside.opportunity.search.index.AskedWords.Single;
import org.alongside.opportunity.search.index.Score.Agreement;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Finds words, and other terms that have to be there, in one segment. A document has the points of the word that it has least of. */
final class LeafWords {
    /** Points of what has to be there and counts nothing. */
    static final int NO_LIMIT = Byte.MAX_VALUE;

    /** Where lists together have fewer than one in so many of all documents they are sorted, else they meet in a table. */
    private static final int SPARSE = 256;

    /** A list so many times as long as that of the candidates is leapt through, and not read whole. */
    private static final int LEAPT = 8;

    private static final byte[][] POINTS = points();

    private final LeafReader reader;
    private final Columns columns;
    private final TermLists lists;
    private final List<List<Postings>> required = new ArrayList<>();
    private final List<List<Postings>> excluded = new ArrayList<>();

    LeafWords(LeafReader reader, Columns columns) {
        this.reader = reader;
        this.columns = columns;
        lists = new TermLists(reader);
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
                        postings.add(Postings.of(
                                lists, found.place(), POINTS[found.agreement().ordinal()]));
                    }
                }
                case Phrase phrase -> postings.add(Postings.of(PhraseSearch.find(phrase, reader)));
            }
        }
        return postings;
    }

    /** Demands one of these terms, without points. */
    void requireAny(String field, List<String> any) throws IOException {
        List<Postings> postings = new ArrayList<>();
        TermsEnum terms = lists.terms(field);
        for (String term : any) {
            if (terms.seekExact(new BytesRef(term))) {
                postings.add(Postings.of(lists, TermLists.Place.of(field, terms), null));
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
        int most = (int) Math.min(cost(any), Integer.MAX_VALUE - 8);
        if (any.size() > 1 && most > columns.documents / SPARSE) {
            PointsTable table = new PointsTable(columns.documents);
            for (Postings postings : any) {
                postings.each(table);
            }
            return table.all(Math.min(most, columns.documents));
        }
        Candidates union = new Candidates(most);
        for (Postings postings : any) {
            postings.each(union);
        }
        if (any.size() > 1) {
            union.merge();
        }
        return union;
    }

    /** Keeps those that have any of these. */
    private void keep(Candidates found, List<Postings> any) throws IOException {
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

    private byte[] pointsIn(Candidates found, List<Postings> any) throws IOException {
        byte[] had = new byte[found.size];
        PointsTable table = null;
        for (Postings postings : any) {
            if (found.size <= columns.documents / SPARSE || postings.cost() / LEAPT > found.size) {
                postings.into(found, had);
            } else {
                table = table == null ? new PointsTable(columns.documents) : table;
                postings.each(table);
            }
        }
        if (table != null) {
            table.into(found, had);
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

package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds the signs of interests in one segment. Words are found in any of their forms and by no slip: an interest is really there. */
final class LeafSigns {
    private static final byte[] POINTS = MatchScore.byFrequency();

    private final List<List<List<String>>> interests;
    private final int documents;
    private final TermLists lists;

    /** @param interests the stems of each term of each */
    LeafSigns(List<List<List<String>>> interests, LeafReader reader) {
        this.interests = interests;
        documents = reader.maxDoc();
        lists = new TermLists(reader);
    }

    /** Points of all interests together, for every document. */
    short[] points() throws IOException {
        short[] points = new short[documents];
        byte[] most = new byte[documents];
        byte[] terms = new byte[documents];
        int[] touched = new int[documents];
        for (List<List<String>> interest : interests) {
            int count = 0;
            for (List<String> term : interest) {
                Candidates found = all(term);
                for (int i = 0; i < found.size; i++) {
                    if (found.points[i] > 0) {
                        int doc = found.documents[i];
                        if (terms[doc]++ == 0) {
                            touched[count++] = doc;
                        }
                        most[doc] = (byte) Math.max(most[doc], found.points[i]);
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                int doc = touched[i];
                points[doc] += (short) MatchScore.interest(most[doc], terms[doc]);
                most[doc] = 0;
                terms[doc] = 0;
            }
        }
        return points;
    }

    /** Where all words of a term are, with the points of the one that stands worst; a point may be 0. */
    private Candidates all(List<String> term) throws IOException {
        List<Postings> words = words(term);
        if (words.isEmpty()) {
            return new Candidates(0);
        }
        words.sort(Comparator.comparingLong(Postings::cost));
        Candidates found = new Candidates((int) words.getFirst().cost());
        words.getFirst().each(found);
        for (Postings word : words.subList(1, words.size())) {
            least(found, word);
        }
        return found;
    }

    private static void least(Candidates found, Postings word) throws IOException {
        byte[] points = new byte[found.size];
        word.into(found, points);
        for (int i = 0; i < found.size; i++) {
            found.points[i] = (byte) Math.min(found.points[i], points[i]);
        }
    }

    /** None where a word is nowhere in this segment. */
    private List<Postings> words(List<String> term) throws IOException {
        List<Postings> words = new ArrayList<>();
        TermsEnum stems = lists.terms(CatalogueFields.STEM);
        for (String stem : term) {
            if (!stems.seekExact(new BytesRef(stem))) {
                return List.of();
            }
            words.add(Postings.of(lists, TermLists.Place.of(CatalogueFields.STEM, stems), POINTS));
        }
        return words;
    }

    /** The signs in each of these documents, which come in order. */
    List<List<FoundMatches.Sign>> in(int[] sorted) throws IOException {
        List<List<FoundMatches.Sign>> signs = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            signs.add(new ArrayList<>());
        }
        for (int interest = 0; interest < interests.size(); interest++) {
            List<List<Integer>> terms = terms(interests.get(interest), sorted);
            for (int i = 0; i < sorted.length; i++) {
                if (!terms.get(i).isEmpty()) {
                    signs.get(i).add(new FoundMatches.Sign(interest, terms.get(i)));
                }
            }
        }
        return signs;
    }

    private List<List<Integer>> terms(List<List<String>> interest, int[] sorted) throws IOException {
        List<List<Integer>> terms = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            terms.add(new ArrayList<>());
        }
        for (int term = 0; term < interest.size(); term++) {
            List<Postings> words = words(interest.get(term));
            Candidates there = new Candidates(sorted.length);
            for (int doc : sorted) {
                there.add(doc, words.isEmpty() ? 0 : LeafWords.NO_LIMIT);
            }
            for (Postings word : words) {
                least(there, word);
            }
            for (int i = 0; i < sorted.length; i++) {
                if (there.points[i] > 0) {
                    terms.get(i).add(term);
                }
            }
        }
        return terms;
    }
}

package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.alongside.opportunity.search.index.AskedWords.Phrase;
import org.alongside.opportunity.search.index.Score.Agreement;
import org.alongside.opportunity.search.index.Words.Word;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Finds words that stand beside each other. */
final class PhraseSearch {
    private final PostingsEnum[] words;
    private final int[][] positions;

    private PhraseSearch(PostingsEnum[] words) {
        this.words = words;
        positions = new int[words.length][];
    }

    static Candidates find(Phrase phrase, LeafReader reader) throws IOException {
        List<Word> asked = phrase.words();
        PostingsEnum[] words = new PostingsEnum[asked.size()];
        for (int i = 0; i < words.length; i++) {
            TermsEnum terms = Terms.getTerms(reader, CatalogueFields.RUN).iterator();
            if (!terms.seekExact(new BytesRef(asked.get(i).stem()))) {
                return new Candidates(0);
            }
            words[i] = terms.postings(null, PostingsEnum.POSITIONS);
        }
        return new PhraseSearch(words).find();
    }

    private Candidates find() throws IOException {
        Candidates found = new Candidates(16);
        int doc = words[0].nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int farthest = farthest(doc);
            if (farthest == doc) {
                int position = first();
                if (position >= 0) {
                    found.add(doc, Agreement.SAME.points(TextRun.zone(position)));
                }
                doc = words[0].nextDoc();
            } else {
                doc = farthest == DocIdSetIterator.NO_MORE_DOCS ? farthest : words[0].advance(farthest);
            }
        }
        return found;
    }

    /** The document itself where all words are in it, else one before which they cannot all be. */
    private int farthest(int doc) throws IOException {
        for (int i = 1; i < words.length; i++) {
            int at = words[i].docID() < doc ? words[i].advance(doc) : words[i].docID();
            if (at > doc) {
                return at;
            }
        }
        return doc;
    }

    /** The first position at which the words stand in this document, or -1. */
    private int first() throws IOException {
        for (int i = 0; i < words.length; i++) {
            positions[i] = new int[words[i].freq()];
            for (int j = 0; j < positions[i].length; j++) {
                positions[i][j] = words[i].nextPosition();
            }
        }
        for (int start : positions[0]) {
            boolean stands = true;
            for (int i = 1; i < words.length && stands; i++) {
                stands = Arrays.binarySearch(positions[i], start + i) >= 0;
            }
            if (stands) {
                return start;
            }
        }
        return -1;
    }
}

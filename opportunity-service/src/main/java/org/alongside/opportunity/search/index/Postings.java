package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The documents of one term or phrase in a segment; can be walked once. */
sealed interface Postings {

    /** Documents to be walked, at most. */
    long cost();

    Candidates all() throws IOException;

    /** Raises the points of those candidates that are here. */
    void into(Candidates found, byte[] points) throws IOException;

    /** @param byFrequency points by what is kept as frequency, or null where nothing counts */
    static Postings of(TermsEnum terms, int documents, byte @Nullable [] byFrequency) throws IOException {
        int flags = byFrequency == null ? PostingsEnum.NONE : PostingsEnum.FREQS;
        return new OfTerm(terms.postings(null, flags), documents, byFrequency);
    }

    static Postings of(Candidates known) {
        return new Known(known);
    }

    /** Of a term. */
    final class OfTerm implements Postings {
        private final PostingsEnum postings;
        private final int documents;
        private final byte[] points;

        private OfTerm(PostingsEnum postings, int documents, byte @Nullable [] byFrequency) {
            this.postings = postings;
            this.documents = documents;
            if (byFrequency == null) {
                points = new byte[2];
                Arrays.fill(points, (byte) LeafWords.NO_LIMIT);
            } else {
                points = byFrequency;
            }
        }

        @Override
        public long cost() {
            return documents;
        }

        @Override
        public Candidates all() throws IOException {
            Candidates all = new Candidates(documents);
            DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
            postings.nextDoc();
            for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
                    block.size > 0;
                    postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block)) {
                System.arraycopy(block.docs, 0, all.documents, all.size, block.size);
                for (int i = 0; i < block.size; i++) {
                    all.points[all.size + i] = points[(int) block.features[i]];
                }
                all.size += block.size;
            }
            return all;
        }

        @Override
        public void into(Candidates found, byte[] most) throws IOException {
            int at = postings.docID();
            for (int i = 0; i < found.size && at != DocIdSetIterator.NO_MORE_DOCS; i++) {
                int wanted = found.documents[i];
                if (at < wanted) {
                    at = postings.advance(wanted);
                }
                if (at == wanted) {
                    most[i] = (byte) Math.max(most[i], points[postings.freq()]);
                }
            }
        }
    }

    /** Of a phrase that has been looked for. */
    record Known(Candidates known) implements Postings {
        @Override
        public long cost() {
            return known.size;
        }

        @Override
        public Candidates all() {
            return known;
        }

        @Override
        public void into(Candidates found, byte[] most) {
            int at = 0;
            for (int i = 0; i < found.size && at < known.size; i++) {
                while (at < known.size && known.documents[at] < found.documents[i]) {
                    at++;
                }
                if (at < known.size && known.documents[at] == found.documents[i]) {
                    most[i] = (byte) Math.max(most[i], known.points[at]);
                }
            }
        }
    }
}

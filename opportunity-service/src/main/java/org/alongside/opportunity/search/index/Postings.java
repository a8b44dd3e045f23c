package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** The documents of one term or phrase in a segment; each walk begins anew and has to end before another list is walked. */
sealed interface Postings {

    /** Documents to be walked, at most. */
    long cost();

    /** Gives all documents in order, some at a time. */
    void each(Taker taker) throws IOException;

    /** Raises the points of those candidates that are here, by leaping from one to the next. */
    void into(Candidates found, byte[] points) throws IOException;

    /** Takes the first {@code count} of these documents, each with its points. */
    interface Taker {
        void take(int[] documents, byte[] points, int count);
    }

    /** @param byFrequency points by what is kept as frequency, or null where nothing counts */
    static Postings of(TermLists lists, TermLists.Place place, byte @Nullable [] byFrequency) {
        return new OfTerm(lists, place, byFrequency);
    }

    static Postings of(Candidates known) {
        return new Known(known);
    }

    /** Of a term. */
    final class OfTerm implements Postings {
        private final TermLists lists;
        private final TermLists.Place place;
        private final int flags;
        private final byte[] points;

        private OfTerm(TermLists lists, TermLists.Place place, byte @Nullable [] byFrequency) {
            this.lists = lists;
            this.place = place;
            if (byFrequency == null) {
                flags = PostingsEnum.NONE;
                points = new byte[2];
                Arrays.fill(points, (byte) LeafWords.NO_LIMIT);
            } else {
                flags = PostingsEnum.FREQS;
                points = byFrequency;
            }
        }

        @Override
        public long cost() {
            return place.documents();
        }

        @Override
        public void each(Taker taker) throws IOException {
            PostingsEnum postings = lists.open(place, flags);
            DocAndFloatFeatureBuffer block = lists.block;
            postings.nextDoc();
            for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
                    block.size > 0;
                    postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block)) {
                lists.points = ArrayUtil.growNoCopy(lists.points, block.size);
                for (int i = 0; i < block.size; i++) {
                    lists.points[i] = points[(int) block.features[i]];
                }
                taker.take(block.docs, lists.points, block.size);
            }
        }

        @Override
        public void into(Candidates found, byte[] most) throws IOException {
            PostingsEnum postings = lists.open(place, flags);
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
        public void each(Taker taker) {
            taker.take(known.documents, known.points, known.size);
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

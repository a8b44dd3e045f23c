package org.alongside.opportunity.search.index;

import org.apache.lucene.util.BitUtil;

/** The greatest points of every document of a segment, for lists that are many or long: none has to be compared with another. */
final class PointsTable implements Postings.Taker {
    private static final int BYTE_MASK = 0xFF;

    /** Some more than there are documents, so that eight can always be looked at together. */
    private final byte[] most;

    PointsTable(int documents) {
        most = new byte[(documents + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
    }

    @Override
    public void take(int[] documents, byte[] points, int count) {
        for (int i = 0; i < count; i++) {
            int doc = documents[i];
            most[doc] = (byte) Math.max(most[doc], points[i]);
        }
    }

    /** Raises the points of these candidates to what stands here. */
    void into(Candidates found, byte[] points) {
        for (int i = 0; i < found.size; i++) {
            points[i] = (byte) Math.max(points[i], most[found.documents[i]]);
        }
    }

    /** @param atMost how many have points */
    Candidates all(int atMost) {
        Candidates all = new Candidates(atMost);
        int size = 0;
        for (int from = 0; from < most.length; from += Long.BYTES) {
            long eight = (long) BitUtil.VH_LE_LONG.get(most, from);
            while (eight != 0) {
                int next = Long.numberOfTrailingZeros(eight) / Byte.SIZE;
                all.documents[size] = from + next;
                all.points[size++] = most[from + next];
                eight &= ~((long) BYTE_MASK << next * Byte.SIZE);
            }
        }
        all.size = size;
        return all;
    }
}

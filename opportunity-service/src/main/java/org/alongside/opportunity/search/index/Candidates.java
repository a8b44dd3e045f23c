package org.alongside.opportunity.search.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Documents of a segment in order, each with points. */
final class Candidates implements Postings.Taker {
    int[] documents;
    byte[] points;
    int size;

    Candidates(int capacity) {
        documents = new int[Math.max(1, capacity)];
        points = new byte[documents.length];
    }

    void add(int document, int pointsOfIt) {
        room(1);
        documents[size] = document;
        points[size++] = (byte) pointsOfIt;
    }

    private void room(int more) {
        if (size + more > documents.length) {
            documents = ArrayUtil.grow(documents, size + more);
            points = Arrays.copyOf(points, documents.length);
        }
    }

    @Override
    public void take(int[] from, byte[] pointsOfThem, int count) {
        room(count);
        System.arraycopy(from, 0, documents, size, count);
        System.arraycopy(pointsOfThem, 0, points, size, count);
        size += count;
    }

    /** After several lists were taken: in order, each document once with its greatest points. */
    void merge() {
        long[] each = new long[size];
        for (int i = 0; i < size; i++) {
            each[i] = (long) documents[i] << Byte.SIZE | points[i];
        }
        Arrays.sort(each);
        int merged = 0;
        for (int i = 0; i < each.length; i++) {
            if (i + 1 == each.length || each[i] >>> Byte.SIZE != each[i + 1] >>> Byte.SIZE) {
                documents[merged] = (int) (each[i] >>> Byte.SIZE);
                points[merged++] = (byte) each[i];
            }
        }
        size = merged;
    }
}

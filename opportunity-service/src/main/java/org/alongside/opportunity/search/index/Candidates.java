package org.alongside.opportunity.search.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Documents of a segment in order, each with points. */
final class Candidates {
    int[] documents;
    byte[] points;
    int size;

    Candidates(int capacity) {
        documents = new int[Math.max(1, capacity)];
        points = new byte[documents.length];
    }

    void add(int document, int pointsOfIt) {
        if (size == documents.length) {
            documents = ArrayUtil.grow(documents);
            points = Arrays.copyOf(points, documents.length);
        }
        documents[size] = document;
        points[size++] = (byte) pointsOfIt;
    }
}

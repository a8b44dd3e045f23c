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

    /** Both, with the greater points of what is in both. */
    static Candidates union(Candidates a, Candidates b) {
        Candidates union = new Candidates(a.size + b.size);
        int i = 0;
        int j = 0;
        while (i < a.size && j < b.size) {
            int order = Integer.compare(a.documents[i], b.documents[j]);
            if (order < 0) {
                union.add(a.documents[i], a.points[i++]);
            } else if (order > 0) {
                union.add(b.documents[j], b.points[j++]);
            } else {
                union.add(a.documents[i], Math.max(a.points[i++], b.points[j++]));
            }
        }
        union.addAll(a, i);
        union.addAll(b, j);
        return union;
    }

    private void addAll(Candidates from, int first) {
        int count = from.size - first;
        System.arraycopy(from.documents, first, documents, size, count);
        System.arraycopy(from.points, first, points, size, count);
        size += count;
    }
}

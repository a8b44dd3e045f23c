package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Which labels of a field every document of a segment has, as numbers of sets: what is said of a set is worked out once. */
final class LabelSets {
    static final int EMPTY = 0;

    private final List<List<String>> sets = new ArrayList<>(List.of(List.of()));
    /** Empty where no document has any label. */
    private final int[] ofDocument;

    LabelSets(LeafReader reader, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        if (values.getValueCount() == 0) {
            ofDocument = new int[0];
            return;
        }
        ofDocument = new int[reader.maxDoc()];
        Map<List<Long>, Integer> numbers = new HashMap<>();
        for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            List<Long> ordinals = new ArrayList<>();
            for (int i = values.docValueCount(); i > 0; i--) {
                ordinals.add(values.nextOrd());
            }
            Integer known = numbers.get(ordinals);
            if (known == null) {
                List<String> labels = new ArrayList<>();
                for (long ordinal : ordinals) {
                    labels.add(values.lookupOrd(ordinal).utf8ToString());
                }
                known = sets.size();
                sets.add(List.copyOf(labels));
                numbers.put(ordinals, known);
            }
            ofDocument[doc] = known;
        }
    }

    boolean isEmpty() {
        return ofDocument.length == 0;
    }

    int number(int doc) {
        return ofDocument.length == 0 ? EMPTY : ofDocument[doc];
    }

    int count() {
        return sets.size();
    }

    List<String> labels(int number) {
        return sets.get(number);
    }
}

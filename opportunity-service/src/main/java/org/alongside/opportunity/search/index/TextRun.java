package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.search.index.Score.Zone;
import org.alongside.opportunity.search.index.Words.Word;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words in order, for phrases. A position says which zone it is in, and between two texts one is left free. */
final class TextRun extends TokenStream {
    private static final int ZONE_BITS = 24;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> stems = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private int next;
    private int last = -1;

    TextRun(ZonedText text) {
        for (Zone zone : Zone.values()) {
            int position = zone.ordinal() << ZONE_BITS;
            for (List<Word> words : text.texts().getOrDefault(zone, List.of())) {
                position = add(words, position);
            }
            if (zone == Zone.REST) {
                add(text.provider(), position);
            }
        }
    }

    private int add(List<Word> words, int first) {
        int position = first;
        for (Word word : words) {
            stems.add(word.stem());
            positions.add(position++);
        }
        return position + 1;
    }

    static Zone zone(int position) {
        return Zone.values()[position >>> ZONE_BITS];
    }

    @Override
    public void reset() {
        next = 0;
        last = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == stems.size()) {
            return false;
        }
        clearAttributes();
        term.append(stems.get(next));
        increment.setPositionIncrement(positions.get(next) - last);
        last = positions.get(next++);
        return true;
    }
}

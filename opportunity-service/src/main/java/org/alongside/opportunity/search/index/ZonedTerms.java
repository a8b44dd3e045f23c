package org.alongside.opportunity.search.index;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.opportunity.search.index.Score.Zone;
import org.alongside.opportunity.search.index.Words.Word;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Each word once; what Lucene keeps as its frequency says in which zone it stands ({@link Score#frequency}). */
final class ZonedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> frequencies = new HashMap<>();
    private Iterator<Map.Entry<String, Integer>> left = frequencies.entrySet().iterator();

    ZonedTerms(ZonedText text, Function<Word, String> part) {
        for (Zone zone : Zone.values()) {
            Integer here = Score.frequency(zone);
            text.texts()
                    .getOrDefault(zone, List.of())
                    .forEach(words -> words.forEach(word -> frequencies.putIfAbsent(part.apply(word), here)));
        }
        text.provider().forEach(word -> frequencies.putIfAbsent(part.apply(word), Score.OF_PROVIDER));
    }

    @Override
    public void reset() {
        left = frequencies.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> next = left.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}

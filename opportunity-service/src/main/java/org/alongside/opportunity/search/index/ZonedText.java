package org.alongside.opportunity.search.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.opportunity.search.index.Score.Zone;
import org.alongside.opportunity.search.index.Words.Word;

/**
 * The words of an opportunity by where they stand. A phrase does not reach from one text into the next.
 *
 * @param provider its name, which is of the rest and stands after it
 */
record ZonedText(Map<Zone, List<List<Word>>> texts, List<Word> provider) {

    static ZonedText of(IndexedOpportunity opportunity, Words words) {
        Map<Zone, List<List<Word>>> texts = new EnumMap<>(Zone.class);
        texts.put(Zone.TITLE, List.of(words.of(opportunity.title())));
        texts.put(Zone.SUBJECT, opportunity.subjects().stream().map(words::of).toList());
        texts.put(Zone.SUMMARY, opportunity.summary() == null ? List.of() : List.of(words.of(opportunity.summary())));
        texts.put(Zone.REST, opportunity.texts().stream().map(words::of).toList());
        return new ZonedText(
                texts, opportunity.providerName() == null ? List.of() : words.of(opportunity.providerName()));
    }
}

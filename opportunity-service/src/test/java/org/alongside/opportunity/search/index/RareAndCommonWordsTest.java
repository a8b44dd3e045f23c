package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.opportunity.search.index.Typed.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** In a segment of some thousand rows, words that half of them have beside words that three have: each is looked for in its own way. */
class RareAndCommonWordsTest {
    private static final int ROWS = 4_000;
    /** One row in so many has the word. */
    private static final Map<String, Integer> ONE_IN = Map.ofEntries(
            Map.entry("garden", 2),
            Map.entry("gardening", 40),
            Map.entry("gardener", 1_000),
            Map.entry("gardenia", 1_500),
            Map.entry("gardenesque", 2_000),
            Map.entry("welding", 3),
            Map.entry("wedding", 300),
            Map.entry("welders", 1_000),
            Map.entry("weldment", 1_300),
            Map.entry("pottery", 1_000),
            Map.entry("potters", 1_300),
            Map.entry("pottering", 1_500),
            Map.entry("basket", 5),
            Map.entry("casket", 700));

    private static final List<String> ASKED =
            List.of("garden", "gard", "gardenia", "welding", "weldm", "potte", "potters", "basket");

    private static final List<IndexedOpportunity> CATALOGUE = new ArrayList<>();
    private static final CatalogueIndex INDEX = CatalogueIndex.inMemory();

    static {
        Random random = new Random(5);
        for (int number = 1; number <= ROWS; number++) {
            CATALOGUE.add(Rows.said(number, words(random), words(random), words(random), words(random)));
        }
        INDEX.apply(CATALOGUE, List.of(), 1);
        INDEX.refresh();
    }

    /** Each word as often as it is said above, in any of the four texts of a row; and no pottery without potters. */
    private static String words(Random random) {
        List<String> words = new ArrayList<>(List.of("sewing"));
        ONE_IN.keySet().stream().sorted().forEach(word -> {
            if (random.nextInt(4 * Math.max(1, ONE_IN.getOrDefault(word, 1))) == 0) {
                words.add(word);
            }
        });
        if (words.contains("pottery")) {
            words.add("potters");
        }
        return String.join(" ", words);
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static void findsWhatTheOracleFinds(Typed typed) {
        CatalogueQuery query =
                CatalogueQuery.all("northshire", Rows.TODAY, 1_000).withWords(typed.text());
        List<SearchOracle.Line> expected = new SearchOracle(query, typed).lines(CATALOGUE);
        Found found = INDEX.search(query, false);
        assertThat(found.total()).as(typed.text()).isEqualTo(expected.size());
        assertThat(SearchOracle.lines(found))
                .as(typed.text())
                .isEqualTo(expected.subList(0, Math.min(expected.size(), query.limit())));
    }

    @Test
    void oneWordOrAnotherOrBoth() {
        for (String first : ASKED) {
            findsWhatTheOracleFinds(new Typed(List.of(List.of(Part.word(first))), List.of()));
            for (String second : ASKED) {
                Part one = Part.word(first);
                Part other = Part.word(second);
                findsWhatTheOracleFinds(new Typed(List.of(List.of(one), List.of(other)), List.of()));
                findsWhatTheOracleFinds(new Typed(List.of(List.of(one, other)), List.of()));
                findsWhatTheOracleFinds(new Typed(List.of(List.of(one)), List.of(other)));
            }
        }
    }
}

package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = new Words();

    private List<String> forms(String text) {
        return words.of(text).stream().map(Words.Word::form).toList();
    }

    private String stem(String word) {
        return words.of(word).getFirst().stem();
    }

    @Test
    void aTextIsItsWordsInLowerCaseWithoutAccentsAndPossessives() {
        assertThat(forms("Café-style: a Person’s FIRST steps, don't worry (Level 2)"))
                .containsExactly("cafe", "style", "person", "first", "steps", "dont", "worry", "level", "2");
    }

    @Test
    void informationTechnologyIsAWordWhereItIsWrittenSoOrAskedFor() {
        assertThat(forms("IT is for it")).containsExactly("it");
        assertThat(words.asked("it courses").stream().map(Words.Word::form)).containsExactly("it", "courses");
    }

    @ParameterizedTest
    @CsvSource({
        "organise,organizing", "organisation,organizations", "analyse,analyzed", "labour,labor",
                "neighbourhood,neighborhoods",
        "colouring,coloring", "programme,programs", "centre,centers", "counselling,counseling", "licence,license",
        "practise,practice", "paediatrics,pediatric", "enrolment,enrollments", "jewellery,jewelry", "catalogue,catalogs"
    })
    void bothSpellingsAndAllFormsAreOneWord(String british, String american) {
        assertThat(stem(british)).isEqualTo(stem(american));
    }

    @ParameterizedTest
    @CsvSource({
        "labour,laboratory",
        "honour,honorary",
        "organise,organ",
        "prize,price",
        "centre,central",
        "meter,met",
        "humour,human",
        "program,programming",
        "colour,colorado",
        "size,sis"
    })
    void otherWordsStayApart(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @Test
    void anythingCanBeTakenApart() {
        for (String text : List.of(
                "", "'", "’’", "\ud800", "\udc00x", "🙂", "a".repeat(10_000), "\u0301", "x\u0301'", "''s", "漢字", "ß")) {
            assertThat(words.of(text)).as(text).allSatisfy(word -> {
                assertThat(word.form()).isNotEmpty();
                assertThat(word.stem()).isNotEmpty();
            });
        }
    }
}

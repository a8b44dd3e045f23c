package org.alongside.opportunity.joined;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {
    @ParameterizedTest
    @CsvSource({
        "Bread & butter, BREAD AND BUTTER, true",
        "Café skills, Cafe  skills!, true",
        "Baker’s dozen, Bakers dozen, true",
        "Maths (level 1), Maths level 1, true",
        "Maths level 1, Maths level 2, false",
        "Welding, Welding for beginners, false",
        "C, C++, true",
    })
    void titlesAreAlikeButForCaseAccentsAndPunctuation(String one, String other, boolean alike) {
        assertThat(Alike.title(one).equals(Alike.title(other))).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "The Northshire College, NORTHSHIRE COLLEGE LTD, true",
        "Northshire College, Northshire College Limited, true",
        "Northshire College, Southmoor College, false",
        "The Limited Company, Limited Company, true",
    })
    void namesOfProvidersAreAlikeButForTheArticleAndTheLegalForm(String one, String other, boolean alike) {
        assertThat(Alike.provider(one).equals(Alike.provider(other))).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.c.example/bread/, http://C.example/bread, true",
        "https://c.example/bread?utm_source=x, https://c.example/bread#top, true",
        "https://c.example/?id=2&b=1, https://c.example/?b=1&id=2, true",
        "https://c.example/?id=2, https://c.example/?id=3, false",
        "https://c.example/Bread, https://c.example/bread, false",
    })
    void addressesAreAlikeButForWhatLeadsToTheSamePage(String one, String other, boolean alike) {
        assertThat(Alike.address(one)).isNotNull();
        assertThat(String.valueOf(Alike.address(one)).equals(Alike.address(other)))
                .isEqualTo(alike);
    }

    @Test
    void aFrontPageAndWhatIsNoAddressTellNothingApart() {
        for (String none : new String[] {
            "https://c.example",
            "https://c.example/",
            "http://c.example/?utm_x=1",
            "C-12",
            "urn:x:1",
            "https://",
            "https://c.example/a b",
            "mailto:a@c.example",
            "https://c.example/" + "x".repeat(3_000)
        }) {
            assertThat(Alike.address(none)).as(none).isNull();
        }
        assertThat(Alike.address(null)).isNull();
    }
}

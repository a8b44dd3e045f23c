package org.alongside.opportunity.search.index;

import static org.alongside.opportunity.search.index.Rows.index;
import static org.alongside.opportunity.search.index.Rows.said;
import static org.alongside.opportunity.search.index.Rows.titled;
import static org.alongside.opportunity.search.index.Rows.titles;
import static org.alongside.opportunity.search.index.Rows.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.alongside.opportunity.search.index.Score.Agreement;
import org.alongside.opportunity.search.index.Score.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedWordsTest {
    private static final CatalogueIndex INDEX = index(
            titled(1, "Bicycle repair"),
            titled(2, "Repair of a bicycle, and sewing"),
            titled(3, "Sewing"),
            said(4, "Gardens", "Horticulture", "Grow plants", "Also about caring for bees"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bicycle sewing|2",
                "\"bicycle repair\"|1",
                "\"repair bicycle\"|2",
                "sewing or bicycle|1,2,3",
                "sewing or bicycle -repair|3",
                "sewing -\"repair of a bicycle\"|3",
                "-sewing|1,4",
                "bicycle OR|1,2",
                "or bicycle|1,2",
                "bicycles repairing|1,2",
                "sew|2,3",
                "rep bicycle|",
                "bicycle rep|1,2",
                "bycicle|",
                "bicylce|1,2",
                "\"bicylce\"|",
                "hortaculture|4",
                "northshire bees|4",
                "bee|4",
            })
    void whatIsTypedFinds(String typed, String numbers) {
        String found = String.join(
                ",",
                INDEX.search(words(typed)).hits().stream()
                        .map(hit -> String.valueOf(hit.opportunityId().getLeastSignificantBits()))
                        .sorted()
                        .toList());
        assertThat(found).isEqualTo(numbers == null ? "" : numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the", "'", "\"", "\"\"", "a & | !", ":*", "((((", "-", "--", "or or", "-the", "\\", "%", "🙂", "<b>",
                " "
            })
    void whereThereIsNothingToLookForNothingIsFound(String typed) {
        assertThat(INDEX.search(words(typed)).total()).isZero();
    }

    @Test
    void thePointsAreThoseOfTheWordThatIsFoundWorst() {
        Score score =
                INDEX.explain(words("garden horticulture bee"), Rows.id(4)).orElseThrow();
        assertThat(score.each())
                .extracting(Score.OfWord::agreement, Score.OfWord::zone, Score.OfWord::points)
                .containsExactly(
                        tuple(Agreement.SAME, Zone.TITLE, 40),
                        tuple(Agreement.SAME, Zone.SUBJECT, 30),
                        tuple(Agreement.SAME, Zone.REST, 10));
        assertThat(score.total()).isEqualTo(10);
        assertThat(INDEX.explain(words("garden horticulture bee"), Rows.id(3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gardening,40",
        "gard,35",
        "gadrens,8",
        "horticulture,30",
        "plant,20",
        "grow bees,10",
        "bees hort,10",
        "hort bees,0"
    })
    void aWordCountsByWhereAndHowItIsFound(String typed, int points) {
        assertThat(INDEX.explain(words(typed), Rows.id(4)).map(Score::words).orElse(0))
                .isEqualTo(points);
    }

    @Test
    void noMoreThanThirtyTwoWordsAreRead() {
        assertThat(titles(INDEX, words("sewing ".repeat(32) + "elephants"))).contains("Sewing");
        assertThat(titles(INDEX, words("sewing ".repeat(31) + "elephants"))).isEmpty();
        assertThat(titles(INDEX, words("\"" + "sewing ".repeat(1_000) + "\""))).isEmpty();
    }
}

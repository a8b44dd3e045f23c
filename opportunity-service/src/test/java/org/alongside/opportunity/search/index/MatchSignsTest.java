package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is a sign of an interest, and for how many points. */
class MatchSignsTest {

    private static final IndexedOffering OFFERING = Rows.offering(1, null, null, null, null, List.of());

    private static IndexedOpportunity row(
            int number, String title, @Nullable String summary, List<String> texts, boolean behind) {
        return new IndexedOpportunity(
                CatalogueQuery.NATIONAL,
                Rows.id(number),
                null,
                OpportunityKind.COURSE,
                title,
                summary,
                List.of("Land and growing"),
                texts,
                "Northshire Garden College",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(OFFERING),
                behind);
    }

    private static MatchQuery query(String... terms) {
        return new MatchQuery(
                "northshire", Rows.TODAY, Rows.TODAY, List.of(List.of(terms)), null, 0, null, null, null, null, 10);
    }

    private static int points(IndexedOpportunity row, String... terms) {
        try (CatalogueIndex index = Rows.index(row)) {
            FoundMatches found = index.match(query(terms));
            assertThat(found.count()).isOne();
            FoundMatches.Match match = found.matches().getFirst();
            assertThat(match.signs().isEmpty()).isEqualTo(found.withInterest() == 0);
            return match.score();
        }
    }

    @Test
    void whereAWordStandsDecidesItsPoints() {
        IndexedOpportunity row =
                row(1, "Bread", "Ovens and baking", List.of("We meet weekly", "Bring an apron"), false);
        assertThat(points(row, "bread")).isEqualTo(40);
        assertThat(points(row, "growing")).isEqualTo(30);
        assertThat(points(row, "oven")).isEqualTo(20);
        assertThat(points(row, "aprons")).isEqualTo(10);
        assertThat(points(row, "welding")).isZero();
    }

    @Test
    void ofATermEveryWordHasToBeThereAndTheOneThatStandsWorstCounts() {
        IndexedOpportunity row = row(1, "Bread", "Ovens and baking", List.of(), false);
        assertThat(points(row, "baking bread")).isEqualTo(20);
        assertThat(points(row, "bread welding")).isZero();
        assertThat(points(row, "the bread"))
                .as("words that stand everywhere do not count")
                .isEqualTo(40);
        assertThat(points(row, "the", "...")).isZero();
    }

    @Test
    void eachFurtherTermAddsTwoAndAllOfThemEight() {
        IndexedOpportunity row = row(1, "one two three four five six seven", null, List.of(), false);
        assertThat(points(row, "one")).isEqualTo(40);
        assertThat(points(row, "one", "two", "welding")).isEqualTo(42);
        assertThat(points(row, "one", "two", "three", "four", "five", "six", "seven"))
                .isEqualTo(48);
    }

    @Test
    void theNameOfTheProviderIsNoSignOfAnInterestThoughASearchFindsIt() {
        IndexedOpportunity row = row(1, "Bread", null, List.of(), false);
        assertThat(points(row, "garden", "northshire")).isZero();
        assertThat(points(row, "garden bread")).isZero();
        try (CatalogueIndex index = Rows.index(row)) {
            assertThat(index.search(Rows.words("garden")).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.score()).isEqualTo(1_010));
            assertThat(index.search(Rows.words("\"garden college\"")).total()).isOne();
        }
        assertThat(points(row(1, "Bread", null, List.of("In the garden"), false), "garden"))
                .as("it is in the text as well")
                .isEqualTo(10);
    }

    @Test
    void formsOfAWordAndItsSpellingsAreOneButSlipsAndBeginningsAreNot() {
        IndexedOpportunity row = row(1, "Organising a programme", null, List.of("Welcome to IT"), false);
        assertThat(points(row, "organize")).isEqualTo(40);
        assertThat(points(row, "organizing programs")).isEqualTo(40);
        assertThat(points(row, "progamme")).isZero();
        assertThat(points(row, "prog")).isZero();
        assertThat(points(row, "it")).as("information technology").isEqualTo(10);
    }

    @Test
    void aMatchLooksAtWhatIsBehindAnotherAndASearchDoesNot() {
        IndexedOpportunity leading = row(1, "Bread", null, List.of(), false);
        IndexedOpportunity behind = row(2, "Bread making", null, List.of(), true);
        try (CatalogueIndex index = Rows.index(leading, behind)) {
            assertThat(index.match(query()).count()).isEqualTo(2);
            assertThat(Rows.titles(index, Rows.words("bread"))).containsExactly("Bread");
            Found all = index.search(CatalogueQuery.all("northshire", Rows.TODAY, 10));
            assertThat(all.total()).isOne();
            assertThat(Objects.requireNonNull(all.facets()).kinds())
                    .singleElement()
                    .satisfies(kind -> assertThat(kind.count()).isOne());
        }
    }
}

package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SayingTest {

    private static List<Integer> saying(String words) {
        try (CatalogueIndex index = Rows.index(
                Rows.titled(1, "Garden design"),
                Rows.titled(2, "Gardening and cooking"),
                Rows.titled(3, "Cookery"),
                Rows.of(4, "northshire", "Garden walks", null, List.of()))) {
            return index.saying(CatalogueQuery.NATIONAL, words).stream()
                    .map(id -> (int) id.getLeastSignificantBits())
                    .toList();
        }
    }

    @Test
    void wordsAreFoundInTheirFormsAndByNoSlipOrBeginning() {
        assertThat(saying("gardens")).containsExactly(1, 2);
        assertThat(saying("gardan")).isEmpty();
        assertThat(saying("gard")).isEmpty();
    }

    @Test
    void allOfThemEitherOrNotAndSideBySide() {
        assertThat(saying("garden cooking")).containsExactly(2);
        assertThat(saying("cookery or cooking")).containsExactly(2, 3);
        assertThat(saying("garden -cooking")).containsExactly(1);
        assertThat(saying("-cooking")).containsExactly(1, 3);
        assertThat(saying("\"garden design\"")).containsExactly(1);
        assertThat(saying("\"design garden\"")).isEmpty();
        assertThat(saying("the")).as("nothing to look for").isEmpty();
    }
}

package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a tenant finds is the same to the last count, whatever others keep. */
class ATenantSeesItsOwnTest {

    @Property(tries = 20)
    void theRowsOfOthersChangeNothing(@ForAll long seed) {
        RandomRows random = new RandomRows(seed);
        List<IndexedOpportunity> all = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            all.add(random.opportunity(random.id()));
        }
        List<IndexedOpportunity> seen =
                all.stream().filter(row -> !row.tenant().equals("southshire")).toList();
        assertThat(seen).hasSizeBetween(1, all.size() - 1);
        try (CatalogueIndex shared = Rows.index(all.toArray(IndexedOpportunity[]::new));
                CatalogueIndex alone = Rows.index(seen.toArray(IndexedOpportunity[]::new))) {
            for (int i = 0; i < 30; i++) {
                CatalogueQuery asked = random.query(random.typed());
                CatalogueQuery query = new CatalogueQuery(
                        "northshire",
                        asked.on(),
                        asked.words(),
                        asked.kinds(),
                        asked.leastLevel(),
                        asked.greatestLevel(),
                        asked.subjects(),
                        asked.occupations(),
                        asked.formats(),
                        asked.adjustments(),
                        asked.confirmedSince(),
                        asked.offering(),
                        null,
                        asked.limit());
                Found found = shared.search(query);
                assertThat(found).isEqualTo(alone.search(query));
                assertThat(found.hits()).extracting(Hit::tenant).isSubsetOf("northshire", "national");
            }
            for (IndexedOpportunity row : all) {
                boolean own = !row.tenant().equals("southshire") && !row.behind();
                CatalogueQuery everything = CatalogueQuery.all("northshire", RandomRows.TODAY, 1);
                assertThat(shared.explain(everything, row.opportunityId()).isPresent())
                        .isEqualTo(own);
            }
        }
    }
}

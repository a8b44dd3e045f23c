package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Between two pages rows come, go and change: what stays as it was is on exactly one page, and in order. */
class PagesWhileTheCatalogueChangesTest {

    @Property(tries = 25)
    void whatStaysIsFoundOnce(@ForAll long seed) {
        RandomRows random = new RandomRows(seed);
        List<IndexedOpportunity> staying = new ArrayList<>();
        List<UUID> passing = new ArrayList<>();
        List<IndexedOpportunity> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            IndexedOpportunity row = random.opportunity(random.id());
            all.add(row);
            if (i % 2 == 0) {
                staying.add(row);
            } else {
                passing.add(row.opportunityId());
            }
        }
        CatalogueQuery query =
                CatalogueQuery.all("northshire", RandomRows.TODAY, 7).withWords("garden or care or repair");
        Typed typed = new Typed(
                List.of(List.of(Typed.Part.word("garden"), Typed.Part.word("care"), Typed.Part.word("repair"))),
                List.of());
        List<UUID> expected = new SearchOracle(query, typed)
                .lines(staying).stream().map(SearchOracle.Line::id).toList();
        Set<UUID> stayingIds = new HashSet<>(expected);
        List<UUID> read = new ArrayList<>();
        try (CatalogueIndex index = Rows.index(all.toArray(IndexedOpportunity[]::new))) {
            long position = 1;
            Found page = index.search(query);
            while (true) {
                assertThat(page.position()).isEqualTo(position);
                page.hits().stream()
                        .map(Hit::opportunityId)
                        .filter(stayingIds::contains)
                        .forEach(read::add);
                CatalogueQuery.After next = page.next();
                if (next == null) {
                    break;
                }
                assertThat(next.position()).isEqualTo(position);
                List<IndexedOpportunity> changed = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    changed.add(
                            random.opportunity(i % 2 == 0 && !passing.isEmpty() ? passing.removeLast() : random.id()));
                }
                List<UUID> removed = passing.isEmpty() ? List.of() : List.of(passing.removeLast());
                index.apply(changed, removed, ++position);
                index.refresh();
                page = index.search(query.after(next, 7));
                if (position > 200) {
                    break;
                }
            }
        }
        assertThat(read).isEqualTo(expected);
    }
}

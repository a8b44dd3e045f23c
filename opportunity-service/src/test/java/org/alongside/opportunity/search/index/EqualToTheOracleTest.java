package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Random catalogues that are put, changed and taken out in batches, and random queries: the index finds what the rules say. */
class EqualToTheOracleTest {
    private static final int QUERIES = 25;

    /** A catalogue, in the index and as a list. */
    private static final class Both implements AutoCloseable {
        private final CatalogueIndex index = CatalogueIndex.inMemory();
        private final Map<UUID, IndexedOpportunity> rows = new LinkedHashMap<>();
        private final RandomRows random;
        private final Random dice;
        private long position;

        private Both(long seed) {
            random = new RandomRows(seed);
            dice = new Random(~seed);
        }

        private void change(int most) {
            List<IndexedOpportunity> put = new ArrayList<>();
            Set<UUID> changed = new HashSet<>();
            List<UUID> known = new ArrayList<>(rows.keySet());
            List<UUID> removed = new ArrayList<>();
            for (int i = dice.nextInt(most); i >= 0; i--) {
                boolean again = !known.isEmpty() && dice.nextInt(4) == 0;
                UUID id = again ? known.get(dice.nextInt(known.size())) : random.id();
                if (!changed.add(id)) {
                    continue;
                }
                if (again && dice.nextBoolean()) {
                    removed.add(id);
                    rows.remove(id);
                } else {
                    IndexedOpportunity row = random.opportunity(id);
                    put.add(row);
                    rows.put(id, row);
                }
            }
            index.apply(put, removed, ++position);
        }

        private List<IndexedOpportunity> list() {
            return List.copyOf(rows.values());
        }

        @Override
        public void close() {
            index.close();
        }
    }

    @Property(tries = 60)
    void sameHitsSameOrderSameFacets(@ForAll long seed) {
        try (Both both = new Both(seed)) {
            for (int round = 0; round < 4; round++) {
                both.change(120);
                both.index.refresh();
                for (int i = 0; i < QUERIES; i++) {
                    Typed typed = both.random.typed();
                    compare(both, both.random.query(typed), typed);
                }
            }
        }
    }

    private static void compare(Both both, CatalogueQuery query, @Nullable Typed typed) {
        SearchOracle oracle = new SearchOracle(query, typed);
        List<SearchOracle.Line> expected = oracle.lines(both.list());
        Found found = both.index.search(query);
        assertThat(SearchOracle.lines(found))
                .as("%s", query)
                .isEqualTo(expected.subList(0, Math.min(expected.size(), query.limit())));
        assertThat(found.total()).as("%s", query).isEqualTo(expected.size());
        assertThat(found.facets())
                .as("%s", query)
                .isNotNull()
                .extracting(SearchOracle::of)
                .isEqualTo(oracle.facets(both.list()));
        Found uncounted = both.index.search(query, false);
        assertThat(uncounted.facets()).isNull();
        assertThat(uncounted.hits()).as("without facets: %s", query).isEqualTo(found.hits());
        assertThat(uncounted.total()).as("without facets: %s", query).isEqualTo(found.total());
        assertThat(uncounted.next()).as("without facets: %s", query).isEqualTo(found.next());
        assertThat(found.next() == null).isEqualTo(expected.size() <= query.limit());
        List<SearchOracle.Line> glued = new ArrayList<>(SearchOracle.lines(found));
        for (CatalogueQuery.After after = found.next(); after != null; ) {
            Found page = both.index.search(query.after(after, query.limit()));
            glued.addAll(SearchOracle.lines(page));
            assertThat(glued).as("pages of %s", query).hasSizeLessThanOrEqualTo(expected.size());
            after = page.next();
        }
        assertThat(glued).as("pages of %s", query).isEqualTo(expected);
        for (Hit hit : found.hits().subList(0, Math.min(3, found.hits().size()))) {
            assertThat(both.index.explain(query, hit.opportunityId()))
                    .hasValueSatisfying(score -> assertThat(score.total()).isEqualTo(hit.score()));
        }
    }
}

package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random catalogues that are put, changed and taken out in batches, and random constraint documents: what fits is what the rules say. */
class MatchesEqualToTheOracleTest {
    private static final int QUERIES = 25;
    private static final int IN_A_BATCH = 120;

    @Property(tries = 25)
    void sameMatchesSameOrderSameSignsAndNothingIsLostBetweenPages(@ForAll long seed) {
        RandomRows random = new RandomRows(seed);
        Random dice = new Random(~seed);
        Map<UUID, IndexedOpportunity> rows = new LinkedHashMap<>();
        try (CatalogueIndex index = CatalogueIndex.inMemory()) {
            for (int position = 1; position <= 4; position++) {
                change(index, rows, random, dice, position);
                for (int i = 0; i < QUERIES; i++) {
                    compare(index, List.copyOf(rows.values()), random.matchQuery(), position);
                }
            }
        }
    }

    private static void change(
            CatalogueIndex index, Map<UUID, IndexedOpportunity> rows, RandomRows random, Random dice, int position) {
        List<UUID> known = new ArrayList<>(rows.keySet());
        Map<UUID, IndexedOpportunity> put = new LinkedHashMap<>();
        List<UUID> removed = new ArrayList<>();
        for (UUID id : known) {
            int chance = dice.nextInt(8);
            if (chance == 0) {
                removed.add(id);
            } else if (chance == 1) {
                put.put(id, random.opportunity(id));
            }
        }
        for (int i = 0; i < IN_A_BATCH; i++) {
            UUID id = random.id();
            put.put(id, random.opportunity(id));
        }
        index.apply(List.copyOf(put.values()), removed, position);
        index.refresh();
        removed.forEach(rows::remove);
        rows.putAll(put);
    }

    private static void compare(CatalogueIndex index, List<IndexedOpportunity> rows, MatchQuery query, int position) {
        List<MatchOracle.Line> expected = new MatchOracle(query).lines(rows);
        List<MatchOracle.Line> glued = new ArrayList<>();
        FoundMatches page = index.match(query);
        while (true) {
            assertThat(page.count()).as("%s", query).isEqualTo(expected.size());
            assertThat(page.withInterest()).as("%s", query).isEqualTo((int)
                    expected.stream().filter(each -> !each.signs().isEmpty()).count());
            assertThat(page.matches()).hasSizeLessThanOrEqualTo(query.limit());
            page.matches().forEach(each -> glued.add(line(each)));
            assertThat(glued).as("pages of %s", query).isEqualTo(expected.subList(0, glued.size()));
            assertThat(page.position()).isEqualTo(position);
            if (page.next() == null) {
                break;
            }
            assertThat(page.matches()).hasSize(query.limit());
            page = index.match(query.after(page.next(), query.limit()));
        }
        assertThat(glued).as("%s", query).hasSameSizeAs(expected);
    }

    private static MatchOracle.Line line(FoundMatches.Match match) {
        return new MatchOracle.Line(
                match.opportunityId(),
                match.score(),
                match.signs().stream()
                        .map(sign -> sign.interest() + ":" + sign.terms())
                        .toList());
    }
}

package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private static List<Integer> saying(String words) {
        try (CatalogueIndex index = Rows.index(
                Rows.titled(1, "Garden design"),
                Rows.titled(2, "Gardening and cooking"),
                Rows.titled(3, "Cookery"),
                Rows.of(4, "northshire", "Garden walks", null, List.of()))) {
            return index.list(ListQuery.saying(CatalogueQuery.NATIONAL, words, 10)).ids().stream()
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

    /** The pages of a list together are what fits, each once and in the order of the bytes of the ids. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pagesTogetherAreWhatFits(long seed) {
        Map<UUID, IndexedOpportunity> there = new LinkedHashMap<>();
        RandomRows random = new RandomRows(seed);
        Random dice = new Random(seed);
        try (CatalogueIndex index = CatalogueIndex.inMemory()) {
            for (int step = 1; step <= 8; step++) {
                fill(index, there, random, dice, step);
                for (int i = 0; i < 40; i++) {
                    isWhatFits(index, there, dice);
                }
            }
        }
    }

    private static void fill(
            CatalogueIndex index, Map<UUID, IndexedOpportunity> there, RandomRows random, Random dice, int step) {
        List<IndexedOpportunity> rows = new ArrayList<>();
        List<UUID> known = new ArrayList<>(there.keySet());
        List<UUID> gone =
                known.stream().filter(id -> dice.nextInt(10) == 0).collect(Collectors.toCollection(ArrayList::new));
        known.removeAll(gone);
        for (int i = 0; i < 60; i++) {
            rows.add(random.opportunity(
                    !known.isEmpty() && i % 8 == 0 ? known.get(dice.nextInt(known.size())) : random.id()));
        }
        Map<UUID, IndexedOpportunity> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.put(row.opportunityId(), row));
        index.apply(List.copyOf(latest.values()), gone, step);
        index.refresh();
        gone.forEach(there::remove);
        there.putAll(latest);
    }

    private static void isWhatFits(CatalogueIndex index, Map<UUID, IndexedOpportunity> there, Random dice) {
        String tenant = RandomRows.TENANTS.get(dice.nextInt(3));
        OpportunityKind kind = dice.nextBoolean() ? null : OpportunityKind.values()[dice.nextInt(4)];
        Integer least = dice.nextBoolean() ? null : Integer.valueOf(dice.nextInt(9));
        Integer greatest = dice.nextBoolean() ? null : Integer.valueOf(dice.nextInt(9));
        String words = dice.nextInt(3) > 0 ? null : "bicycle";
        Set<UUID> saying = words == null
                ? Set.of()
                : Set.copyOf(index
                        .search(CatalogueQuery.all(tenant, RandomRows.TODAY, CatalogueQuery.LONGEST_PAGE)
                                .withWords("\"" + words + "\""))
                        .hits()
                        .stream()
                        .map(Hit::opportunityId)
                        .toList());
        Predicate<IndexedOpportunity> fits = row -> row.tenant().equals(tenant)
                && !row.behind()
                && (kind == null || row.kind() == kind)
                && isBetween(least, row.rqfLevel(), greatest)
                && (words == null || saying.contains(row.opportunityId()));
        List<UUID> expected = there.values().stream()
                .filter(fits)
                .map(IndexedOpportunity::opportunityId)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        List<UUID> listed = new ArrayList<>();
        int size = 1 + dice.nextInt(expected.size() + 3);
        for (long from = 0; from <= expected.size(); from += size) {
            Listed page = index.list(new ListQuery(tenant, words, kind, least, greatest, from, size));
            assertThat(page.total()).isEqualTo(expected.size());
            listed.addAll(page.ids());
        }
        assertThat(listed).isEqualTo(expected);
    }

    private static boolean isBetween(@Nullable Integer least, @Nullable Integer level, @Nullable Integer greatest) {
        return least == null && greatest == null
                || level != null && (least == null || level >= least) && (greatest == null || level <= greatest);
    }
}

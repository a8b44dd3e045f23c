package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.opportunity.listing.OpportunityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFillerTest {

    /** The last change of every opportunity by its token, as the database keeps it. */
    private static final class Database implements CatalogueSource {
        private final NavigableMap<Long, UUID> tokens = new TreeMap<>();
        private final Map<UUID, Long> token = new HashMap<>();
        private final Map<UUID, IndexedOpportunity> rows = new HashMap<>();
        private final Map<UUID, Instant> feeds = new HashMap<>();
        private long last;
        private long places;

        private void put(IndexedOpportunity row) {
            rows.put(row.opportunityId(), row);
            changed(row.opportunityId());
        }

        private void remove(UUID id) {
            rows.remove(id);
            changed(id);
        }

        private void changed(UUID id) {
            Long before = token.put(id, ++last);
            if (before != null) {
                tokens.remove(before);
            }
            tokens.put(last, id);
        }

        @Override
        public Changes after(long position, int most) {
            List<IndexedOpportunity> put = new ArrayList<>();
            List<UUID> removed = new ArrayList<>();
            long reached = position;
            for (Map.Entry<Long, UUID> change : tokens.tailMap(position, false).entrySet()) {
                if (put.size() + removed.size() == most) {
                    break;
                }
                IndexedOpportunity row = rows.get(change.getValue());
                if (row == null) {
                    removed.add(change.getValue());
                } else {
                    put.add(row);
                }
                reached = change.getKey();
            }
            return new Changes(put, removed, reached);
        }

        @Override
        public long places() {
            return places;
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public Map<UUID, Instant> confirmedFeeds() {
            return Map.copyOf(feeds);
        }
    }

    @Property(tries = 8)
    void afterEveryStepTheIndexHoldsWhatTheDatabaseHolds(@ForAll long seed) {
        Random dice = new Random(seed);
        Database database = new Database();
        try (CatalogueIndex index = CatalogueIndex.inMemory()) {
            IndexFiller filler = new IndexFiller(index, database);
            for (int round = 0; round < 6; round++) {
                int changes = dice.nextInt(3 * IndexFiller.BATCH / 2);
                for (int i = 0; i < changes; i++) {
                    int number = dice.nextInt(3_000);
                    if (dice.nextInt(3) == 0) {
                        database.remove(Rows.id(number));
                    } else {
                        database.put(Rows.titled(number, "Sewing " + dice.nextInt(3)));
                    }
                }
                filler.step();
                assertThat(filler.step()).isZero();
                assertThat(index.position()).isEqualTo(database.last);
                Map<UUID, String> found = new HashMap<>();
                CatalogueQuery.After after = null;
                do {
                    Found page = index.search(
                            CatalogueQuery.all("northshire", Rows.TODAY, 1_000).after(after, 1_000));
                    page.hits().forEach(hit -> found.put(hit.opportunityId(), hit.title()));
                    after = page.next();
                } while (after != null);
                Map<UUID, String> kept = new HashMap<>();
                database.rows.forEach((id, row) -> kept.put(id, row.title()));
                assertThat(found).isEqualTo(kept);
            }
        }
    }

    @Test
    void placesThatBecomeKnownComeInWithoutAChangeOfTheRows(@TempDir Path folder) {
        Database database = new Database();
        int many = 2 * IndexFiller.BATCH + 7;
        for (int i = 0; i < many; i++) {
            database.put(Rows.titled(i, "Sewing"));
        }
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            IndexFiller filler = new IndexFiller(index, database);
            filler.step();
            filler.commit();
            assertThat(index.isCommitted()).isTrue();
            // as if a postcode had been found for all of them
            database.rows.replaceAll((id, row) -> Rows.titled((int) id.getLeastSignificantBits(), "Mending"));
            assertThat(filler.step()).isZero();
            assertThat(index.search(Rows.words("mending")).total()).isZero();
            database.places = 5;
            database.remove(Rows.id(3));
            database.put(Rows.titled(many, "Welding"));
            assertThat(filler.step()).isEqualTo(2);
            assertThat(index.search(Rows.words("mending")).total()).isEqualTo(many - 1);
            assertThat(index.search(Rows.words("welding")).total()).isOne();
            assertThat(index.size()).isEqualTo(many);
            assertThat(index.places()).isEqualTo(5);
            assertThat(index.isCommitted()).isFalse();
            filler.commit();
        }
        database.rows.replaceAll((id, row) -> Rows.titled((int) id.getLeastSignificantBits(), "Baking"));
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            IndexFiller filler = new IndexFiller(index, database);
            filler.step();
            assertThat(index.search(Rows.words("baking")).total()).isZero();
            database.places = 6;
            filler.step();
            assertThat(index.search(Rows.words("baking")).total()).isEqualTo(many);
        }
    }

    @Test
    void afterACrashItGoesOnFromTheLastCommit(@TempDir Path folder) {
        Database database = new Database();
        for (int i = 0; i < 10; i++) {
            database.put(Rows.titled(i, "Sewing"));
        }
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            IndexFiller filler = new IndexFiller(index, database);
            assertThat(filler.step()).isEqualTo(10);
            filler.commit();
            database.put(Rows.titled(3, "Mending"));
            database.remove(Rows.id(4));
            assertThat(filler.step()).isEqualTo(2);
        }
        database.put(Rows.titled(11, "Knitting"));
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            assertThat(index.position()).isEqualTo(10);
            assertThat(new IndexFiller(index, database).step()).isEqualTo(3);
            assertThat(index.size()).isEqualTo(10);
            assertThat(Rows.titles(index, Rows.words("mending or knitting"))).containsExactly("Mending", "Knitting");
        }
    }

    @Test
    void whatAFeedConfirmsIsFreshWithoutBeingReadAgain() {
        UUID feed = new UUID(5, 5);
        Instant then = Instant.parse("2026-11-01T00:00:00Z");
        Instant now = Instant.parse("2026-11-20T00:00:00Z");
        Database database = new Database();
        database.put(new IndexedOpportunity(
                "national",
                Rows.id(1),
                feed,
                OpportunityKind.VISIT,
                "Museum",
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                then,
                List.of(),
                false));
        try (CatalogueIndex index = CatalogueIndex.inMemory()) {
            IndexFiller filler = new IndexFiller(index, database);
            filler.step();
            CatalogueQuery all = CatalogueQuery.all("northshire", Rows.TODAY, 20);
            CatalogueQuery fresh = new CatalogueQuery(
                    all.tenant(),
                    all.on(),
                    null,
                    all.kinds(),
                    null,
                    null,
                    all.subjects(),
                    all.occupations(),
                    all.formats(),
                    all.adjustments(),
                    now,
                    all.offering(),
                    null,
                    20);
            assertThat(index.search(fresh).total()).isZero();
            database.feeds.put(feed, now);
            assertThat(filler.step()).isZero();
            assertThat(index.search(fresh).total()).isOne();
        }
    }
}

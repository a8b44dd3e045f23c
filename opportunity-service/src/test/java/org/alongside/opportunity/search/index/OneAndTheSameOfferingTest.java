package org.alongside.opportunity.search.index;

import static org.alongside.opportunity.search.index.Rows.TODAY;
import static org.alongside.opportunity.search.index.Rows.index;
import static org.alongside.opportunity.search.index.Rows.offering;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.search.index.CatalogueQuery.OfOffering;
import org.alongside.opportunity.search.index.Facets.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneAndTheSameOfferingTest {
    private static final Point NORTHTOWN = new Point(54.5, -1.2);
    private static final Point FAR = new Point(51, 0);

    private static final IndexedOpportunity SEWING = Rows.of(
            1,
            "national",
            "Sewing",
            null,
            List.of(
                    offering(11, TODAY.plusDays(3), AttendanceMode.CAMPUS, "300", NORTHTOWN, monday(9, 12)),
                    offering(12, TODAY.plusDays(60), AttendanceMode.CAMPUS, "0", FAR, monday(14, 16)),
                    offering(13, null, AttendanceMode.ONLINE, null, null, List.of())));

    private static List<Session> monday(int from, int to) {
        return List.of(new Session.Weekly(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    private static CatalogueQuery asking(
            @Nullable Integer within, Set<AttendanceMode> modes, @Nullable List<FreeTime> free, @Nullable String most) {
        return CatalogueQuery.all("northshire", TODAY, 20)
                .with(new OfOffering(
                        within == null ? null : NORTHTOWN,
                        within,
                        modes,
                        Set.of(),
                        null,
                        null,
                        free,
                        most == null ? null : new BigDecimal(most),
                        false,
                        null));
    }

    private static List<FreeTime> free(int from, int to) {
        return List.of(new FreeTime(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    @Test
    void whatIsAskedHasToHoldOfOneOffering() {
        try (CatalogueIndex index = index(SEWING)) {
            Set<AttendanceMode> campus = Set.of(AttendanceMode.CAMPUS);
            assertThat(index.search(asking(1_000, campus, null, null)).total()).isOne();
            assertThat(index.search(asking(null, campus, null, "10")).total()).isOne();
            assertThat(index.search(asking(1_000, campus, null, "10")).total()).isZero();
            assertThat(index.search(asking(null, campus, free(9, 12), null)).total())
                    .isOne();
            assertThat(index.search(asking(null, campus, free(9, 12), "10")).total())
                    .isZero();
            assertThat(index.search(asking(null, campus, free(9, 11), null)).total())
                    .isZero();
        }
    }

    @Test
    void theOfferingShownIsOneThatFits() {
        try (CatalogueIndex index = index(SEWING)) {
            Hit.BestOffering shown = Objects.requireNonNull(index.search(asking(null, Set.of(), null, "10"))
                    .hits()
                    .getFirst()
                    .offering());
            assertThat(shown.offeringId()).isEqualTo(Rows.id(12));
            assertThat(shown.cost()).isEqualTo("0.00");
            assertThat(shown.startEarliest()).isEqualTo(TODAY.plusDays(60));
            assertThat(shown.place()).isEqualTo(FAR);
            assertThat(shown.mode()).isEqualTo(AttendanceMode.CAMPUS);
            assertThat(shown.metres()).isNull();
        }
    }

    @Test
    void aFacetCountsAsIfItsOwnFieldWereNotAskedFor() {
        try (CatalogueIndex index = index(SEWING)) {
            Found dear = index.search(asking(1_000, Set.of(AttendanceMode.CAMPUS), null, "10"));
            assertThat(dear.total()).isZero();
            assertThat(facets(dear).costs()).containsExactly(new Count("MORE", 1));
            assertThat(facets(dear).modes()).isEmpty();
            assertThat(facets(dear).kinds()).isEmpty();
            Found near = index.search(asking(1_000, Set.of(AttendanceMode.CAMPUS), null, null));
            assertThat(facets(near).modes()).containsExactly(new Count("CAMPUS", 1), new Count("ONLINE", 1));
            assertThat(facets(near).costs()).containsExactly(new Count("MORE", 1));
            assertThat(facets(near).starts()).containsExactly(new Count("THIS_MONTH", 1));
            assertThat(facets(near).kinds()).containsExactly(new Count("COURSE", 1));
        }
    }

    @Test
    void anUnknownCostIsNotCheapAndTheFacetTellsOfIt() {
        try (CatalogueIndex index = index(SEWING)) {
            Found online = index.search(asking(null, Set.of(AttendanceMode.ONLINE), null, "1000000"));
            assertThat(online.total()).isZero();
            assertThat(facets(online).costs()).containsExactly(new Count("UNKNOWN", 1));
        }
    }

    private static Facets facets(Found found) {
        return Objects.requireNonNull(found.facets());
    }
}

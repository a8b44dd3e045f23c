package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.jspecify.annotations.Nullable;

/** Opportunities by hand. */
final class Rows {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Rows() {}

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static IndexedOpportunity titled(int number, String title) {
        return of(number, CatalogueQuery.NATIONAL, title, null, List.of());
    }

    static IndexedOpportunity of(
            int number, String tenant, String title, @Nullable String summary, List<IndexedOffering> offerings) {
        return new IndexedOpportunity(
                tenant,
                id(number),
                null,
                OpportunityKind.COURSE,
                title,
                summary,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                offerings,
                false);
    }

    static IndexedOpportunity said(int number, String title, String subject, String summary, String text) {
        return new IndexedOpportunity(
                CatalogueQuery.NATIONAL,
                id(number),
                null,
                OpportunityKind.COURSE,
                title,
                summary,
                List.of(subject),
                List.of(text),
                "Northshire College",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }

    static IndexedOffering offering(
            int number,
            @Nullable LocalDate start,
            @Nullable AttendanceMode mode,
            @Nullable String cost,
            @Nullable Point place,
            List<Session> sessions) {
        return new IndexedOffering(
                id(number),
                start,
                start,
                null,
                false,
                false,
                null,
                mode,
                null,
                null,
                cost == null ? null : new BigDecimal(cost),
                null,
                false,
                place,
                null,
                null,
                sessions,
                null,
                null);
    }

    static CatalogueIndex index(IndexedOpportunity... rows) {
        CatalogueIndex index = CatalogueIndex.inMemory();
        index.apply(List.of(rows), List.of(), 1);
        index.refresh();
        return index;
    }

    static CatalogueQuery words(String words) {
        return CatalogueQuery.all("northshire", TODAY, 20).withWords(words);
    }

    static List<String> titles(CatalogueIndex index, CatalogueQuery query) {
        return index.search(query).hits().stream().map(Hit::title).toList();
    }
}

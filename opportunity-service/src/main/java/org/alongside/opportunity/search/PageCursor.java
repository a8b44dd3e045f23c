package org.alongside.opportunity.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.search.index.CatalogueQuery;

/**
 * Where a page ended.
 *
 * @param on the day of the first page: what is over at midnight would else come twice or never
 */
record PageCursor(LocalDate on, CatalogueQuery.After after) {
    private static final int PARTS = 5;
    private static final int LAST_YEAR = 9999;

    String text(String sameness) {
        return Cursor.of(sameness, on, after.score(), after.opportunityId(), after.position());
    }

    /**
     * @param sameness of the search as it is asked for now
     * @throws ProblemException 400 {@code cursor-invalid} where it is of another search, or of none
     */
    static PageCursor read(String cursor, String sameness) {
        List<String> parts = Cursor.read(cursor, PARTS);
        try {
            if (!parts.getFirst().equals(sameness)) {
                throw Cursor.invalid();
            }
            LocalDate on = LocalDate.parse(parts.get(1));
            if (on.getYear() < 1 || on.getYear() > LAST_YEAR) {
                throw Cursor.invalid();
            }
            return new PageCursor(
                    on,
                    new CatalogueQuery.After(
                            Integer.parseInt(parts.get(2)),
                            UUID.fromString(parts.get(3)),
                            Long.parseLong(parts.get(4))));
        } catch (IllegalArgumentException | DateTimeException tamperedWith) {
            throw Cursor.invalid();
        }
    }
}

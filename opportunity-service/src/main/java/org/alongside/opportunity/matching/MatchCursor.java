package org.alongside.opportunity.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.search.index.CatalogueQuery;

/**
 * Where a page of matches ended.
 *
 * @param sameness of the constraint document ({@link Constraints#sameness})
 * @param on the day of the first page: what closes at midnight would else come twice or never
 */
record MatchCursor(String sameness, LocalDate on, CatalogueQuery.After after) {
    private static final int PARTS = 5;
    private static final int LAST_YEAR = 9999;

    String text() {
        return Cursor.of(sameness, on, after.score(), after.opportunityId(), after.position());
    }

    /**
     * @throws ProblemException 400 {@code cursor-invalid}
     */
    static MatchCursor read(String cursor) {
        List<String> parts = Cursor.read(cursor, PARTS);
        try {
            LocalDate on = LocalDate.parse(parts.get(1));
            if (on.getYear() < 1 || on.getYear() > LAST_YEAR) {
                throw Cursor.invalid();
            }
            return new MatchCursor(
                    parts.getFirst(),
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

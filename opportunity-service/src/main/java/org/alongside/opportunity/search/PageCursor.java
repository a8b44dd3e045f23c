package org.alongside.opportunity.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.search.index.CatalogueQuery;

/**
 * Where a page of a search or of matches ended.
 *
 * @param sameness of what was asked
 * @param on the day of the first page: what is over or closes at midnight would else come twice or never
 */
public record PageCursor(String sameness, LocalDate on, CatalogueQuery.After after) {
    private static final int PARTS = 5;
    private static final int LAST_YEAR = 9999;

    public String text() {
        return Cursor.of(sameness, on, after.score(), after.opportunityId(), after.position());
    }

    /** @throws ProblemException 400 {@code cursor-invalid} */
    public static PageCursor read(String cursor) {
        List<String> parts = Cursor.read(cursor, PARTS);
        try {
            LocalDate on = LocalDate.parse(parts.get(1));
            if (on.getYear() < 1 || on.getYear() > LAST_YEAR) {
                throw Cursor.invalid();
            }
            return new PageCursor(
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

    /**
     * @param now what is asked, as {@link #sameness}
     * @throws ProblemException 400 {@code cursor-invalid} where something else was asked before
     */
    public void demandSame(String now) {
        if (!sameness.equals(now)) {
            throw Cursor.invalid();
        }
    }
}

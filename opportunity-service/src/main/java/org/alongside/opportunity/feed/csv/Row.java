package org.alongside.opportunity.feed.csv;

import java.util.List;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not blank.
 *
 * @param number as a spreadsheet counts, the header's row included
 * @param text as it stands in the document
 * @param damage why it cannot be read; then the cells are those before the damage, good for naming the row and nothing else
 */
public record Row<C extends Enum<C> & Column>(
        int number,
        Header<C> header,
        List<String> cells,
        String text,
        @Nullable Damage damage) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell as it was written, or null where it is blank or the document does not have the column. */
    public @Nullable String written(C column) {
        int position = header.position(column);
        if (position == 0 || position > cells.size()) {
            return null;
        }
        String cell = cells.get(position - 1);
        return cell.isBlank() ? null : cell;
    }

    public Where where(C column) {
        return new Where(number, Math.max(1, header.position(column)));
    }

    public Where where() {
        return new Where(number, 1);
    }
}

package org.alongside.opportunity.feed.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one record, in the order of the document; a row that says the same as another is there once. */
public final class Group<C extends Enum<C> & Column> {
    private final String id;
    private final Map<List<String>, Row<C>> rows = new LinkedHashMap<>();
    private @Nullable Row<C> damaged;
    private @Nullable Row<C> first;
    private int arrived;
    private int characters;
    private boolean tooLarge;

    Group(String id) {
        this.id = id;
    }

    /** By how many more characters are held now. */
    int add(Row<C> row, CsvLimits limits) {
        arrived++;
        if (first == null) {
            first = row;
        }
        if (row.damage() != null) {
            damaged = damaged == null ? row : damaged;
            return 0;
        }
        if (tooLarge || rows.putIfAbsent(row.cells(), row) != null) {
            return 0;
        }
        int more = weight(row);
        characters += more;
        if (rows.size() > limits.recordRows() || characters > limits.recordCharacters()) {
            tooLarge = true;
            int held = characters - more;
            characters = 0;
            rows.clear();
            return -held;
        }
        return more;
    }

    /** A cell takes room even if it is blank. */
    private static int weight(Row<?> row) {
        return row.text().length() + 4 * row.cells().size();
    }

    int arrived() {
        return arrived;
    }

    int characters() {
        return characters;
    }

    public String id() {
        return id;
    }

    /** Whether the record is larger than is read here; then it has no rows. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** A row of the record that cannot be read, or null where all can. */
    public @Nullable Row<C> damaged() {
        return damaged;
    }

    /** At least one row stands in every group. */
    public Row<C> first() {
        if (first == null) {
            throw new IllegalStateException("a group begins with a row");
        }
        return first;
    }

    public List<Row<C>> rows() {
        return List.copyOf(rows.values());
    }

    /** How many rows said what another had said. */
    public int repeated() {
        return tooLarge || damaged != null ? 0 : arrived - rows.size();
    }

    /** Each header once, then its rows, as they stand in the document. */
    public String source() {
        StringBuilder source = new StringBuilder();
        String header = "";
        for (Row<C> row : rows.values()) {
            if (!row.header().text().equals(header)) {
                header = row.header().text();
                source.append(header).append('\n');
            }
            source.append(row.text()).append('\n');
        }
        return source.toString();
    }
}

package org.alongside.opportunity.feed.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.Where;

/** Which column stands where, by the first row of a document. */
public final class Header<C extends Enum<C> & Column> {
    private final String file;
    private final String text;
    private final Map<C, Integer> positions;
    private final List<String> unknown;
    private final int width;

    private Header(String file, String text, Map<C, Integer> positions, List<String> unknown, int width) {
        this.file = file;
        this.text = text;
        this.positions = positions;
        this.unknown = List.copyOf(unknown);
        this.width = width;
    }

    /**
     * @throws DocumentBroken where a required column is missing, or a column is there twice
     */
    static <C extends Enum<C> & Column> Header<C> of(Class<C> columns, CsvText document) throws DocumentBroken {
        Map<String, C> byName = new HashMap<>();
        for (C column : columns.getEnumConstants()) {
            byName.put(normal(column.header()), column);
        }
        Map<C, Integer> positions = new EnumMap<>(columns);
        List<String> unknown = new ArrayList<>();
        List<String> cells = document.headerCells();
        for (int i = 0; i < cells.size(); i++) {
            C column = byName.get(normal(cells.get(i)));
            if (column == null) {
                if (!cells.get(i).isBlank()) {
                    unknown.add(Cut.to(Words.line(cells.get(i)), 100));
                }
            } else if (positions.putIfAbsent(column, i) != null) {
                throw new DocumentBroken(
                        "column-doubled",
                        new Where(document.headerRow(), i + 1),
                        "The column “" + column.header() + "” is there twice, so which of them counts cannot be told.",
                        "Take one of them out, or give it another name.");
            }
        }
        requireAll(columns, positions, document);
        return new Header<>(document.file(), document.headerText(), positions, unknown, cells.size());
    }

    private static <C extends Enum<C> & Column> void requireAll(
            Class<C> columns, Map<C, Integer> positions, CsvText document) throws DocumentBroken {
        List<C> missing = new ArrayList<>();
        for (C column : columns.getEnumConstants()) {
            if (column.required() && !positions.containsKey(column)) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            String names =
                    missing.stream().map(column -> "“" + column.header() + "”").collect(Collectors.joining(", "));
            throw new DocumentBroken(
                    "column-missing",
                    new Where(document.headerRow(), 1),
                    (missing.size() == 1 ? "The column " + names + " is" : "The columns " + names + " are")
                            + " missing from the first row.",
                    "Write the names of the columns into the first row, best by starting from the template.");
        }
    }

    /** Letters and digits only, in lower case. */
    static String normal(String name) {
        StringBuilder out = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(100)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Counting from 1, or 0 where the document does not have the column. */
    public int position(C column) {
        Integer position = positions.get(column);
        return position == null ? 0 : position + 1;
    }

    /** Names in the first row that no column has. */
    public List<String> unknown() {
        return unknown;
    }

    /** How many cells it has. */
    public int width() {
        return width;
    }

    /** The name of its file within an archive, or nothing. */
    public String file() {
        return file;
    }

    /** Whether the document has the column. */
    public boolean has(C column) {
        return positions.containsKey(column);
    }

    /** As it stands in the document. */
    public String text() {
        return text;
    }
}

package org.alongside.opportunity.feed.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.opportunity.feed.csv.Readings;

/** Small spreadsheets, and what the reader makes of them. */
final class Sheets {
    private Sheets() {}

    static Readings read(String document) {
        return Readings.of(new SheetReader(), document);
    }

    /** A sheet of these rows, with the columns that any of them fills in. */
    @SafeVarargs
    static String sheet(Map<SheetColumn, String>... rows) {
        return sheet(List.of(rows));
    }

    static String sheet(List<Map<SheetColumn, String>> rows) {
        List<SheetColumn> columns = Arrays.stream(SheetColumn.values())
                .filter(column -> column.required() || rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(SheetColumn::header).collect(Collectors.joining(",")));
        for (Map<SheetColumn, String> row : rows) {
            lines.add(columns.stream()
                    .map(column -> quoted(row.getOrDefault(column, "")))
                    .collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A row with what every row has to have, and one cell more. */
    static Map<SheetColumn, String> row(SheetColumn column, String cell) {
        return row(Map.of(column, cell));
    }

    static Map<SheetColumn, String> row(Map<SheetColumn, String> cells) {
        Map<SheetColumn, String> row = new EnumMap<>(SheetColumn.class);
        row.put(SheetColumn.ID, "C-1");
        row.put(SheetColumn.TITLE, "Cooking");
        row.put(SheetColumn.KIND, "course");
        row.put(SheetColumn.PROVIDER, "Northshire Kitchen");
        row.putAll(cells);
        return row;
    }

    /** One row with one cell more, read. */
    static Readings with(SheetColumn column, String cell) {
        return read(sheet(row(column, cell)));
    }
}

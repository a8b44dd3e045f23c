package org.alongside.opportunity.feed.sheet;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The spreadsheet that a provider starts from: the header, and one row as an example. */
public final class SheetTemplate {
    /** By it spreadsheets know that the file is UTF-8, and save it so again. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SheetTemplate() {}

    public static String csv() {
        return BYTE_ORDER_MARK + row(SheetColumn::header) + row(SheetTemplate::example);
    }

    /** The example is a course, so what only a paid role says stays blank in it. */
    private static String example(SheetColumn column) {
        return column.about() == SheetColumn.About.INVOLVEMENT ? "" : column.example();
    }

    private static String row(Function<SheetColumn, String> cell) {
        return Arrays.stream(SheetColumn.values())
                        .map(cell)
                        .map(SheetTemplate::quoted)
                        .collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",;\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

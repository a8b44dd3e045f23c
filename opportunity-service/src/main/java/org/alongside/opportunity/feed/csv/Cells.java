package org.alongside.opportunity.feed.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.WebAddress;
import org.alongside.opportunity.feed.Where;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, or of all rows of a record, read as their columns say. Of several rows the first that says something counts,
 * and one that says otherwise is told. What cannot be read is told and left out; what is blank is null.
 */
public final class Cells<C extends Enum<C> & Column> {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final int LIST_LENGTH = 200;

    private final List<Row<C>> rows;
    private final RowIssues issues;

    public Cells(List<Row<C>> rows, RowIssues issues) {
        this.rows = List.copyOf(rows);
        this.issues = issues;
    }

    private record Cell(String written, Where where) {}

    private @Nullable Cell cell(C column, CellKind... kinds) {
        if (!List.of(kinds).contains(column.kind())) {
            throw new IllegalArgumentException(column + " is not read as " + List.of(kinds));
        }
        Cell said = null;
        for (Row<C> row : rows) {
            String written = row.written(column);
            if (written != null && said == null) {
                said = new Cell(written, row.where(column));
            } else if (written != null && said != null && !isSame(written, said.written())) {
                issues.valueIgnored(
                        row.where(column),
                        "rows-disagree",
                        "The cell “" + column.header() + "” says something else than in row "
                                + said.where().line() + " of the same record, which was taken.",
                        "Write the same into every row of the record, or leave all but the first blank.");
                return said;
            }
        }
        return said;
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || Words.line(one).equalsIgnoreCase(Words.line(other));
    }

    public boolean isBlank(C column) {
        return rows.stream().allMatch(row -> row.written(column) == null);
    }

    /** Where the column is first filled in. */
    public Where where(C column) {
        return rows.stream()
                .filter(row -> row.written(column) != null)
                .findFirst()
                .map(row -> row.where(column))
                .orElseGet(() -> rows.getFirst().where(column));
    }

    public @Nullable String line(C column) {
        return line(column, CsvLimits.LINE_LENGTH);
    }

    /** A line that is the name of something, so shorter. */
    public @Nullable String title(C column) {
        return line(column, CsvLimits.TITLE_LENGTH);
    }

    private @Nullable String line(C column, int length) {
        Cell cell = cell(column, CellKind.LINE, CellKind.IDENTIFIER, CellKind.MONEY, CellKind.DURATION);
        String line = cell == null ? "" : Words.line(cell.written());
        return cell == null || line.isEmpty() ? null : cut(line, length, column, cell.where());
    }

    public @Nullable String text(C column) {
        Cell cell = cell(column, CellKind.TEXT, CellKind.SESSIONS);
        String text = cell == null ? "" : Words.text(cell.written());
        return cell == null || text.isEmpty() ? null : cut(text, CsvLimits.TEXT_LENGTH, column, cell.where());
    }

    private String cut(String text, int length, C column, Where where) {
        if (text.length() > length) {
            issues.valueIgnored(
                    where,
                    "text-cut",
                    "The cell “" + column.header() + "” was cut to " + length + " characters.",
                    "Shorten it, so that people read what you mean them to read.");
        }
        return Cut.to(text, length);
    }

    public List<String> list(C column) {
        Cell cell = cell(column, CellKind.LIST);
        if (cell == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (String part : cell.written().split("[;\\n\\r]")) {
            String item = Words.line(part);
            if (!item.isEmpty() && !items.contains(item)) {
                items.add(cut(item, CsvLimits.TITLE_LENGTH, column, cell.where()));
            }
            if (items.size() == LIST_LENGTH) {
                issues.valueIgnored(
                        cell.where(),
                        "list-cut",
                        "The cell “" + column.header() + "” names more than " + LIST_LENGTH
                                + " things; the first were taken.",
                        "Name fewer.");
                break;
            }
        }
        return items;
    }

    public @Nullable Boolean yesNo(C column) {
        Cell cell = cell(column, CellKind.YES_NO);
        if (cell == null) {
            return null;
        }
        String word = Words.line(cell.written()).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        return unreadable(
                column, cell, "yes-no-unreadable", "is neither yes nor no", "Write yes or no, or leave it blank.");
    }

    public @Nullable Integer wholeNumber(C column) {
        Cell cell = cell(column, CellKind.WHOLE_NUMBER);
        if (cell == null) {
            return null;
        }
        String number = cell.written().strip();
        return WHOLE_NUMBER.matcher(number).matches()
                ? Integer.valueOf(number)
                : unreadable(
                        column, cell, "number-unreadable", "is not a whole number", "Write digits only, such as 12.");
    }

    /** @param limit the largest value, and with a minus the smallest */
    public @Nullable Double degrees(C column, int limit) {
        Cell cell = cell(column, CellKind.DEGREES);
        if (cell == null) {
            return null;
        }
        String number = cell.written().strip();
        if (DECIMAL.matcher(number).matches() && Math.abs(Double.parseDouble(number)) <= limit) {
            return Double.valueOf(number);
        }
        return unreadable(
                column,
                cell,
                "coordinates-unreadable",
                "is not a number of degrees within its range",
                "Write decimal degrees (WGS 84), such as 54.5012 and -1.2034.");
    }

    /** In GBP with two decimals. The cell's words are to be kept where it is null and the cell is not blank. */
    public @Nullable BigDecimal money(C column) {
        Cell cell = cell(column, CellKind.MONEY);
        if (cell == null) {
            return null;
        }
        BigDecimal amount = Amount.of(cell.written());
        return amount != null
                ? amount
                : unreadable(
                        column,
                        cell,
                        "cost-not-an-amount",
                        "is not one amount in pounds, so it was taken as words only",
                        "Write the whole price as a number, such as 45 or 1250.50, and everything else beside it.");
    }

    public @Nullable LocalDate day(C column) {
        Cell cell = cell(column, CellKind.DAY);
        if (cell == null) {
            return null;
        }
        LocalDate day = Dates.day(Words.line(cell.written()));
        return day != null
                ? day
                : unreadable(
                        column, cell, "date-unreadable", "is not a day", "Write it like 2027-01-08 or 08/01/2027.");
    }

    /** Words stay words, and it is told that no day could be found in them. */
    public StatedDate date(C column) {
        Cell cell = cell(column, CellKind.DATE);
        if (cell == null) {
            return StatedDate.UNKNOWN;
        }
        String words = Cut.to(Words.line(cell.written()), CsvLimits.LINE_LENGTH);
        StatedDate date = Dates.stated(words);
        if (date == null) {
            unreadable(
                    column,
                    cell,
                    "date-in-words",
                    "is no date that could be read, so it was taken as words only",
                    "Write it like 2027-01-08, 08/01/2027 or January 2027.");
            return new StatedDate(null, null, words);
        }
        return date;
    }

    /** ISO 8601, or null where there are only words, which {@link #line} has. */
    public @Nullable String duration(C column) {
        Cell cell = cell(column, CellKind.DURATION);
        return cell == null ? null : Durations.of(Words.line(cell.written()));
    }

    /** Null where they are blank, or not all of them could be read. */
    public @Nullable List<Session> sessions(C column) {
        Cell cell = cell(column, CellKind.SESSIONS);
        if (cell == null) {
            return null;
        }
        List<Session> sessions = SessionWords.read(cell.written());
        return sessions != null
                ? sessions
                : unreadable(
                        column,
                        cell,
                        "sessions-unreadable",
                        "has a time that could not be read, so all were taken as words only",
                        "Write each like Tue 09:30-12:30 or 2027-01-08 13:30-15:00, with a semicolon between them.");
    }

    public @Nullable String webAddress(C column) {
        Cell cell = cell(column, CellKind.WEB_ADDRESS);
        if (cell == null) {
            return null;
        }
        String address = WebAddress.of(cell.written());
        return address != null
                ? address
                : unreadable(
                        column,
                        cell,
                        "url-not-web",
                        "is not a web address",
                        "Write a full address that starts with https:// or http://.");
    }

    public <T> @Nullable T word(C column, Vocabulary<T> vocabulary) {
        Cell cell = cell(column, CellKind.WORD);
        if (cell == null) {
            return null;
        }
        T found = vocabulary.find(cell.written());
        return found != null
                ? found
                : unreadable(
                        column,
                        cell,
                        "word-unknown",
                        "is not one of its words",
                        "Write one of: " + String.join(", ", vocabulary.said()) + ".");
    }

    private <T> @Nullable T unreadable(C column, Cell cell, String code, String what, String remedy) {
        boolean kept = what.endsWith("words only");
        issues.valueIgnored(
                cell.where(),
                code,
                "The cell “" + column.header() + "” " + what + (kept ? "." : " and was ignored."),
                remedy);
        return null;
    }
}

package org.alongside.opportunity.feed.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/**
 * A document of comma-separated values (RFC 4180) with a header, read row by row. UTF-8; a comma, semicolon or tab between cells, as
 * the header has it; blank rows are counted and left out.
 */
public final class CsvText implements Closeable {
    private static final String SEPARATORS = ",;\t";
    private static final Where START = new Where(1, 1);

    private final InputStream in;
    private final String file;
    private final CsvLimits limits;
    private final RowCutter cutter;
    private CsvReader.CsvReaderBuilder cells = reader(',');
    private char separator = ',';
    private RowCutter.Piece header;
    private boolean mayBeCut;

    private CsvText(InputStream in, String file, CsvLimits limits, RowCutter cutter, RowCutter.Piece header) {
        this.in = in;
        this.file = file;
        this.limits = limits;
        this.cutter = cutter;
        this.header = header;
    }

    /**
     * @param names of columns that the header may have; the separator is the one that finds most of them
     * @throws DocumentBroken where there is no header that can be read
     */
    public static CsvText open(InputStream in, Set<String> names, CsvLimits limits) throws IOException, DocumentBroken {
        return open(in, "", names, limits);
    }

    /**
     * @param file its name within an archive, or nothing
     */
    public static CsvText open(InputStream in, String file, Set<String> names, CsvLimits limits)
            throws IOException, DocumentBroken {
        RowCutter cutter = new RowCutter(new Utf8Text(in), limits.rowCharacters(), SEPARATORS);
        RowCutter.Piece first = cutter.next();
        while (first != null && first.damage() == null && isBlank(first.text())) {
            first = cutter.next();
        }
        if (first == null) {
            throw new DocumentBroken(
                    "document-empty", START, "The document is empty.", "Send a document with a header and rows.");
        }
        requireText(first);
        CsvText document = new CsvText(in, file, limits, cutter, first);
        String told = first.text().strip().toLowerCase(Locale.ROOT);
        if (told.length() == 5
                && told.startsWith("sep=")
                && SEPARATORS.indexOf(first.text().strip().charAt(4)) >= 0) {
            RowCutter.Piece second = cutter.next();
            if (second != null) {
                requireText(second);
                document.header = second;
            }
        }
        document.sniff(names);
        if (document.headerCells().size() > limits.cells()) {
            throw new DocumentBroken(
                    "too-many-columns",
                    new Where(document.headerRow(), limits.cells() + 1),
                    "The header has more than " + limits.cells() + " columns.",
                    "Take out the columns that are not about opportunities.");
        }
        return document;
    }

    private static void requireText(RowCutter.Piece header) throws DocumentBroken {
        Where where = new Where(header.number(), 1);
        if (header.text().startsWith("PK") || header.text().startsWith("\u001F\uFFFD")) {
            throw new DocumentBroken(
                    "document-compressed",
                    where,
                    "The document is a workbook or a compressed file.",
                    "Save the spreadsheet as “CSV UTF-8 (comma delimited)” and send that file.");
        }
        Damage damage = header.damage();
        if (damage != null) {
            throw new DocumentBroken(
                    damage.code(), where, "The header cannot be read. " + damage.message(), damage.remedy());
        }
    }

    private void sniff(Set<String> names) {
        Set<String> wanted = names.stream().map(Header::normal).collect(Collectors.toSet());
        long best = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            List<String> parts = parts(reader(candidate), header.text());
            long found = parts == null
                    ? 0
                    : parts.stream()
                            .map(Header::normal)
                            .filter(wanted::contains)
                            .count();
            if (found > best) {
                best = found;
                separator = candidate;
            }
        }
        cells = reader(separator);
        cutter.separate(separator);
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator);
    }

    private static @Nullable List<String> parts(CsvReader.CsvReaderBuilder reader, String row) {
        try {
            return reader.ofSingleCsvRecord(row).getFields();
        } catch (CsvParseException unreadable) {
            return null;
        }
    }

    List<String> headerCells() {
        List<String> parts = parts(cells, header.text());
        return parts == null ? List.of() : parts;
    }

    String file() {
        return file;
    }

    int headerRow() {
        return header.number();
    }

    String headerText() {
        return header.text();
    }

    /**
     * The header as one of columns.
     *
     * @throws DocumentBroken where a required column is missing, or a column is there twice
     */
    public <C extends Enum<C> & Column> Header<C> header(Class<C> columns) throws DocumentBroken {
        return Header.of(columns, this);
    }

    /** Whether the header has every required column. */
    public <C extends Enum<C> & Column> boolean has(Class<C> columns) {
        try {
            Header.of(columns, this);
            return true;
        } catch (DocumentBroken another) {
            return another.problem().code().equals("column-doubled");
        }
    }

    /** The next row that is neither blank nor the header once more, or null at the end. */
    public <C extends Enum<C> & Column> @Nullable Row<C> next(Header<C> columns) throws IOException {
        for (RowCutter.Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
            mayBeCut = !isBlank(piece.text()) && (!piece.ended() || piece.damage() == Damage.QUOTES);
            boolean headerAgain = piece.text().equals(header.text());
            if (!headerAgain && (piece.damage() != null || !isBlank(piece.text()))) {
                Row<C> row = row(piece, columns);
                if (row.damage() != null || !row.cells().stream().allMatch(String::isBlank)) {
                    return row;
                }
            }
        }
        return null;
    }

    /**
     * Whether the rows that were read end without a line break or with a quotation mark that is not closed, so that nobody can tell
     * whether they are all, and the last one whole. To be asked at the end.
     */
    public boolean mayBeCut() {
        return mayBeCut;
    }

    private <C extends Enum<C> & Column> Row<C> row(RowCutter.Piece piece, Header<C> columns) {
        Damage damage = piece.damage();
        List<String> parts = damage == null || damage == Damage.NOT_UTF_8 ? parts(cells, piece.text()) : null;
        if (parts == null) {
            return damaged(piece, columns, damage == null ? Damage.QUOTES : damage, before(piece.text()));
        }
        if (damage != null) {
            return damaged(
                    piece, columns, damage, parts.stream().map(CsvText::whole).toList());
        }
        boolean more = parts.size() > columns.width()
                && parts.subList(columns.width(), parts.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (more) {
            return damaged(piece, columns, Damage.TOO_MANY_CELLS, parts.subList(0, columns.width()));
        }
        if (!piece.ended() && parts.size() < columns.width()) {
            return damaged(piece, columns, Damage.CUT_OFF, parts.subList(0, parts.size() - 1));
        }
        List<String> own = parts.size() > columns.width() ? parts.subList(0, columns.width()) : parts;
        return new Row<>(piece.number(), columns, own, piece.text(), null);
    }

    private static <C extends Enum<C> & Column> Row<C> damaged(
            RowCutter.Piece piece, Header<C> columns, Damage damage, List<String> cells) {
        return new Row<>(piece.number(), columns, cells, piece.text(), damage);
    }

    /** A cell that holds damaged letters names nothing. */
    private static String whole(String cell) {
        return cell.indexOf('\uFFFD') < 0 ? cell : "";
    }

    /** The cells before the first quotation mark, without the one in which it stands. */
    private List<String> before(String row) {
        int quote = row.indexOf('"');
        String plain = quote < 0 ? row : row.substring(0, quote);
        List<String> before = new ArrayList<>();
        int from = 0;
        for (int to = plain.indexOf(separator);
                to >= 0 && before.size() < limits.cells();
                to = plain.indexOf(separator, from)) {
            before.add(plain.substring(from, to));
            from = to + 1;
        }
        return before;
    }

    private static boolean isBlank(String text) {
        return text.isBlank();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.alongside.opportunity.feed.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows by RFC 4180, and what becomes of those that are none. */
class CsvTextTest {

    /** Columns of a document that there is only here. */
    enum Letter implements Column {
        A,
        B,
        C;

        @Override
        public String header() {
            return "column " + name();
        }

        @Override
        public boolean required() {
            return this == A;
        }

        @Override
        public CellKind kind() {
            return CellKind.LINE;
        }
    }

    private static final Set<String> NAMES = Set.of("column A", "column B", "column C");
    private static final CsvLimits SMALL = new CsvLimits(200, 50, 100, 10, 1_000, 1_000);

    private static List<Row<Letter>> rows(byte[] document, CsvLimits limits) throws IOException, DocumentBroken {
        List<Row<Letter>> rows = new ArrayList<>();
        try (CsvText text = CsvText.open(new ByteArrayInputStream(document), NAMES, limits)) {
            Header<Letter> header = text.header(Letter.class);
            for (Row<Letter> row = text.next(header); row != null; row = text.next(header)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Row<Letter>> rows(String document) throws IOException, DocumentBroken {
        return rows(document.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    private static Row<Letter> only(String document) throws IOException, DocumentBroken {
        assertThat(rows(document)).hasSize(1);
        return rows(document).getFirst();
    }

    private static String broken(byte[] document) {
        DocumentBroken[] broken = new DocumentBroken[1];
        assertThatThrownBy(() -> rows(document, SMALL))
                .isInstanceOfSatisfying(DocumentBroken.class, each -> broken[0] = each);
        return broken[0].problem().code();
    }

    private static String broken(String document) {
        return broken(document.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "column A,column B\nx,y\n",
                "column A,column B\r\nx,y\r\n",
                "column A,column B\rx,y\r",
                "column A,column B\nx,y",
                "\uFEFFcolumn A,column B\nx,y\n",
                "column A;column B\nx;y\n",
                "column A\tcolumn B\nx\ty\n",
                "sep=;\ncolumn A;column B\nx;y\n",
                "COLUMN_A,Column-B\nx,y\n",
                "column B,column A\ny,x\n",
                "\n\ncolumn A,column B\n\n,\n \nx,y\n\n",
                "\"column A\",\"column B\"\n\"x\",\"y\"\n",
                "column A,other,column B\nx,z,y\n",
                "column A,column B\nx,y\ncolumn A,column B\n",
                "column A,column B,,\nx,y,,\n",
                "column A,column B\nx,y,,,\n"
            })
    void theSameIsReadFromEverySheetThatSaysIt(String document) throws IOException, DocumentBroken {
        Row<Letter> row = only(document);
        assertThat(row.damage()).isNull();
        assertThat(row.written(Letter.A)).isEqualTo("x");
        assertThat(row.written(Letter.B)).isEqualTo("y");
        assertThat(row.written(Letter.C)).isNull();
    }

    @Test
    void aCellMayHoldLineBreaksSeparatorsAndQuotationMarks() throws IOException, DocumentBroken {
        Row<Letter> row = only("column A,column B\n\"one\r\ntwo, \"\"three\"\"\",\"\"\n");
        assertThat(row.written(Letter.A)).isEqualTo("one\r\ntwo, \"three\"");
        assertThat(row.written(Letter.B)).isNull();
        assertThat(row.text()).isEqualTo("\"one\r\ntwo, \"\"three\"\"\",\"\"");
        assertThat(only("column A\na \"b\" c\n").written(Letter.A)).isEqualTo("a \"b\" c");
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoes() throws IOException, DocumentBroken {
        List<Row<Letter>> rows = rows("column A,column B\n\"1\n1\",x\n\n2,x\n");
        assertThat(rows).extracting(Row::number).containsExactly(2, 4);
        assertThat(rows.getLast().where(Letter.B)).hasToString("4:2");
    }

    @Test
    void aRowMayEndBeforeItsBlankCells() throws IOException, DocumentBroken {
        assertThat(only("column A,column B,column C\nx,y\n").damage()).isNull();
    }

    @Test
    void aRowInWhichTheDocumentEndsIsNotTaken() throws IOException, DocumentBroken {
        Row<Letter> row = only("column A,column B,column C\nx,y");
        assertThat(row.damage()).isEqualTo(Damage.CUT_OFF);
        assertThat(row.written(Letter.A)).isEqualTo("x");
        assertThat(row.written(Letter.B)).as("cut, so it says nothing").isNull();
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsNotTaken() throws IOException, DocumentBroken {
        assertThat(only("column A,column B\nx,y,z\n").damage()).isEqualTo(Damage.TOO_MANY_CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,\"y", "x,\"y\"z", "x,\"y\" ,", "x,\"y\"\"", "x,\"\"\"y"})
    void aRowWithBrokenQuotesIsLostAloneAndSaysWhichItIs(String bad) throws IOException, DocumentBroken {
        List<Row<Letter>> rows = rows("column A,column B\n1,\"a\"\n" + bad + "\n2,\"b\"\n3,c\n");
        assertThat(rows).extracting(Row::damage).containsExactly(null, Damage.QUOTES, null, null);
        assertThat(rows).extracting(row -> row.written(Letter.A)).containsExactly("1", "x", "2", "3");
        assertThat(rows).extracting(Row::number).containsExactly(2, 3, 4, 5);
        assertThat(rows.get(1).text()).isEqualTo(bad);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRest() throws IOException, DocumentBroken {
        String plain = "2,b\n".repeat(200);
        List<Row<Letter>> rows = rows("column A,column B\nx,\"y\n" + plain);
        assertThat(rows).hasSize(201);
        assertThat(rows.getFirst().damage()).isEqualTo(Damage.QUOTES);
        assertThat(rows.subList(1, 201))
                .allSatisfy(row -> assertThat(row.damage()).isNull());
    }

    @Test
    void aRowThatIsTooLongIsLostAlone() throws IOException, DocumentBroken {
        List<Row<Letter>> rows = rows("column A,column B\nx," + "y".repeat(5_000) + "\n2,b\n");
        assertThat(rows).extracting(Row::damage).containsExactly(Damage.TOO_LONG, null);
        assertThat(rows(("column A,column B\nx,\"" + "y".repeat(5_000) + "\"\n2,b\n")))
                .extracting(Row::damage)
                .containsExactly(Damage.TOO_LONG, null);
    }

    @Test
    void bytesThatAreNotUtf8LoseOneRow() throws IOException, DocumentBroken {
        byte[] document = "column A,column B\n1,a\nx,caf\u00E9\n2,b\n".getBytes(Charset.forName("windows-1252"));
        List<Row<Letter>> rows = rows(document, SMALL);
        assertThat(rows).extracting(Row::damage).containsExactly(null, Damage.NOT_UTF_8, null);
        assertThat(rows.get(1).written(Letter.A)).isEqualTo("x");
        assertThat(rows.get(1).written(Letter.B)).isNull();
        assertThat(rows("column A,column B\nx,a\0b\n")).extracting(Row::damage).containsExactly(Damage.NOT_UTF_8);
    }

    @Test
    void whatHasNoHeaderSaysWhatItIs() {
        assertThat(broken("")).isEqualTo("document-empty");
        assertThat(broken("\uFEFF\n \n")).isEqualTo("document-empty");
        assertThat(broken("PK\u0003\u0004")).isEqualTo("document-compressed");
        assertThat(broken(new byte[] {0x1F, (byte) 0x8B, 8, 0})).isEqualTo("document-compressed");
        assertThat(broken("column A,column B\nx,y\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("encoding-not-utf-8");
        assertThat(broken("caf\u00E9,column A\nx,y\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("encoding-not-utf-8");
        assertThat(broken("column B,column C\nx,y\n")).isEqualTo("column-missing");
        assertThat(broken("{\"courses\":[]}")).isEqualTo("column-missing");
        assertThat(broken("column A,Column_A\nx,y\n")).isEqualTo("column-doubled");
        assertThat(broken("column A" + ",".repeat(60) + "\nx\n")).isEqualTo("too-many-columns");
        assertThat(broken("\"column A\nx,y\n")).isEqualTo("quotes-broken");
    }

    @Property(tries = 300)
    void whatIsWrittenAsTheStandardAsksIsReadBack(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 12) @CharRange(from = ' ', to = '~') String> cells,
            @ForAll boolean breaks)
            throws IOException, DocumentBroken {
        String last = breaks ? "\"line\r\nbreak \"\" and, comma\"" : "plain";
        StringBuilder document = new StringBuilder("column A,column B\n");
        for (String cell : cells) {
            document.append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append("\",")
                    .append(last)
                    .append("\r\n");
        }
        List<Row<Letter>> rows = rows(document.toString().getBytes(StandardCharsets.UTF_8), CsvLimits.DEFAULT);
        assertThat(rows).hasSize(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            assertThat(rows.get(i).cells().getFirst()).isEqualTo(cells.get(i));
        }
    }

    @Property(tries = 500)
    void anyLettersAtAllAreReadToTheirEnd(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'c') String letters, @ForAll int seed)
            throws IOException, DocumentBroken {
        String wild = letters.replace('a', '"').replace('b', "\n,\r;".charAt(Math.floorMod(seed, 4)));
        List<Row<Letter>> rows = rows("column A,column B\n" + wild + "\n\nend,end\n");
        assertThat(rows).isNotEmpty();
        assertThat(rows.getLast().text()).endsWith("end,end");
    }
}

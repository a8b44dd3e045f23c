package org.alongside.opportunity.feed.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are cut as if each were looked at by itself, and for no more work than the document is long. */
class RowCutterTest {

    /** A row as the rule says it: a whole one if there is one within the limit, else the line. */
    private record Ruled(String text, boolean ended, boolean damaged) {}

    /** The rule word for word: every row is looked at from its beginning, whatever was looked at before. */
    private static List<Ruled> ruled(String document, int longest) {
        List<Ruled> rows = new ArrayList<>();
        int begin = 0;
        while (begin < document.length()) {
            int whole = endOfWhole(document, begin, longest);
            int end = whole >= 0 ? whole : endOfLine(document, begin);
            String text = document.substring(begin, whole >= 0 ? end : Math.min(end, begin + longest + 1));
            rows.add(new Ruled(text, end < document.length(), whole < 0));
            begin = end + (document.startsWith("\r\n", end) ? 2 : 1);
        }
        return rows;
    }

    private static int endOfLine(String document, int begin) {
        int end = begin;
        while (end < document.length() && "\r\n".indexOf(document.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** -1 where the quotation marks make no sense, are not closed, or the row is longer than the limit. */
    private static int endOfWhole(String document, int begin, int longest) {
        char state = 'b';
        for (int place = begin; place < document.length(); place++) {
            char c = document.charAt(place);
            if ((c == '\r' || c == '\n') && state != 'q') {
                return place;
            }
            state = switch (state) {
                case 'b' -> c == '"' ? 'q' : c == ',' ? 'b' : 'p';
                case 'p' -> c == ',' ? 'b' : 'p';
                case 'q' -> c == '"' ? 'e' : 'q';
                default -> c == '"' ? 'q' : c == ',' ? 'b' : '-';
            };
            if (state == '-' || place + 1 - begin > longest) {
                return -1;
            }
        }
        return state == 'q' ? -1 : document.length();
    }

    private static RowCutter cutter(String document, int longest) {
        Utf8Text text = new Utf8Text(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        return new RowCutter(text, longest, ",");
    }

    @Property(tries = 3_000)
    void everyRowIsCutAsIfItWereLookedAtByItself(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'f') String letters,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'f') String before,
            @ForAll @IntRange(min = 1, max = 40) int times,
            @ForAll @IntRange(min = 1, max = 60) int longest)
            throws IOException {
        String document = (before + letters.repeat(times))
                .replace('b', '"')
                .replace('c', '\n')
                .replace('d', ',')
                .replace('e', '\r')
                .replace('f', '"');
        RowCutter cutter = cutter(document, longest);
        List<Ruled> rows = new ArrayList<>();
        for (RowCutter.Piece row = cutter.next(); row != null; row = cutter.next()) {
            rows.add(new Ruled(row.text(), row.ended(), row.damage() != null));
            assertThat(row.number()).isEqualTo(rows.size());
        }
        assertThat(rows).isEqualTo(ruled(document, longest));
        assertThat(cutter.steps()).isLessThanOrEqualTo(2L * document.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\",\"\n", "a\",\"\r\n", "\"a\"\n\"b\n", "x,\"\"\"\n", "a\",\"\n\"\"\"\"\n", "\"a,b\n\",\"\n"})
    void noRowsThatGoWrongCostMoreThanTwiceTheDocument(String line) {
        String document = line.repeat((4 << 20) / line.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            RowCutter cutter = cutter(document, CsvLimits.DEFAULT.rowCharacters());
            int rows = 0;
            while (cutter.next() != null) {
                rows++;
            }
            assertThat(rows).isGreaterThan(1);
            assertThat(cutter.steps()).isLessThanOrEqualTo(2L * document.length());
        });
    }
}

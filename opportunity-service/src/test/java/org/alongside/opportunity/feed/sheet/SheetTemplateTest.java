package org.alongside.opportunity.feed.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.csv.Readings;
import org.alongside.opportunity.feed.csv.Vocabulary;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The template, and the documentation of the columns, which is printed from the columns themselves. {@code -Dalongside.write-docs=true}
 * writes both files; without it they have to be as they would be written.
 */
class SheetTemplateTest {
    private static final Path GUIDE = Path.of("..", "docs", "feeds", "plain-csv.md");
    private static final Path TEMPLATE = Path.of("..", "docs", "feeds", "plain-csv-template.csv");

    @Test
    void theGuideSaysWhatTheReaderDoes() throws IOException {
        assertThat(written(GUIDE, guide())).isEqualTo(guide());
    }

    @Test
    void theTemplateHasEveryColumnThatTheReaderKnows() throws IOException {
        assertThat(written(TEMPLATE, SheetTemplate.csv())).isEqualTo(SheetTemplate.csv());
    }

    private static String written(Path file, String content) throws IOException {
        if (Boolean.getBoolean("alongside.write-docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        return Files.readString(file);
    }

    @Test
    void theTemplateItselfIsReadWithoutAProblem() {
        Readings read = Sheets.read(SheetTemplate.csv());
        assertThat(read.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read.problems()).isEmpty();
        assertThat(read.ignored()).isEmpty();
        Offering offering = read.offering();
        assertThat(offering.externalId()).isEqualTo("COOK-1-TUE");
        assertThat(offering.start().earliest()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(offering.cost().amount()).isEqualTo(new BigDecimal("12.50"));
        assertThat(offering.sessions())
                .containsExactly(new Session.Weekly(DayOfWeek.TUESDAY, LocalTime.of(9, 30), LocalTime.of(12, 30)));
        assertThat(read.only().details().classification().rqfLevel()).isZero();
        assertThat(read.only().details().access().formats()).containsExactly("easy read", "large print");
        assertThat(read.providers())
                .singleElement()
                .satisfies(provider -> assertThat(provider.userLed()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void noCellOfTheTemplateIsAFormula(SheetColumn column) {
        assertThat(column.header()).doesNotMatch("[=+@-].*");
        assertThat(column.example()).doesNotMatch("[=+@-].*");
    }

    @Test
    void theTemplateSaysThatItIsUtf8() {
        assertThat(SheetTemplate.csv().getBytes(StandardCharsets.UTF_8))
                .startsWith(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    private static String guide() {
        StringBuilder guide = new StringBuilder("""
                # A spreadsheet as a feed

                Printed from the columns by `SheetTemplateTest`, which fails when this page is stale
                (`mvn -pl opportunity-service verify -Dtest=SheetTemplateTest -Dalongside.write-docs=true` writes it).

                Start from the [template](plain-csv-template.csv): its first row has the names of the columns, its second is an example to
                write over. Save it as “CSV UTF-8 (comma delimited)”.

                - **One row is one offering**: one way, with its days and its place, of taking something up. Rows with the same `id` are one
                  opportunity. They need not stand together.
                - Leave out any column but the four that have to be there; put them in any order. Other columns are named in the sync run
                  and not read. Capitals, spaces, hyphens and underscores in their names make no difference.
                - What is said of the provider or the opportunity may stand in every row or in one. Where two rows say otherwise, the first
                  counts and the sync run says so; with another title, kind or provider it is not the same opportunity, and both are refused.
                - A blank cell means that you do not say. Nothing is assumed.
                - A row that cannot be read is refused with its number and the number of its column, and with how to mend it; the other rows
                  of its id stay with it as they were known before. Everything else is taken.
                - The sheet is the whole list: what is no longer in it is taken off offer, unless that would be most of it, or the file ends without a line break and so may be cut off.
                - A comma, a semicolon or a tab may stand between cells; a cell may have line breaks and quotation marks as spreadsheets save
                  them.
                """);
        for (SheetColumn.About about : SheetColumn.About.values()) {
            guide.append("\n## ")
                    .append(about.heading())
                    .append("\n\n| column | what it says | how it is read | example |\n");
            guide.append("| --- | --- | --- | --- |\n");
            Arrays.stream(SheetColumn.values())
                    .filter(column -> column.about() == about)
                    .forEach(column -> guide.append("| `%s` | %s | %s | %s |\n"
                            .formatted(column.header(), column.meaning(), how(column), column.example())));
        }
        return guide.toString();
    }

    private static String how(SheetColumn column) {
        Vocabulary<?> words = SheetWords.of(column);
        return words == null
                ? column.kind().said()
                : "one of: "
                        + words.said().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}

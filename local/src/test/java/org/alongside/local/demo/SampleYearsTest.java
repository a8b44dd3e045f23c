package org.alongside.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleYearsTest {
    private static final LocalDate BEFORE_ALL = LocalDate.of(2026, 11, 22);
    private static final Path SAMPLE = Path.of("..", "sample-data", "feeds", "northshire-2027.xml");

    @Test
    void beforeItsFirstDateTheSampleIsSentAsItIs() throws IOException {
        String sample = Files.readString(SAMPLE);
        assertThat(SampleYears.ahead(sample, BEFORE_ALL).move(sample)).isEqualTo(sample);
        assertThat(SampleYears.ahead(sample, BEFORE_ALL).move(LocalDate.of(2027, 1, 15)))
                .isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-04,1", "2027-06-01,1", "2028-01-03,1", "2028-01-04,2", "2031-12-31,5"})
    void laterAllItsDatesLieAhead(LocalDate today, int years) throws IOException {
        String sample = Files.readString(SAMPLE);
        SampleYears moved = SampleYears.ahead(sample, today);
        List<LocalDate> dates = dates(moved.move(sample));
        assertThat(dates).hasSameSizeAs(dates(sample)).allMatch(date -> date.isAfter(today));
        assertThat(dates)
                .containsExactlyElementsOf(dates(sample).stream()
                        .map(date -> date.plusYears(years))
                        .toList());
        assertThat(moved.move(LocalDate.of(2027, 1, 15))).isEqualTo(LocalDate.of(2027 + years, 1, 15));
    }

    @Test
    void theWordsMoveWithTheDatesAndNothingElseDoes() {
        String course = """
                <catalog xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" generated="2026-11-02T08:00:00Z">
                <dc:title>Learning, spring to autumn 2027</dc:title>
                <dc:identifier>https://c.example/2027-1</dc:identifier>
                <mlo:start dtf="2027-01-12">12 January 2027</mlo:start><mlo:address xsi:type="geo:long">-1.2021</mlo:address>""";
        assertThat(SampleYears.ahead(course, LocalDate.of(2027, 2, 1)).move(course))
                .isEqualTo("""
                <catalog xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" generated="2026-11-02T08:00:00Z">
                <dc:title>Learning, spring to autumn 2028</dc:title>
                <dc:identifier>https://c.example/2027-1</dc:identifier>
                <mlo:start dtf="2028-01-12">12 January 2028</mlo:start><mlo:address xsi:type="geo:long">-1.2021</mlo:address>""");
    }

    @Test
    void aDocumentWithoutDatesIsLeftAlone() {
        assertThat(SampleYears.ahead("<catalog/>", BEFORE_ALL).move("<catalog/>"))
                .isEqualTo("<catalog/>");
    }

    private static List<LocalDate> dates(String document) {
        return Pattern.compile("dtf=\"([^\"]+)\"")
                .matcher(document)
                .results()
                .map(date -> LocalDate.parse(date.group(1)))
                .toList();
    }
}

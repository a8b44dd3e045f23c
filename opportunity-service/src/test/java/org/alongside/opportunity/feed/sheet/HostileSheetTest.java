package org.alongside.opportunity.feed.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.csv.CsvLimits;
import org.alongside.opportunity.feed.csv.Hostility;
import org.alongside.opportunity.feed.csv.Readings;
import org.junit.jupiter.api.Test;

/** Sheets that are made to do harm, or were broken on their way. */
class HostileSheetTest {
    private static final String HEADER = "id,title,kind,provider,description,start,cost,venue\n";
    private static final Hostility HOSTILITY = new Hostility(new SheetReader(), HEADER, rows());

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int offering = 0; offering <= i % 3; offering++) {
                rows.add("C-%02d,Café %d,course,P,\"line, one\nline \"\"two\"\"\",2027-0%d-08,%d,Hall %d\n"
                        .formatted(i, i, offering + 1, i, offering));
            }
        }
        return rows;
    }

    @Property(tries = 100)
    void reorderedRowsSayTheSame(@ForAll long seed) {
        HOSTILITY.reordered(new Random(seed));
    }

    @Property(tries = 100)
    void doubledRowsSayItOnce(@ForAll long seed) {
        HOSTILITY.doubled(new Random(seed));
    }

    @Property(tries = 300)
    void onePoisonedRowHarmsNoOther(@ForAll long seed, @ForAll @Size(max = 6) byte[] raw) {
        HOSTILITY.poisoned(new Random(seed), raw);
    }

    @Test
    void aSheetThatIsCutAnywhereHasNoOtherIds() {
        byte[] document = HOSTILITY.bytes();
        for (int length = 0; length < document.length; length++) {
            HOSTILITY.cut(document, length);
        }
    }

    @Test
    void aSheetThatIsCutInItsLastRowKeepsThatRecordAsItWas() {
        String document = HEADER + "C-1,A,course,P,,2027,5,Hall\nC-1,A,course,P,,2028,5,Ha";
        assertThat(Readings.of(new SheetReader(), document.substring(0, document.length() - 5))
                        .refusals())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("row-cut-off");
                    assertThat(problem.recordId()).isEqualTo("C-1");
                });
        String inItsId = HEADER + "C-1,A,course,P,,2027,5,Hall\nC-1";
        assertThat(Readings.of(new SheetReader(), inItsId).refusals())
                .singleElement()
                .satisfies(problem -> assertThat(problem.recordId())
                        .as("it could have been C-10")
                        .isNull());
    }

    @Test
    void aSheetWithoutRowsIsNotTakenForOneThatOffersNothing() {
        assertThat(Readings.of(new SheetReader(), HEADER).brokenBy().code()).isEqualTo("no-rows");
        assertThat(Readings.of(new SheetReader(), HEADER + ",,,\n\n").brokenBy().code())
                .isEqualTo("no-rows");
    }

    @Test
    void aRecordThatIsTooLargeIsRefusedAndTheRestIsTaken() {
        CsvLimits small = new CsvLimits(1_000, 50, 100, 3, 10_000, 100_000);
        StringBuilder document = new StringBuilder(HEADER);
        for (int i = 1; i < 6; i++) {
            document.append("C-1,A,course,P,,2027-01-0").append(i).append(",,\n");
        }
        Readings read = Readings.of(
                new SheetReader(small), document.append("C-2,B,course,P,,,,\n").toString());
        assertThat(read.ids()).containsExactly("C-2");
        assertThat(read.problem().code()).isEqualTo("record-too-large");
        assertThat(read.problem().recordId()).isEqualTo("C-1");
    }

    @Test
    void recordsProvidersAndWaitingRowsHaveALimit() {
        CsvLimits small = new CsvLimits(1_000, 50, 20, 100, 1_000, 300);
        StringBuilder records = new StringBuilder(HEADER);
        StringBuilder providers = new StringBuilder(HEADER);
        StringBuilder apart = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            records.append("C-").append(i).append(",A,course,P,,,,\n");
            providers.append("C-1,A,course,Provider ").append(i).append(",,,,\n");
            apart.append("C-").append(i % 20).append(",A,course,P,,,").append(i).append(",\n");
        }
        assertThat(Readings.of(new SheetReader(small), records.toString())
                        .brokenBy()
                        .code())
                .isEqualTo("too-many-records");
        assertThat(Readings.of(new SheetReader(small), providers.toString())
                        .brokenBy()
                        .code())
                .isEqualTo("too-many-providers");
        assertThat(Readings.of(new SheetReader(small), apart.toString())
                        .brokenBy()
                        .code())
                .isEqualTo("rows-far-apart");
        assertThat(Readings.of(new SheetReader(), apart.toString()).reading()).isEqualTo(new Reading.Whole(false));
    }

    @Test
    void quotesThatAreNeverClosedCostNoMoreThanTheDocument() {
        long begun = System.nanoTime();
        StringBuilder document = new StringBuilder(HEADER);
        for (int i = 0; i < 100_000; i++) {
            document.append(i % 3 == 0 ? "\"\r" : i % 3 == 1 ? "a,\"\"b\r\n" : "\"\"\"\r");
        }
        Readings read = Readings.of(new SheetReader(), document + "C-1,A,course,P,,,,\n");
        assertThat(read.ids()).containsExactly("C-1");
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(5_000);
    }

    @Test
    void unclosedQuotesInEveryLineCostNoMoreThanTheDocument() {
        String document = HEADER + "a\",\"\n".repeat(400_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Readings read = Readings.of(new SheetReader(), document);
            assertThat(read.ids()).isEmpty();
            assertThat(read.refusals()).isNotEmpty();
        });
    }

    @Test
    void aSheetWithoutALineBreakAtItsEndIsTakenAndTakesNothingOffOffer() {
        String document = "id,title,kind,provider,cost\nC-1,A,course,P,5\nC-2,B,course,P,1250";
        Readings whole = Readings.of(new SheetReader(), document + "\n");
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.reading()).isEqualTo(new Reading.Whole(false));
        Readings open = Readings.of(new SheetReader(), document);
        assertThat(open.opportunities()).isEqualTo(whole.opportunities());
        Readings cut = Readings.of(new SheetReader(), document.substring(0, document.length() - 2));
        assertThat(cut.ids()).containsExactly("C-1", "C-2");
        for (Readings read : List.of(open, cut)) {
            assertThat(read.reading()).isEqualTo(new Reading.Whole(true));
            assertThat(read.problem().code()).isEqualTo("document-may-be-cut");
            assertThat(read.problem().recordId()).isEqualTo("C-2");
            assertThat(read.problem().where()).hasToString("3:1");
        }
    }

    @Test
    void yearsInWhichNothingCouldBeAreToldAndLeftOut() {
        for (String year : List.of("0000-01-01", "0000", "9999-12-31", "01/01/0001", "+999999999-01-01")) {
            Readings read = Readings.of(
                    new SheetReader(), "id,title,kind,provider,start,end\nC-1,A,course,P," + year + "," + year + "\n");
            assertThat(read.offering().start().earliest()).as(year).isNull();
            assertThat(read.offering().end().earliest()).as(year).isNull();
            assertThat(read.problems()).as(year).isNotEmpty();
        }
    }
}

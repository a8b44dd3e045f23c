package org.alongside.opportunity.feed.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.alongside.opportunity.feed.csv.Generated;
import org.alongside.opportunity.feed.csv.Hostility;
import org.junit.jupiter.api.Test;

/** A sheet that is longer than the memory in which it is read. */
class LongSheetTest {
    private static final String HEADER = "id,title,kind,provider,description,start,cost,venue\n";

    @Test
    void memoryDoesNotGrowWithTheDocument() throws IOException {
        // two hundred megabytes of rows, made as they are read, and read twice
        int records = 70_000;
        String text = "x".repeat(1_400);
        long most = Hostility.mostInUse(
                new SheetReader(),
                () -> new Generated(
                        HEADER,
                        records * 2L,
                        n -> "C-" + n / 2 + ",T,course,P," + text + ",2027-01-0" + (n % 2 + 1) + ",5,Hall\n"),
                records);
        assertThat(most).as("bytes in use").isLessThan(64L << 20);
    }
}

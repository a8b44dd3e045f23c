package org.alongside.opportunity.feed.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.alongside.opportunity.feed.csv.Generated;
import org.alongside.opportunity.feed.csv.Hostility;
import org.junit.jupiter.api.Test;

/** A file of courses that is longer than the memory in which it is read. */
class LongFileTest {
    @Test
    void memoryDoesNotGrowWithTheDocument() throws IOException {
        // two hundred megabytes of runs, made as they are read, and read twice
        int courses = 60_000;
        String text = "x".repeat(1_500);
        String header = Uploads.header(Uploads.LARS);
        long most = Hostility.mostInUse(
                new DirectoryReader(),
                () -> new Generated(
                        header,
                        courses * 2L,
                        n -> "Z0099991,,,," + text + ",,,,Course " + n / 2 + ",R" + n + ",Online,0" + (n % 2 + 1)
                                + "/01/2027,No,,,,,,5,,10,Weeks,,\n"),
                courses);
        assertThat(most).as("bytes in use").isLessThan(64L << 20);
    }
}

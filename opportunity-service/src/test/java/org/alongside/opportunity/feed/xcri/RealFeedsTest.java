package org.alongside.opportunity.feed.xcri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.alongside.opportunity.feed.Reading;
import org.junit.jupiter.api.Test;

/**
 * Feeds that others made, in the folder that the system property {@code alongside.real-feeds} names. They are not part of this
 * project, so without the property these tests are skipped; {@link FeedHabitsTest} proves the same of feeds of our own.
 */
class RealFeedsTest {

    @Test
    void aRealFeedIsReadWhole() throws IOException {
        var result = Documents.read(bytes("UniversityOfSheffield-2012-04.xml"));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(result.problems()).isEmpty();
        assertThat(result.opportunities()).hasSize(320);
        assertThat(result.opportunities()).allSatisfy(opportunity -> {
            assertThat(opportunity.offerings()).hasSize(1);
            assertThat(opportunity.offerings().getFirst().start().earliest()).isEqualTo(LocalDate.of(2013, 9, 30));
            assertThat(Documents.place(opportunity.offerings().getFirst()).latitude())
                    .isEqualTo(53.38095);
            assertThat(opportunity
                            .offerings()
                            .getFirst()
                            .details()
                            .sections()
                            .getFirst()
                            .text())
                    .doesNotContain("<br", "<a ");
        });
        assertThat(result.providers())
                .singleElement()
                .satisfies(provider -> assertThat(provider.ukprn()).isEqualTo("10007157"));
    }

    @Test
    void theSpecificationsSampleIsReadWhole() throws IOException {
        var result = Documents.read(bytes("PG_Generic_XCRI-CAP-1.2.xml"));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(result.problems()).isEmpty();
        assertThat(result.only().description())
                .startsWith("MBA in Business and Marketing\nThis professional masters degree");
        assertThat(result.only().details().sections())
                .anySatisfy(section -> assertThat(section.text()).contains("- Business Studies\n- Marketing"));
        assertThat(result.ignored()).contains("course/mlo:isPartOf", "provider/mlo:hasPart");
    }

    private static byte[] bytes(String name) throws IOException {
        String folder = System.getProperty("alongside.real-feeds", "");
        assumeTrue(!folder.isEmpty(), "skipped: -Dalongside.real-feeds names no folder");
        return Files.readAllBytes(Path.of(folder, name));
    }
}

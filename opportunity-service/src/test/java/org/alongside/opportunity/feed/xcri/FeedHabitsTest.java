package org.alongside.opportunity.feed.xcri;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.Offering;
import org.junit.jupiter.api.Test;

/** Two made-up feeds with the habits of real ones; {@link RealFeedsTest} reads real ones where somebody has them. */
class FeedHabitsTest {

    @Test
    void whatUniversitiesExportIsReadWhole() throws IOException {
        var result = Documents.read(bytes("as-universities-export.xml"));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(result.problems()).isEmpty();
        Offering offering = result.onlyOffering();
        assertThat(offering.start().earliest()).isEqualTo(LocalDate.of(2027, 9, 27));
        assertThat(Documents.place(offering).latitude()).isEqualTo(54.51234);
        assertThat(offering.details().sections().getFirst().text())
                .contains("Two years of work with people", "Other ways in")
                .doesNotContain("<br", "<a ");
        assertThat(result.only().externalId()).isEqualTo("https://university.northshire.example/courses?id=700001");
        assertThat(result.providers())
                .singleElement()
                .satisfies(provider -> assertThat(provider.ukprn()).isEqualTo("10099998"));
    }

    @Test
    void whatGuidesShowIsReadWhole() throws IOException {
        var result = Documents.read(bytes("as-the-guides-show.xml"));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(result.problems()).isEmpty();
        assertThat(result.only().description())
                .startsWith("Gardens for everybody\nA year of evenings about gardens that many people share.");
        assertThat(result.only().details().sections())
                .anySatisfy(section -> assertThat(section.text()).contains("- Trees\n- Vegetables"));
        assertThat(result.ignored()).contains("course/mlo:isPartOf", "provider/mlo:hasPart");
        assertThat(result.onlyOffering().applyUntil()).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(Path.of("src", "test", "resources", "feeds", name));
    }
}

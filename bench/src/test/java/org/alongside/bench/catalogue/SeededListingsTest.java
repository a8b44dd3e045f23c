package org.alongside.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is the same every time. */
class SeededListingsTest {

    @Test
    void aListingIsTheSameWhereverInADocumentItStands(@TempDir Path folder) throws IOException {
        SeededListings listings = new SeededListings();
        listings.write(folder.resolve("all"), 0, 90);
        listings.write(folder.resolve("some"), 40, 10);
        List<String> all = Files.readAllLines(folder.resolve("all"));
        assertThat(all).hasSize(90).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(folder.resolve("some"))).isEqualTo(all.subList(40, 50));
        JsonNode one = new ObjectMapper().readTree(all.get(45));
        assertThat(one.path("externalId").asText()).isEqualTo("listing-45");
        assertThat(one.path("opportunity").path("provider").path("ukprn").asText())
                .isEqualTo("10000001");
        assertThat(one.path("opportunity").path("offerings")).isNotEmpty();
    }

    @Test
    void whatIsAskedForIsTheSameEveryTime() {
        assertThat(Questions.of(new Vocabulary()))
                .isEqualTo(Questions.of(new Vocabulary()))
                .hasSize(400);
    }

    @Test
    void aSlopeOfOneIsInProportionAndOneOfNoughtIsNotAtAll() {
        assertThat(GrowthPlot.slope(new TreeMap<>(Map.of(10, 3.0, 100, 30.0, 1000, 300.0))))
                .isCloseTo(1, offset(1e-9));
        assertThat(GrowthPlot.slope(new TreeMap<>(Map.of(10, 7.0, 100, 7.0, 1000, 7.0))))
                .isCloseTo(0, offset(1e-9));
        assertThat(GrowthPlot.of(Map.of("a line", new TreeMap<>(Map.of(10, 3.0, 100, 30.0)))))
                .contains("slope 1.00");
    }
}

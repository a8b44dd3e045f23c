package org.alongside.opportunity.feed.xcri;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Reading;
import org.junit.jupiter.api.Test;

class SampleFeedTest {

    @Test
    void theSampleFeedHasOneProblemAndItCanBeMended() throws IOException {
        var result = Documents.read(Files.readAllBytes(Path.of("..", "sample-data", "feeds", "northshire-2027.xml")));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(FeedProblem.Severity.RECORD_REFUSED);
            assertThat(problem.code()).isEqualTo("title-missing");
        });
        assertThat(result.opportunities()).hasSize(25);
        assertThat(result.opportunities())
                .allSatisfy(opportunity -> assertThat(opportunity.offerings()).isNotEmpty());
    }
}

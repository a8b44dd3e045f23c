package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventMarkTest {
    private static final Path SAMPLES = Path.of("..", "sample-data", "feeds");

    /** Sets have another order in every process, so a reader that walks one would lose its place after a kill. */
    @Test
    void everyFormatIsReadInTheSameOrderInEveryProcess() throws IOException, InterruptedException {
        List<String> here = MarksOfSamples.of(SAMPLES);
        assertThat(here).hasSizeGreaterThan(5);
        for (int i = 0; i < 2; i++) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            MarksOfSamples.class.getName(),
                            SAMPLES.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> there = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(there).isEqualTo(here);
        }
    }

    @Test
    void whatIsOtherwiseHasAnotherMark() {
        List<FeedEvent> events = List.of(
                new FeedEvent.ElementIgnored("a"),
                new FeedEvent.ElementIgnored("b"),
                new FeedEvent.ProviderGone("a"),
                new FeedEvent.OpportunityGone("a", new Where(1, 1)));
        assertThat(events.stream().map(event -> EventMark.after(0, event))).doesNotHaveDuplicates();
        long ab = EventMark.after(EventMark.after(0, events.get(0)), events.get(1));
        long ba = EventMark.after(EventMark.after(0, events.get(1)), events.get(0));
        assertThat(ab).isNotEqualTo(ba);
    }
}

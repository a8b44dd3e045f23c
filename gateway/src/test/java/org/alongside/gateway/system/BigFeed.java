package org.alongside.gateway.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.local.CannotStart;
import org.alongside.local.SignedIn;

/** A provider with many courses, who sends all of them at once and watches the sync run, whatever happens to the system meanwhile. */
final class BigFeed {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final SignedIn provider;
    private final String feed;
    private final String document;
    private int readAtTheKill;

    /** What a sync run says of itself in the end. */
    record Counts(String status, int read, int created, int unchanged, int problems) {}

    BigFeed(URI gateway, URI identity, int courses) {
        SignedIn.somebody("catalogue-steward", gateway, identity)
                .post("/v1/publishing-rights", Map.of("client", "provider", "everyProvider", true));
        provider = SignedIn.client("provider", gateway, identity);
        feed = provider.post("/v1/feeds", Map.of("name", "Big", "format", "PROVIDER_API"))
                .path("feedId")
                .asText();
        document = IntStream.range(0, courses)
                .mapToObj(
                        "{\"externalId\":\"%1$d\",\"opportunity\":{\"provider\":{\"name\":\"College\"},\"kind\":\"COURSE\",\"title\":\"Course %1$d\",\"offerings\":[{\"id\":\"o\"}]}}\n"
                                ::formatted)
                .collect(Collectors.joining());
    }

    /** @return the path of the sync run */
    String send() {
        return "/v1/sync-runs/"
                + provider.post(
                                "/v1/feeds/" + feed + "/sync-runs",
                                "application/x-ndjson",
                                BodyPublishers.ofString(document),
                                LONGEST)
                        .path("syncRunId")
                        .asText();
    }

    /** Waits until so many records were read. */
    void awaitRead(String run, int records) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        do {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
            readAtTheKill = provider.get(run).at("/counts/read").asInt();
        } while (readAtTheKill < records);
    }

    int readAtTheKill() {
        return readAtTheKill;
    }

    Counts awaitEnd(String run) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            assertThat(System.nanoTime()).as("%s ends", run).isLessThan(deadline);
            Thread.sleep(100);
            JsonNode said;
            try {
                said = provider.get(run);
            } catch (CannotStart notUp) {
                continue;
            }
            if (!said.path("status").asText().equals("RUNNING")) {
                JsonNode counts = said.path("counts");
                return new Counts(
                        said.path("status").asText(),
                        counts.path("read").asInt(),
                        counts.path("created").asInt(),
                        counts.path("unchanged").asInt(),
                        counts.path("problems").asInt());
            }
        }
    }
}

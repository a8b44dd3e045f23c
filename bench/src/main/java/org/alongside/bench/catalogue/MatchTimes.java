package org.alongside.bench.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.bench.Aim;
import org.alongside.bench.Figure;
import org.alongside.bench.Median;

/** How long somebody waits for what fits them, over HTTP, with its count and its best twenty: one question after the other. */
final class MatchTimes {

    private static final int ROUNDS = 5;

    private final CatalogueService service;
    private final List<String> documents;
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p95 = new ArrayList<>();

    MatchTimes(CatalogueService service, Vocabulary vocabulary) throws IOException {
        this.service = service;
        this.documents = Constraints.of(vocabulary);
    }

    /** The first warms up and does not count. */
    void rounds() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int round = 0; round <= ROUNDS; round++) {
                double[] millis = new double[documents.size()];
                long fitting = 0;
                for (int i = 0; i < millis.length; i++) {
                    long began = System.nanoTime();
                    fitting += fitting(http, documents.get(i));
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
                if (fitting == 0) {
                    throw new IllegalStateException("nothing fits");
                }
                if (round > 0) {
                    Arrays.sort(millis);
                    p50.add(millis[millis.length / 2]);
                    p95.add(millis[millis.length * 95 / 100]);
                    System.out.printf(
                            "matches, round %d of %d: p50 %.1f, p95 %.1f ms; %d fit on average%n",
                            round, ROUNDS, p50.getLast(), p95.getLast(), fitting / millis.length);
                }
            }
        }
    }

    private long fitting(HttpClient http, String document) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                service.request("/internal/matches")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(document))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("a match was answered " + answer.statusCode() + " " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body()).path("count").asLong();
    }

    List<Figure> figures() {
        return List.of(
                new Figure("catalogue.match.p50", Median.of(p50), "ms", Aim.NONE),
                new Figure("catalogue.match.p95", Median.of(p95), "ms", Aim.NONE));
    }
}

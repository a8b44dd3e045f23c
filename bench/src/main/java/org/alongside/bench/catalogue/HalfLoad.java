package org.alongside.bench.catalogue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.alongside.bench.Aim;
import org.alongside.bench.Figure;
import org.alongside.bench.Median;

/**
 * How long a search takes over HTTP when half of what can be answered is asked: first four ask one after the other for as long as they can,
 * then questions come at half that rate, whether the one before has been answered or not, and what counts is the time since a question
 * was due. Whoever asks runs on the same machine.
 */
final class HalfLoad {

    private static final int ROUNDS = 5;
    private static final int ASKING = 4;
    private static final long SECONDS = 3;

    private final CatalogueService service;
    private final List<String> questions;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p95 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();

    HalfLoad(CatalogueService service, Vocabulary vocabulary) {
        this.service = service;
        this.questions = Questions.of(vocabulary).stream()
                .map(words -> "/v1/opportunities?limit=" + Searcher.PAGE + "&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .toList();
    }

    void rounds() throws InterruptedException, ExecutionException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            full(http);
            for (int round = 0; round < ROUNDS; round++) {
                double rate = full(http);
                double[] millis = half(http, rate / 2);
                Arrays.sort(millis);
                rates.add(rate);
                p50.add(at(millis, 0.50));
                p95.add(at(millis, 0.95));
                p99.add(at(millis, 0.99));
                System.out.printf(
                        "over HTTP, round %d of %d: %.0f searches/s; at half of that p50 %.1f, p95 %.1f, p99 %.1f ms%n",
                        round + 1, ROUNDS, rate, p50.getLast(), p95.getLast(), p99.getLast());
            }
        }
    }

    private static double at(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    private String question() {
        return questions.get(next.getAndIncrement() % questions.size());
    }

    private double full(HttpClient http) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Future<Integer>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKING)) {
            for (int i = 0; i < ASKING; i++) {
                asking.add(threads.submit(() -> {
                    int answered = 0;
                    while (System.nanoTime() < until) {
                        require(http.send(service.request(question()).GET().build(), BodyHandlers.discarding())
                                .statusCode());
                        answered++;
                    }
                    return answered;
                }));
            }
            int answered = 0;
            for (Future<Integer> each : asking) {
                answered += each.get();
            }
            return answered / (double) SECONDS;
        }
    }

    private double[] half(HttpClient http, double rate) {
        int many = (int) (rate * SECONDS);
        double[] millis = new double[many];
        CompletableFuture<?>[] answers = new CompletableFuture<?>[many];
        long began = System.nanoTime();
        for (int i = 0; i < many; i++) {
            long due = began + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int at = i;
            answers[i] = http.sendAsync(service.request(question()).GET().build(), BodyHandlers.discarding())
                    .thenAccept(answer -> {
                        require(answer.statusCode());
                        millis[at] = (System.nanoTime() - due) / 1e6;
                    });
        }
        CompletableFuture.allOf(answers).join();
        return millis;
    }

    private static void require(int status) {
        if (status != 200) {
            throw new IllegalStateException("a search was answered " + status);
        }
    }

    List<Figure> figures() throws IOException {
        return List.of(
                new Figure("catalogue.search.http.rate", Median.of(rates), "searches/s", Aim.NONE),
                new Figure("catalogue.search.http.p50", Median.of(p50), "ms", Aim.NONE),
                new Figure("catalogue.search.http.p95", Median.of(p95), "ms", Aim.below(20)),
                new Figure("catalogue.search.http.p99", Median.of(p99), "ms", Aim.NONE),
                new Figure("catalogue.memory", service.proportionalMemory(), "MiB", Aim.NONE));
    }
}

package org.alongside.plan.app.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.alongside.kit.testing.Contract;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.jspecify.annotations.Nullable;

/** Sends requests, times them, and holds every answer against the contract. */
final class Post {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Contract contract = Contract.ofThisProject();
    private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();

    /**
     * What is to be sent.
     *
     * @param actor null for somebody outside the circle
     */
    record Parcel(
            Board board,
            @Nullable Actor actor,
            Command command,
            Letters.Letter letter,
            @Nullable String key,
            @Nullable String ifMatch) {

        Parcel withKey(@Nullable String other) {
            return new Parcel(board, actor, command, letter, other, ifMatch);
        }

        /** The same in meaning; where no body belongs, there is none that could be another. */
        Parcel withOtherBytes() {
            return letter.body().isEmpty()
                    ? this
                    : new Parcel(
                            board,
                            actor,
                            command,
                            new Letters.Letter(letter.below(), letter.body() + "\n"),
                            key,
                            ifMatch);
        }
    }

    /** Answers that the contract does not have. */
    Queue<Violation> violations() {
        return violations;
    }

    Attempt send(Parcel parcel) {
        String path = parcel.board().path() + parcel.letter().below();
        String correlation = UUID.randomUUID().toString();
        Account account = parcel.actor() == null ? Cast.outsider(correlation.hashCode()) : Cast.account(parcel.actor());
        HttpRequest.Builder request = to(account, path)
                .header("Content-Type", "application/json")
                .header("Correlation-Id", correlation)
                .POST(HttpRequest.BodyPublishers.ofString(parcel.letter().body()));
        if (parcel.key() != null) {
            request.header("Idempotency-Key", parcel.key());
        }
        if (parcel.ifMatch() != null) {
            request.header("If-Match", parcel.ifMatch());
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> response = exchange(request.build());
        long ended = System.nanoTime();
        Attempt attempt = new Attempt(
                parcel.actor(),
                parcel.command(),
                path,
                parcel.letter().body(),
                parcel.key(),
                parcel.ifMatch(),
                correlation,
                began,
                ended,
                Instant.now(),
                response.statusCode(),
                Http.json(response.body()));
        check("POST", path, response);
        parcel.board().heard(attempt);
        return attempt;
    }

    /** Reads the plan, so that whoever plays on knows it. */
    void read(Account account, Board board) {
        HttpResponse<byte[]> response = exchange(to(account, board.path()).GET().build());
        check("GET", board.path(), response);
        if (response.statusCode() == 200) {
            JsonNode plan = Http.json(response.body());
            board.learn(plan, response.headers().firstValue("ETag").orElseThrow());
            for (UUID unknown : board.notShownYet(plan.path("openProposals"))) {
                String path = board.path() + "/proposals/" + unknown;
                HttpResponse<byte[]> shown = exchange(to(account, path).GET().build());
                check("GET", path, shown);
                if (shown.statusCode() == 200) {
                    board.learn(Http.json(shown.body()));
                }
            }
        }
    }

    private static HttpRequest.Builder to(Account account, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + account.token());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void check(String method, String path, HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        contract.complaints(
                        method,
                        path,
                        new Contract.Answer(
                                response.statusCode(),
                                headers.get("Content-Type"),
                                headers,
                                new String(response.body(), StandardCharsets.UTF_8)))
                .forEach(complaint -> violations.add(new Violation(
                        Violation.Kind.OFF_THE_CONTRACT,
                        method + " " + path + " " + response.statusCode() + " " + complaint)));
    }
}

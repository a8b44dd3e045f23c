package org.alongside.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Sends a file as a feed of the provider through the gateway, waits for the sync run and tells what became of it. */
final class FeedImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(10);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(30);
    private static final int PROBLEMS_SHOWN = 50;

    private final URI gateway;
    private final URI identity;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    FeedImport(URI gateway, URI identity, PrintStream out) {
        this.gateway = gateway;
        this.identity = identity;
        this.out = out;
    }

    /** The name of the feed that a file is for, unless another is given: its own, without the extension. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replaceAll("(?i)\\.xml$", "");
    }

    /**
     * @return whether the run came to its end; records that it refused are told and do not count as failure
     * @throws CannotStart if the gateway or the identity provider does not answer as promised
     */
    boolean run(Path file, String name) {
        String token = token();
        JsonNode feed = json(
                post(
                        "/v1/feeds",
                        token,
                        "application/json",
                        jsonBody(Map.of("name", name, "format", "XCRI_CAP_1_2")),
                        ANSWER_LIMIT),
                200,
                201);
        String feedId = feed.path("feedId").asText();
        BodyPublisher content;
        try {
            content = BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.", e);
        }
        JsonNode started =
                json(post("/v1/feeds/" + feedId + "/sync-runs", token, "application/xml", content, UPLOAD_LIMIT), 202);
        String syncRunId = started.path("syncRunId").asText();
        JsonNode run = awaitEnd(syncRunId, token);
        tell(run);
        if (run.path("refused").asInt() > 0 || !"DONE".equals(run.path("status").asText())) {
            tellProblems(syncRunId, token);
        }
        return "DONE".equals(run.path("status").asText());
    }

    private JsonNode awaitEnd(String syncRunId, String token) {
        long deadline = System.nanoTime() + RUN_LIMIT.toNanos();
        int shown = -1;
        while (true) {
            JsonNode run = json(get("/v1/sync-runs/" + syncRunId, token), 200);
            if (!"RUNNING".equals(run.path("status").asText())) {
                return run;
            }
            int read = run.path("read").asInt();
            if (read != shown) {
                shown = read;
                out.println("  reading                " + read + " records so far");
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The sync run " + syncRunId + " is still not done after " + RUN_LIMIT.toMinutes()
                        + " minutes: look at " + gateway + "/v1/sync-runs/" + syncRunId
                        + " and at ./alongside logs opportunity-service.");
            }
            Pause.of(POLL);
        }
    }

    private void tell(JsonNode run) {
        out.printf(
                "  %-22s read %d: %d created, %d changed, %d unchanged, %d refused%n",
                run.path("status").asText().toLowerCase(java.util.Locale.ROOT),
                run.path("read").asInt(),
                run.path("created").asInt(),
                run.path("changed").asInt(),
                run.path("unchanged").asInt(),
                run.path("refused").asInt());
        for (JsonNode ignored : run.path("ignored")) {
            out.printf(
                    "  %-22s %s, %d times%n",
                    "not used here",
                    ignored.path("element").asText(),
                    ignored.path("count").asInt());
        }
    }

    private void tellProblems(String syncRunId, String token) {
        JsonNode problems = json(get("/v1/sync-runs/" + syncRunId + "/problems?limit=" + PROBLEMS_SHOWN, token), 200);
        for (JsonNode problem : problems.path("items")) {
            out.printf(
                    "  %-22s %s%s: %s %s%n",
                    problem.path("code").asText(),
                    problem.path("at").asText(),
                    problem.path("record").asText("").isEmpty()
                            ? ""
                            : " " + problem.path("record").asText(),
                    problem.path("message").asText(),
                    problem.path("howToMend").asText(""));
        }
        if (!problems.path("next").asText("").isEmpty()) {
            out.println("  and more at " + gateway + "/v1/sync-runs/" + syncRunId + "/problems");
        }
    }

    private String token() {
        HttpRequest request = HttpRequest.newBuilder(identity.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(ANSWER_LIMIT)
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=provider&client_secret=provider"))
                .build();
        return json(send(request), 200).path("access_token").asText();
    }

    private HttpResponse<String> post(String path, String token, String type, BodyPublisher body, Duration limit) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(limit)
                .POST(body)
                .build());
    }

    private HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .timeout(ANSWER_LIMIT)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart(request.uri() + " does not answer (" + e + "): see ./alongside status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }

    private static BodyPublisher jsonBody(Map<String, String> fields) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(fields));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer, int... expected) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (IOException e) {
            body = JSON.createObjectNode();
        }
        for (int status : expected) {
            if (answer.statusCode() == status && body.isObject()) {
                return body;
            }
        }
        throw new CannotStart(answer.request().method() + " " + answer.uri() + " was answered " + answer.statusCode()
                + (body.has("code") ? " " + body.path("code").asText() : "") + ": "
                + body.path("detail").asText(body.path("error_description").asText("without a reason")));
    }
}

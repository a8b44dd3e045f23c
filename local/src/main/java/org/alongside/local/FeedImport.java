package org.alongside.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Brings a file, or what is at an address, in as a feed of the provider through the gateway, waits for the sync run and tells what became of it. */
final class FeedImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(10);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(30);
    private static final int PROBLEMS_SHOWN = 50;
    private static final int LONGEST_NAME = 200;

    /** By so much of it a document is recognised. */
    private static final int HEAD = 64 << 10;

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
        return file.getFileName().toString().replaceAll("(?i)\\.(xml|csv|json|jsonld|ndjson|html?|zip)$", "");
    }

    /** The name of the feed that an address is for: the address itself, without scheme and query, as long as a name may be. */
    static String nameOf(String address) {
        String plain = address.replaceFirst("(?i)^https?://", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /**
     * Has the service fetch the document itself.
     *
     * @return whether the run came to its end
     * @throws CannotStart if the gateway or the identity provider does not answer as promised, or the address is not fetched
     */
    boolean fetch(String address, String name) {
        String token = publishersToken();
        JsonNode recognised = json(
                post(
                        "/v1/feed-recognitions/addresses",
                        token,
                        "application/json",
                        jsonBody(Map.of("address", address)),
                        ANSWER_LIMIT),
                200);
        String feedId = openFeed(token, name, recognised);
        json(
                send(authorised("/v1/feeds/" + feedId + "/source", token, ANSWER_LIMIT)
                        .header("Content-Type", "application/json")
                        .PUT(jsonBody(Map.of("address", address)))
                        .build()),
                200);
        return awaitAndTell(
                json(
                        post(
                                "/v1/feeds/" + feedId + "/fetches",
                                token,
                                "application/json",
                                BodyPublishers.noBody(),
                                ANSWER_LIMIT),
                        202),
                token);
    }

    /**
     * @return whether the run came to its end; problems with single records are told and do not count as failure
     * @throws CannotStart if the gateway or the identity provider does not answer as promised
     */
    boolean run(Path file, String name) {
        String token = publishersToken();
        JsonNode recognised = json(
                post(
                        "/v1/feed-recognitions",
                        token,
                        "application/octet-stream",
                        BodyPublishers.ofByteArray(head(file)),
                        ANSWER_LIMIT),
                200);
        String feedId = openFeed(token, name, recognised);
        BodyPublisher content;
        try {
            content = BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.", e);
        }
        JsonNode started = json(
                post(
                        "/v1/feeds/" + feedId + "/sync-runs",
                        token,
                        recognised.path("mediaType").asText(),
                        content,
                        UPLOAD_LIMIT),
                202);
        return awaitAndTell(started, token);
    }

    private String openFeed(String token, String name, JsonNode recognised) {
        String format = recognised.path("format").asText();
        out.printf("  %-22s %s%n", "format", format);
        JsonNode feed = json(
                post(
                        "/v1/feeds",
                        token,
                        "application/json",
                        jsonBody(Map.of("name", name, "format", format)),
                        ANSWER_LIMIT),
                200,
                201);
        return feed.path("feedId").asText();
    }

    private boolean awaitAndTell(JsonNode started, String token) {
        String syncRunId = started.path("syncRunId").asText();
        JsonNode run = awaitEnd(syncRunId, token);
        tell(run);
        int problems = run.path("counts").path("problems").asInt();
        if (problems > 0) {
            tellProblems(syncRunId, token, problems);
        }
        return "DONE".equals(run.path("status").asText());
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.", e);
        }
    }

    private JsonNode awaitEnd(String syncRunId, String token) {
        long deadline = System.nanoTime() + RUN_LIMIT.toNanos();
        int shown = 0;
        long fetched = 0;
        while (true) {
            JsonNode run = json(get("/v1/sync-runs/" + syncRunId, token), 200);
            if (!"RUNNING".equals(run.path("status").asText())) {
                return run;
            }
            JsonNode fetch = run.path("fetch");
            long bytes = fetch.path("bytes").asLong();
            if ("FETCHING".equals(fetch.path("state").asText()) && bytes != fetched) {
                fetched = bytes;
                out.println("  fetching               " + bytes + " bytes so far");
            }
            int read = run.path("counts").path("read").asInt();
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
        JsonNode counts = run.path("counts");
        out.printf(
                "  %-22s read %d: %d created, %d changed, %d unchanged, %d taken off offer, %d refused%n",
                run.path("status").asText().toLowerCase(Locale.ROOT),
                counts.path("read").asInt(),
                counts.path("created").asInt(),
                counts.path("changed").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("removed").asInt(),
                counts.path("refused").asInt());
        if ("UNCHANGED".equals(run.path("fetch").path("state").asText())) {
            out.printf(
                    "  %-22s the document is the one that was read before; everything in it is confirmed%n",
                    "unchanged");
        }
        for (JsonNode ignored : run.path("ignored")) {
            out.printf(
                    "  %-22s %s, %d times%n",
                    "not used here",
                    ignored.path("name").asText(),
                    ignored.path("count").asInt());
        }
    }

    private void tellProblems(String syncRunId, String token, int all) {
        String path = "/v1/sync-runs/" + syncRunId + "/problems";
        JsonNode items =
                json(get(path + "?limit=" + PROBLEMS_SHOWN, token), 200).path("items");
        for (JsonNode problem : items) {
            String where = problem.has("line") ? "line " + problem.path("line").asInt() + ": " : "";
            String record =
                    problem.path("recordTitle").asText(problem.path("recordId").asText(""));
            out.printf(
                    "  %-22s %s%s%s %s%n",
                    problem.path("code").asText(),
                    where,
                    record.isEmpty() ? "" : record + ": ",
                    problem.path("message").asText(),
                    problem.path("remedy").asText());
        }
        if (items.size() < all) {
            out.println("  and " + (all - items.size()) + " more at " + gateway + path);
        }
    }

    private String publishersToken() {
        letTheProviderPublish();
        return token("grant_type=client_credentials&client_id=provider&client_secret=provider");
    }

    /** As the catalogue steward; a right that is there already stays the same one. */
    private void letTheProviderPublish() {
        String steward = token("grant_type=password&client_id=" + DevelopmentAccounts.PUBLIC_CLIENT
                + "&username=catalogue-steward&password=catalogue-steward");
        json(
                post(
                        "/v1/publishing-rights",
                        steward,
                        "application/json",
                        jsonBody(Map.of("client", "provider", "everyProvider", true)),
                        ANSWER_LIMIT),
                200,
                201);
    }

    private String token(String form) {
        HttpRequest request = HttpRequest.newBuilder(identity.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(ANSWER_LIMIT)
                .POST(BodyPublishers.ofString(form))
                .build();
        return json(send(request), 200).path("access_token").asText();
    }

    private HttpResponse<String> post(String path, String token, String type, BodyPublisher body, Duration limit) {
        return send(authorised(path, token, limit)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)
                .build());
    }

    private HttpResponse<String> get(String path, String token) {
        return send(authorised(path, token, ANSWER_LIMIT).build());
    }

    private HttpRequest.Builder authorised(String path, String token, Duration limit) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .timeout(limit);
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

    private static BodyPublisher jsonBody(Map<String, ?> fields) {
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

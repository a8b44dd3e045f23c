package org.alongside.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
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
import java.util.Set;
import java.util.UUID;

/** An account of the development identity provider before the gateway. Whatever is not answered as it should be ends in {@link CannotStart}. */
public final class SignedIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Set<Integer> OK = Set.of(200);
    private static final String JSON_TYPE = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final String token;

    private SignedIn(URI gateway, URI identity, String form) {
        this.gateway = gateway;
        token = json(
                        send(HttpRequest.newBuilder(identity.resolve("/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .timeout(ANSWER_LIMIT)
                                .POST(BodyPublishers.ofString(form))
                                .build()),
                        OK)
                .path("access_token")
                .asText();
    }

    /** A client of its own name, whose secret is the same in development. */
    public static SignedIn client(String name, URI gateway, URI identity) {
        return new SignedIn(
                gateway, identity, "grant_type=client_credentials&client_id=" + name + "&client_secret=" + name);
    }

    /** Somebody of the sample accounts. */
    public static SignedIn somebody(String name, URI gateway, URI identity) {
        return new SignedIn(
                gateway,
                identity,
                "grant_type=password&client_id=" + DevelopmentAccounts.PUBLIC_CLIENT + "&username=" + name
                        + "&password=" + name);
    }

    public JsonNode get(String path) {
        return json(send(request(path, ANSWER_LIMIT).build()), OK);
    }

    JsonNode put(String path, Map<String, ?> fields) {
        return put(path, JSON_TYPE, body(fields), ANSWER_LIMIT);
    }

    JsonNode put(String path, String type, BodyPublisher body, Duration limit) {
        return json(
                send(request(path, limit).header("Content-Type", type).PUT(body).build()), OK);
    }

    public JsonNode post(String path, Map<String, ?> fields) {
        return post(path, JSON_TYPE, body(fields), ANSWER_LIMIT);
    }

    JsonNode post(String path, String type, BodyPublisher body) {
        return post(path, type, body, ANSWER_LIMIT);
    }

    public JsonNode post(String path, String type, BodyPublisher body, Duration limit) {
        return json(
                send(request(path, limit)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build()),
                Set.of(200, 201, 202));
    }

    /** @throws CannotStart if it is not there */
    static BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.", e);
        }
    }

    private static BodyPublisher body(Map<String, ?> fields) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(fields));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, Duration limit) {
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

    private static JsonNode json(HttpResponse<String> answer, Set<Integer> expected) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (IOException e) {
            body = JSON.createObjectNode();
        }
        if (expected.contains(answer.statusCode()) && body.isObject()) {
            return body;
        }
        throw new CannotStart(answer.request().method() + " " + answer.uri() + " was answered " + answer.statusCode()
                + (body.has("code") ? " " + body.path("code").asText() : "") + ": "
                + body.path("detail").asText(body.path("error_description").asText("without a reason")));
    }
}

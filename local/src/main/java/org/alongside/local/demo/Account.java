package org.alongside.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** Somebody who has signed in and talks to the gateway over HTTP. */
final class Account {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Stage stage;
    private final String token;

    private Account(Stage stage, String token) {
        this.stage = stage;
        this.token = token;
    }

    /** Signs in as a development user, whose password is their name. */
    static Account user(Stage stage, String name) {
        return signIn(stage, "grant_type=password&client_id=alongside-local&username=" + name + "&password=" + name);
    }

    /** Signs in as a development system, whose secret is its name. */
    static Account system(Stage stage, String name) {
        return signIn(stage, "grant_type=client_credentials&client_id=" + name + "&client_secret=" + name);
    }

    /** Anybody at all, who has not signed in. */
    static Account nobody(Stage stage) {
        return new Account(stage, "");
    }

    private static Account signIn(Stage stage, String form) {
        Answer discovered = send(
                "reading the issuer's discovery document",
                HttpRequest.newBuilder(stage.identity().resolve("/.well-known/openid-configuration"))
                        .GET());
        Answer answer = send(
                "signing in",
                HttpRequest.newBuilder(URI.create(discovered.was(200).text("/token_endpoint")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return new Account(stage, answer.was(200).text("/access_token"));
    }

    /** The opaque subject of this account, by which it is brought into a circle or invited. */
    String subject() {
        String[] parts = token.split("\\.", -1);
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new StoryBroken("the token of an account is not JSON: " + e.getMessage());
        }
    }

    Answer get(String path) {
        return ask(path, request(path).GET());
    }

    Answer post(String path, Object body) {
        return ask(
                path, request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    Answer put(String path, Object body) {
        return ask(
                path, request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    Answer postDocument(String path, String mediaType, String document) {
        return ask(path, request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(document)));
    }

    private Answer ask(String path, HttpRequest.Builder request) {
        String method = request.build().method();
        Answer answer = send(method + " " + path, request);
        stage.check().check(method, path.replaceFirst("\\?.*", ""), answer.status(), answer.headers(), answer.bytes());
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(stage.gateway().resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new StoryBroken("the story has a body that is not JSON: " + e.getMessage());
        }
    }

    private static Answer send(String what, HttpRequest.Builder request) {
        try {
            return new Answer(what, HTTP.send(request.timeout(LONGEST).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new StoryBroken(what + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken(what + " was interrupted");
        }
    }
}

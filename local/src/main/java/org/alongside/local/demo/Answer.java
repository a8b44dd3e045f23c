package org.alongside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An HTTP answer, and what the story demands of it. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    /** Demands this status. */
    Answer was(int status) {
        if (response.statusCode() != status) {
            throw new StoryBroken(request + " was answered " + response.statusCode() + " and not " + status + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Demands one of two statuses. */
    Answer wasEither(int one, int other) {
        return response.statusCode() == one ? this : was(other);
    }

    /** Demands a refusal with this status and code, and a sentence that says what to do. */
    Answer refused(int status, String code) {
        was(status);
        if (!contentType().startsWith("application/problem+json")
                || !json().path("code").asText().equals(code)
                || json().path("detail").asText().isBlank()) {
            throw new StoryBroken(request + " should have been refused as " + code + " with a sentence, and was: "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The refusal's sentence. */
    String sentence() {
        return json().path("detail").asText();
    }

    /** Demands that the member at this JSON Pointer has this value. */
    Answer says(String pointer, String value) {
        String actual = json().at(pointer).asText();
        if (!actual.equals(value)) {
            throw new StoryBroken(
                    request + ": " + pointer + " should be \"" + value + "\" and is \"" + actual + "\" in " + json());
        }
        return this;
    }

    /** Demands that the list at this JSON Pointer has so many members. */
    Answer has(int members, String pointer) {
        JsonNode list = json().at(pointer);
        if (!list.isArray() || list.size() != members) {
            throw new StoryBroken(
                    request + ": " + pointer + " should be a list of " + members + " and is " + list + " in " + json());
        }
        return this;
    }

    /** Demands that there is nothing at this JSON Pointer. */
    Answer lacks(String pointer) {
        if (!json().at(pointer).isMissingNode()) {
            throw new StoryBroken(request + ": there should be no " + pointer + " in " + json());
        }
        return this;
    }

    /** Demands that this member of the body is the one that was found wrong or missing. */
    Answer complainsAbout(String pointer) {
        return has(1, "/errors").says("/errors/0/pointer", pointer);
    }

    /** Demands that exactly one member of the list has this value, and returns that member. */
    JsonNode one(String list, String pointer, String value) {
        JsonNode found = MissingNode.getInstance();
        int times = 0;
        for (JsonNode member : json().at(list)) {
            if (member.at(pointer).asText().equals(value)) {
                found = member;
                times++;
            }
        }
        if (times != 1) {
            throw new StoryBroken(request + ": " + list + " should have one member whose " + pointer + " is \"" + value
                    + "\" and has " + times + " in " + json());
        }
        return found;
    }

    String text(String pointer) {
        JsonNode node = json().at(pointer);
        if (node.isMissingNode()) {
            throw new StoryBroken(request + ": there is no " + pointer + " in " + json());
        }
        return node.asText();
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StoryBroken(request + " was not answered with JSON: " + e.getMessage());
        }
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    HttpHeaders headers() {
        return response.headers();
    }

    byte[] bytes() {
        return response.body();
    }

    String header(String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new StoryBroken(request + " was answered without " + name));
    }
}

package org.alongside.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Sends a file of postcodes as the operator through the gateway and tells what became of it. */
final class PostcodeLoad {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LIMIT = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final int LONGEST_NAME = 100;

    private final URI gateway;
    private final URI identity;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    PostcodeLoad(URI gateway, URI identity, PrintStream out) {
        this.gateway = gateway;
        this.identity = identity;
        this.out = out;
    }

    /** The name that a file is kept under: its own, in small letters, digits, dots and hyphens. */
    static String nameOf(Path file) {
        String plain = file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.csv$", "")
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        return plain.isEmpty() ? "postcodes" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** @throws CannotStart if the file cannot be read or is not taken */
    void run(Path file) {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(gateway.resolve("/v1/postcode-files/" + nameOf(file)))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "text/csv")
                    .header("Accept", "application/json, application/problem+json")
                    .timeout(LIMIT)
                    .PUT(BodyPublishers.ofFile(file))
                    .build();
        } catch (FileNotFoundException e) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.", e);
        }
        tell(json(send(request)));
    }

    private void tell(JsonNode taken) {
        out.printf("  %-22s %s%n", "format", taken.path("format").asText());
        out.printf(
                "  %-22s read %d: %d added, %d corrected, %d as before, %d in use no more, %d without a place, %d refused%n",
                "postcodes",
                taken.path("read").asLong(),
                taken.path("added").asLong(),
                taken.path("changed").asLong(),
                taken.path("unchanged").asLong(),
                taken.path("terminated").asLong(),
                taken.path("withoutPlace").asLong(),
                taken.path("refused").asLong());
        for (JsonNode problem : taken.path("problems")) {
            out.printf(
                    "  %-22s line %d: %s%n",
                    "refused",
                    problem.path("line").asLong(),
                    problem.path("message").asText());
        }
    }

    private String token() {
        return json(send(HttpRequest.newBuilder(identity.resolve("/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(TOKEN_LIMIT)
                        .POST(BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=operator&client_secret=operator"))
                        .build()))
                .path("access_token")
                .asText();
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

    private static JsonNode json(HttpResponse<String> answer) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (IOException e) {
            body = JSON.createObjectNode();
        }
        if (answer.statusCode() != 200) {
            throw new CannotStart(answer.request().method() + " " + answer.uri() + " was answered "
                    + answer.statusCode()
                    + (body.has("code") ? " " + body.path("code").asText() : "") + ": "
                    + body.path("detail").asText(body.path("error_description").asText("without a reason")));
        }
        return body;
    }
}

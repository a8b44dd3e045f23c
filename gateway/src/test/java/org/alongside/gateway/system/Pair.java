package org.alongside.gateway.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worker and a person with a plan of their own, who put things forward and agree, whatever happens to the system meanwhile. */
final class Pair {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI gateway;
    private final String worker;
    private final String person;
    private final String plan;

    /** An agreement that was answered 200, with what it was answered. */
    record Acknowledged(String proposalPath, String contentHash, int planVersion) {}

    Pair(URI gateway, URI identity) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.worker = signIn(identity, "worker");
        this.person = signIn(identity, "person-" + UUID.randomUUID());
        JsonNode registered = expect(201, post("/v1/people", worker, "{\"preferredName\":\"Kim\"}"));
        expect(
                200,
                post(
                        "/v1/account-claims",
                        person,
                        "{\"claimCode\":\"" + registered.path("claimCode").asString() + "\"}"));
        this.plan = "/v1/plans/"
                + expect(
                                201,
                                post(
                                        "/v1/people/"
                                                + registered.path("personId").asString() + "/plans",
                                        worker,
                                        "{\"title\":\"A plan\"}"))
                        .path("planId")
                        .asString();
    }

    /** One proposal by the worker and one agreement by the person; nothing if either was not acknowledged. */
    Optional<Acknowledged> proposeAndAgree() throws InterruptedException {
        try {
            HttpResponse<String> proposed = post(
                    plan + "/proposals",
                    worker,
                    "{\"reason\":\"One more step\",\"changes\":[{\"type\":\"ADD_ACTION\",\"action\":"
                            + "{\"title\":\"A step\",\"owner\":{\"kind\":\"TOGETHER\"}}}]}");
            if (proposed.statusCode() != 201) {
                return Optional.empty();
            }
            JsonNode proposal = json(proposed);
            String path = plan + "/proposals/" + proposal.path("proposalId").asString();
            String hash = proposal.path("contentHash").asString();
            HttpResponse<String> agreed =
                    post(path + "/agreements", person, "{\"revision\":1,\"contentHash\":\"" + hash + "\"}");
            return agreed.statusCode() == 200
                    ? Optional.of(new Acknowledged(
                            path, hash, json(agreed).path("planVersion").asInt()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not acknowledged: it may have happened or not, and nobody was told that it had
        }
    }

    /** Whether what was acknowledged is still so: the proposal agreed, and its version decided by that very hash. */
    boolean isKept(Acknowledged agreement) throws IOException, InterruptedException {
        JsonNode proposal = expect(200, get(agreement.proposalPath()));
        JsonNode version = expect(200, get(plan + "/versions/" + agreement.planVersion()));
        return proposal.path("status").asString().equals("AGREED")
                && proposal.path("contentHash").asString().equals(agreement.contentHash())
                && proposal.path("planVersion").asInt() == agreement.planVersion()
                && version.path("decision").path("contentHash").asString().equals(agreement.contentHash());
    }

    private String signIn(URI identity, String name) throws IOException, InterruptedException {
        String user = URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(identity.resolve("/token"))
                        .timeout(LONGEST)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=alongside-local&username=" + user + "&password=" + user))
                        .build(),
                BodyHandlers.ofString());
        return expect(200, answer).path("access_token").asString();
    }

    private HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return http.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path, person).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}

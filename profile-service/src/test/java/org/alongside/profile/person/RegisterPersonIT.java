package org.alongside.profile.person;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterPersonIT {

    private static final String SAM = "{\"preferredName\":\"Sam\"}";

    private static ValidatableResponse post(String body) {
        return json(as("worker"), body).post("/v1/people").then();
    }

    @Test
    void aWorkerRegistersAPersonAndEntersTheCircle() {
        String worker = freshWorker();
        var answer = json(as(worker), "{\"preferredName\":\"Żaneta\"}")
                .post("/v1/people")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("/v1/people/[0-9a-f-]{36}"))
                .body("preferredName", equalTo("Żaneta"))
                .extract();
        String path = answer.header("Location");
        assertThat(path).endsWith(answer.<String>path("personId"));
        Duration lifetime = Duration.between(
                Instant.parse(answer.path("registeredAt")), Instant.parse(answer.path("claimCodeExpiresAt")));
        assertThat(lifetime).isEqualTo(Duration.ofDays(7));

        as(worker)
                .get(path)
                .then()
                .statusCode(200)
                .body("preferredName", equalTo("Żaneta"))
                .body("claimed", equalTo(false));
        as(worker)
                .get(path + "/circle")
                .then()
                .statusCode(200)
                .body("items.account", equalTo(List.of(Tokens.subjectOf(worker))))
                .body("items[0].role", equalTo("WORKER"))
                .body("items[0].scope", equalTo(List.of("PROFILE", "PLAN")));
    }

    @Test
    void somebodyUnderSixteenIsPlannedWithElsewhere() {
        post("{\"preferredName\":\"Sam\",\"underSixteen\":true}")
                .statusCode(422)
                .body("code", equalTo("under-sixteen"))
                .body("detail", containsString("Children Act 1989"));
        post("{\"preferredName\":\"Sam\",\"underSixteen\":false}").statusCode(201);
    }

    @Test
    void theSamePersonIsNotModifiedWhenReadAgainWithTheTag() {
        String worker = freshWorker();
        String path = json(as(worker), SAM).post("/v1/people").then().extract().header("Location");
        String tag = as(worker).get(path).then().extract().header("ETag");
        as(worker).header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        as(worker).header("If-None-Match", "\"99\"").get(path).then().statusCode(200);
    }

    @Test
    void underOneIdempotencyKeyAPersonIsRegisteredOnce() {
        String key = UUID.randomUUID().toString();
        String worker = freshWorker();
        var first = json(as(worker), SAM)
                .header("Idempotency-Key", key)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract();
        var second = json(as(worker), SAM)
                .header("Idempotency-Key", key)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract();
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        for (var answer : List.of(first, second)) { // both hold the claim code
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        }
        refused(
                json(as(worker), "{\"preferredName\":\"Other\"}")
                        .header("Idempotency-Key", key)
                        .post("/v1/people")
                        .then(),
                422,
                "idempotency-key-reused");
    }

    @Test
    void onlyAWorkerCanRegister() {
        for (String other :
                new String[] {"person", "advocate", "supporter", "auditor", "safeguarding-lead", "casesystem"}) {
            refused(json(as(other), SAM).post("/v1/people").then(), 403, "not-allowed");
        }
    }

    @Test
    void withoutAGoodTokenNothingHappens() {
        refused(json(RestAssured.given(), SAM).post("/v1/people").then(), 401, "not-signed-in");
        refused(
                json(withToken(Tokens.expired("worker")), SAM)
                        .post("/v1/people")
                        .then(),
                401,
                "token-invalid");
        refused(
                json(withToken(Tokens.wrongAudience("worker")), SAM)
                        .post("/v1/people")
                        .then(),
                401,
                "token-invalid");
        refused(
                json(withToken(Tokens.tampered("worker")), SAM)
                        .post("/v1/people")
                        .then(),
                401,
                "token-invalid");
        refused(json(withToken("nonsense"), SAM).post("/v1/people").then(), 401, "token-invalid");
    }

    @Test
    void whatIsNoPersonIsRefusedWithASentence() {
        refused(post("{\"preferredName\":"), 400, "malformed-json");
        refused(post(""), 400, "malformed-json");
        refused(post("null"), 422, "wrong-type");
        refused(post("[]"), 422, "wrong-type");
        refused(post("{}"), 422, "invalid");
        refused(post("{\"preferredName\":null}"), 422, "invalid");
        refused(post("{\"preferredName\":\"  \"}"), 422, "invalid");
        refused(post("{\"preferredName\":5}"), 422, "wrong-type");
        refused(post("{\"preferredName\":{\"value\":\"Sam\"}}"), 422, "wrong-type");
        refused(post("{\"preferredName\":\"a\\u0000b\"}"), 422, "text-not-allowed");
        refused(post("{\"preferredName\":\"a\\ud800b\"}"), 422, "text-not-allowed");
        refused(post("{\"preferredName\":\"" + "a".repeat(201) + "\"}"), 422, "text-too-long");
        post("{\"preferredName\":\"Sam\",\"surname\":\"X\"}")
                .statusCode(422)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/surname"))
                .body("correlationId", notNullValue());
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        refused(post("{\"preferredName\":\"" + "a".repeat(10_000_000) + "\"}"), 413, "body-too-large");
    }

    @Test
    void onlyJsonIsTakenAndGiven() {
        refused(
                as("worker")
                        .contentType("text/plain")
                        .body(SAM)
                        .post("/v1/people")
                        .then(),
                415,
                "unsupported-media-type");
        refused(json(as("worker"), SAM).accept("text/html").post("/v1/people").then(), 406, "not-acceptable");
        refused(as("worker").delete("/v1/people").then(), 405, "method-not-allowed");
    }

    @Test
    void anUnknownPersonIsNotFound() {
        refused(as("worker").get("/v1/people/" + UUID.randomUUID()).then(), 404, "not-found");
        refused(as("worker").get("/v1/people/not-an-id").then(), 404, "not-found");
    }
}

package org.alongside.gateway.wiring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.alongside.gateway.route.RouteTableTest;
import org.alongside.kit.testing.Contract;
import org.alongside.kit.testing.ContractFilter;
import org.alongside.kit.testing.PublishedOperations;
import org.alongside.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The gateway as it runs, on the real contract and a real issuer. */
@QuarkusTest
@OnStubs
class GatewayIT {

    private static final String ID = "018f4e7e-0000-7000-8000-000000000001";

    @TestHTTPResource
    URI address;

    @Test
    void everyOperationOfAServiceReachesItsOwner() {
        for (Contract.Operation operation : Contract.ofThisProject().operations()) {
            if (!operation.owner().equals("gateway")) {
                String target = RouteTableTest.example(operation.path());
                JsonPath received = unfiltered()
                        .auth()
                        .oauth2(Tokens.of("worker"))
                        .request(operation.method(), target)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(received.getString("service")).as(operation.id()).isEqualTo(operation.owner());
                assertThat(received.getString("method")).isEqualTo(operation.method());
                assertThat(received.getString("uri")).isEqualTo(target);
            }
        }
    }

    @Test
    void withoutATokenNothingPassesThatNeedsOne() {
        for (Contract.Operation operation : Contract.ofThisProject().operations()) {
            if (!operation.owner().equals("gateway") && !operation.node().has("security")) {
                given().request(operation.method(), RouteTableTest.example(operation.path()))
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", "Bearer")
                        .body("code", equalTo("not-signed-in"));
            }
        }
    }

    @Test
    void whatIsOpenPassesWithoutAToken() {
        unfiltered()
                .get("/v1/opportunities?q=cooking")
                .then()
                .statusCode(200)
                .body("service", equalTo("opportunity-service"))
                .body("uri", equalTo("/v1/opportunities?q=cooking"));
    }

    @Test
    void aBadTokenIsRefusedEverywhere() {
        Map<String, String> bad = Map.of(
                "expired", Tokens.expired("worker"),
                "for somebody else", Tokens.wrongAudience("worker"),
                "tampered with", Tokens.tampered("worker"),
                "no token at all", "abc");
        bad.forEach((what, token) -> {
            for (String path : new String[] {"/v1/plans/" + ID, "/v1/opportunities", "/openapi"}) {
                given().auth()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", startsWith("Bearer error="))
                        .body("code", equalTo("token-invalid"));
            }
        });
        given().header("Authorization", "Bearer " + Tokens.of("worker"))
                .header("Authorization", "Bearer " + Tokens.of("person"))
                .get("/v1/plans/" + ID)
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("worker", "worker")
                .get("/v1/plans/" + ID)
                .then()
                .statusCode(401);
    }

    @Test
    void theTokenItselfIsPassedOn() {
        String token = Tokens.of("worker");
        for (int i = 0; i < 3; i++) { // the first is verified, the others are remembered
            JsonPath received =
                    unfiltered().auth().oauth2(token).get("/v1/plans/" + ID).jsonPath();
            assertThat(received.getString("headers.authorization[0]")).isEqualTo("Bearer " + token);
        }
    }

    @Test
    void aPathThatIsNowhereIs404AndAnotherMethodIs405() {
        unfiltered()
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        unfiltered().get("/internal/grants").then().statusCode(404).body("code", equalTo("not-found"));
        unfiltered()
                .get("/webjars/swagger-ui/index.html")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().delete("/v1/plans/" + ID)
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .body("code", equalTo("method-not-allowed"));
        given().post("/openapi").then().statusCode(405).header("Allow", "GET");
    }

    @Test
    void tenMegabytesOfJsonAreRefusedInAWayThatAnyClientCanRead() throws Exception {
        byte[] body = new byte[10 * 1024 * 1024];
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            for (HttpRequest.BodyPublisher publisher : new HttpRequest.BodyPublisher[] {
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
            }) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(address.resolve("/v1/plans/" + ID + "/proposals"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Authorization", "Bearer " + Tokens.of("worker"))
                                .header("Content-Type", "application/json")
                                .POST(publisher)
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(413);
                Contract.ofThisProject()
                        .check(
                                "POST",
                                "/v1/plans/" + ID + "/proposals",
                                Contract.Answer.of(413, answer.headers(), answer.body()));
                assertThat(answer.body()).contains("body-too-large");
            }
        }
    }

    @Test
    void curlReadsTheRefusalOfTenMegabytesToo() throws Exception {
        java.nio.file.Path body = java.nio.file.Files.createTempFile("ten-megabytes", ".json");
        try {
            java.nio.file.Files.write(body, new byte[10 * 1024 * 1024]);
            for (String mode : new String[] {"Content-Length: 10485760", "Transfer-Encoding: chunked"}) {
                Process curl;
                try {
                    curl = new ProcessBuilder(
                                    "curl",
                                    "-s",
                                    "-m",
                                    "20",
                                    "-w",
                                    "\n%{http_code}",
                                    "-H",
                                    mode,
                                    "-H",
                                    "Authorization: Bearer " + Tokens.of("worker"),
                                    "-H",
                                    "Content-Type: application/json",
                                    "--data-binary",
                                    "@" + body,
                                    address.resolve("/v1/plans/" + ID + "/proposals")
                                            .toString())
                            .redirectErrorStream(true)
                            .start();
                } catch (java.io.IOException e) {
                    org.junit.jupiter.api.Assumptions.abort("there is no curl on this machine");
                    return;
                }
                String output =
                        new String(curl.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(curl.waitFor()).isZero();
                assertThat(output).endsWith("\n413").contains("\"code\":\"body-too-large\"");
            }
        } finally {
            java.nio.file.Files.delete(body);
        }
    }

    @Test
    void aFeedOfManyMegabytesPassesInChunks() throws Exception {
        byte[] body = new byte[24 * 1024 * 1024];
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/v1/feeds/" + ID + "/sync-runs"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Bearer " + Tokens.of("provider"))
                            .header("Content-Type", "application/xml")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getLong("length")).isEqualTo(body.length);
        }
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        given().get("/v1/plans/" + ID)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }

    @Test
    void browsersOfOtherSitesAreNotInvited() {
        unfiltered()
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/opportunities")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void whatTheGatewayPublishesIsWhatItOwns() {
        PublishedOperations.areThoseOf("gateway");
    }

    @Test
    void itIsReadyWithoutTheServices() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("status", equalTo("UP"))
                .body("checks.name", org.hamcrest.Matchers.hasItem("contract"));
        given().get("/q/health/live").then().statusCode(200);
    }

    private static RequestSpecification unfiltered() {
        return given().noFiltersOfType(ContractFilter.class);
    }
}

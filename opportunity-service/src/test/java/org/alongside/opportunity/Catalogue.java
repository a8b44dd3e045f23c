package org.alongside.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;

/** What tests do with the catalogue over HTTP. */
public final class Catalogue {
    private static final Map<String, String> MAY_PUBLISH = new ConcurrentHashMap<>();

    private Catalogue() {}

    /** Signed in as this account; the client {@code provider} may publish for every provider of its tenant. */
    public static RequestSpecification as(String account) {
        if (account.equals("provider")) {
            mayPublish("national");
        }
        return given().auth().oauth2(Tokens.of(account));
    }

    /** Lets the client {@code provider} publish for every provider of this tenant. */
    public static void mayPublish(String tenant) {
        MAY_PUBLISH.computeIfAbsent(tenant, its -> mayPublish(its, "{\"client\":\"provider\",\"everyProvider\":true}"));
    }

    /** Grants a publishing right as the tenant's catalogue steward. Returns its id. */
    public static String mayPublish(String tenant, String right) {
        return steward(tenant)
                .contentType("application/json")
                .body(right)
                .post("/v1/publishing-rights")
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .path("rightId");
    }

    public static RequestSpecification steward(String tenant) {
        return given().auth()
                .oauth2(Tokens.sign(TokenSpec.of("worker")
                        .withFreshSubject()
                        .withTenant(tenant)
                        .withRoles("catalogue-steward")));
    }

    /** A new feed of that account's tenant. */
    public static String newFeed(String account) {
        return as(account)
                .contentType("application/json")
                .body("{\"name\":\"feed-%s\",\"format\":\"XCRI_CAP_1_2\"}".formatted(UUID.randomUUID()))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
    }

    /** Sends a document and waits for the end of its run. */
    public static JsonPath sync(String account, String feedId, String document) {
        return sync(account, feedId, document.getBytes(StandardCharsets.UTF_8));
    }

    public static JsonPath sync(String account, String feedId, byte[] document) {
        String location = as(account)
                .contentType("application/xml")
                .body(document)
                .post("/v1/feeds/" + feedId + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return finished(account, location);
    }

    public static JsonPath finished(String account, String location) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            JsonPath run =
                    as(account).get(location).then().statusCode(200).extract().jsonPath();
            if (!run.getString("status").equals("RUNNING")) {
                return run;
            }
            assertThat(System.nanoTime()).as("the run ends").isLessThan(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonPath problems(String account, JsonPath run) {
        return as(account)
                .get("/v1/sync-runs/" + run.getString("syncRunId") + "/problems")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What everybody finds for these words, without signing in. */
    public static JsonPath search(String words) {
        return given().queryParam("q", words)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package org.alongside.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;

/** What tests do with the catalogue over HTTP. */
public final class Catalogue {
    private Catalogue() {}

    public static RequestSpecification as(String account) {
        return given().auth().oauth2(Tokens.of(account));
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

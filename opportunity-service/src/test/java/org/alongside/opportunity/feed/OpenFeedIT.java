package org.alongside.opportunity.feed;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealPartsOfOpportunity
class OpenFeedIT {

    @Test
    void theSameNameIsTheSameFeedAndAnotherTenantsIsAnother() {
        String body = "{\"name\":\"feed-%s\",\"format\":\"XCRI_CAP_1_2\"}".formatted(UUID.randomUUID());
        String first = open("provider", body, 201);
        assertThat(open("provider", body, 200)).isEqualTo(first);
        assertThat(open("casesystem", body, 201)).isNotEqualTo(first);
        as("provider")
                .queryParam("limit", 200)
                .get("/v1/feeds")
                .then()
                .statusCode(200)
                .body("items.findAll { it.feedId == '" + first + "' }.size()", equalTo(1));
        as("casesystem")
                .queryParam("limit", 200)
                .get("/v1/feeds")
                .then()
                .statusCode(200)
                .body("items.findAll { it.feedId == '" + first + "' }.size()", equalTo(0));
    }

    private static String open(String account, String body, int status) {
        return as(account)
                .contentType("application/json")
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(status)
                .extract()
                .path("feedId");
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        String body = "{\"name\":\"feed-%s\",\"format\":\"XCRI_CAP_1_2\"}".formatted(UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        String first = as("provider")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
        as("provider")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .body("feedId", equalTo(first));
        as("provider")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body.replace("feed-", "other-"))
                .post("/v1/feeds")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\"}|422|invalid",
                "{\"name\":\"  \",\"format\":\"XCRI_CAP_1_2\"}|422|invalid",
                "{\"name\":\"a\",\"format\":\"CSV\"}|422|wrong-type",
                "{\"name\":\"a\",\"format\":\"XCRI_CAP_1_2\",\"more\":1}|422|unknown-field",
                "{\"name\":7,\"format\":\"XCRI_CAP_1_2\"}|422|wrong-type",
                "{\"name\":|400|malformed-json",
            })
    void aBodyThatIsNotAsTheContractHasItIsRefused(String body, int status, String code) {
        as("provider")
                .contentType("application/json")
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aNameBeyondItsLengthIsRefused() {
        as("provider")
                .contentType("application/json")
                .body("{\"name\":\"%s\",\"format\":\"XCRI_CAP_1_2\"}".formatted("x".repeat(201)))
                .post("/v1/feeds")
                .then()
                .statusCode(422)
                .body("code", equalTo("text-too-long"));
    }

    @Test
    void onlyProvidersAndSystemsMayPublish() {
        for (String account : new String[] {"person", "worker", "advocate", "auditor"}) {
            as(account)
                    .contentType("application/json")
                    .body("{\"name\":\"a\",\"format\":\"XCRI_CAP_1_2\"}")
                    .post("/v1/feeds")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-allowed"));
        }
        given().contentType("application/json")
                .body("{\"name\":\"a\",\"format\":\"XCRI_CAP_1_2\"}")
                .post("/v1/feeds")
                .then()
                .statusCode(401)
                .body("code", equalTo("not-signed-in"));
        given().get("/v1/feeds").then().statusCode(401);
        for (String bad :
                new String[] {Tokens.expired("provider"), Tokens.wrongAudience("provider"), Tokens.tampered("provider")
                }) {
            given().auth().oauth2(bad).get("/v1/feeds").then().statusCode(401).body("code", equalTo("token-invalid"));
        }
    }

    @Test
    void feedsArePagedWithoutGapOrDouble() {
        for (int i = 0; i < 3; i++) {
            open("casesystem", "{\"name\":\"feed-%s\",\"format\":\"XCRI_CAP_1_2\"}".formatted(UUID.randomUUID()), 201);
        }
        var all = as("casesystem")
                .queryParam("limit", 200)
                .get("/v1/feeds")
                .then()
                .extract()
                .jsonPath()
                .getList("items.feedId", String.class);
        var walked = new java.util.ArrayList<String>();
        String after = null;
        do {
            var request = as("casesystem").queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/feeds")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.feedId", String.class));
            after = page.getString("next");
        } while (after != null);
        assertThat(walked).isEqualTo(all).doesNotHaveDuplicates();
        as("casesystem")
                .queryParam("after", "rubbish")
                .get("/v1/feeds")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        as("casesystem")
                .queryParam("limit", "0")
                .get("/v1/feeds")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
        as("casesystem")
                .queryParam("colour", "red")
                .get("/v1/feeds")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-unknown"));
    }
}

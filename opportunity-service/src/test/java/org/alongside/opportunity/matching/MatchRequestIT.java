package org.alongside.opportunity.matching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealPartsOfOpportunity
class MatchRequestIT extends OwnCatalogue {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"15:00\",\"to\":\"09:00\"}]}|422|invalid",
                "{\"freeWindows\":[null]}|422|wrong-type",
                "{\"freeWindows\":[{\"day\":\"MOON\",\"from\":\"09:00\",\"to\":\"10:00\"}]}|422|wrong-type",
                "{\"place\":{\"latitude\":91,\"longitude\":0,\"withinMetres\":5}}|422|invalid",
                "{\"place\":{\"latitude\":54}}|422|invalid",
                "{\"interests\":[null]}|422|wrong-type",
                "{\"interests\":[{\"ref\":\"a\",\"terms\":[null]}]}|422|wrong-type",
                "{\"kinds\":[null]}|422|wrong-type",
                "{\"maxCost\":\"cheap\"}|422|invalid",
                "{\"limit\":0}|422|invalid",
                "{\"after\":\"rubbish\"}|400|cursor-invalid",
                "{\"name\":\"Sam\"}|422|unknown-field",
                "{\"startsAfter\":\"soon\"}|422|wrong-type",
                "{|400|malformed-json"
            })
    void aConstraintDocumentThatCannotBeReadIsRefused(String body, int status, String code) {
        asWorker()
                .contentType("application/json")
                .body(body)
                .post("/internal/matches")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void matchingNeedsSomebodySignedIn() {
        given().contentType("application/json")
                .body("{}")
                .post("/internal/matches")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/internal/matches/" + UUID.randomUUID() + "/why-not")
                .then()
                .statusCode(401);
        asWorker()
                .contentType("application/json")
                .body("{}")
                .post("/internal/matches/" + UUID.randomUUID() + "/why-not")
                .then()
                .statusCode(404);
        Catalogue.as("plan-service")
                .contentType("application/json")
                .body("{}")
                .post("/internal/matches")
                .then()
                .statusCode(200);
    }
}

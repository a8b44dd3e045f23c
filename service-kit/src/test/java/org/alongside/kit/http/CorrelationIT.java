package org.alongside.kit.http;

import static io.restassured.RestAssured.given;
import static org.alongside.kit.http.Asking.THINGS;
import static org.alongside.kit.http.Asking.asWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.alongside.kit.trial.OnTrial;
import org.junit.jupiter.api.Test;

/** The id that ties the lines of one request together. */
@QuarkusTest
@OnTrial
class CorrelationIT {

    @Test
    void everyAnswerCarriesTheCorrelationId() {
        asWorker()
                .header("Correlation-Id", "abc-1")
                .get("/internal/trial/document")
                .then()
                .header("Correlation-Id", "abc-1");
        asWorker()
                .header("X-Correlation-Id", "abc-2")
                .get("/internal/trial/nowhere")
                .then()
                .header("Correlation-Id", "abc-2")
                .body("correlationId", equalTo("abc-2"));
        String made = asWorker()
                .header("Correlation-Id", "not acceptable")
                .get("/internal/trial/document")
                .header("Correlation-Id");
        assertThat(UUID.fromString(made)).isNotNull();
        given().header("Correlation-Id", "abc-3")
                .contentType("application/json")
                .body("{}")
                .post(THINGS)
                .then()
                .statusCode(401)
                .header("Correlation-Id", "abc-3")
                .body("correlationId", equalTo("abc-3"));
    }
}

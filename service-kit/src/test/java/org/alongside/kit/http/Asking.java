package org.alongside.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.alongside.kit.testing.Tokens;

/** Requests to the trial application, and what every problem answer has. */
final class Asking {

    static final String THINGS = "/internal/trial/things";

    private Asking() {}

    static RequestSpecification asWorker() {
        return given().auth().oauth2(Tokens.of("worker"));
    }

    static ValidatableResponse post(String body) {
        return asWorker()
                .contentType("application/json;charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(THINGS)
                .then();
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:alongside:problem:" + code))
                .header("Correlation-Id", answer.extract().path("correlationId").toString());
    }
}

package org.alongside.kit.http;

import static org.alongside.kit.http.Asking.asWorker;
import static org.alongside.kit.http.Asking.problem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.alongside.kit.trial.OnTrial;
import org.junit.jupiter.api.Test;

/** Conditional requests: If-None-Match and If-Match. */
@QuarkusTest
@OnTrial
class ConditionsIT {

    @Test
    void aConditionDecidesWhetherSomethingIsSent() {
        asWorker()
                .get("/internal/trial/document")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .header("Cache-Control", "private, no-cache");
        for (String match : new String[] {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*"}) {
            asWorker()
                    .header("If-None-Match", match)
                    .get("/internal/trial/document")
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"7\"")
                    .header("Content-Type", nullValue());
        }
        asWorker()
                .header("If-None-Match", "\"6\"")
                .get("/internal/trial/document")
                .then()
                .statusCode(200);
    }

    @Test
    void aConditionDecidesWhetherSomethingIsChanged() {
        asWorker()
                .contentType("application/json")
                .body("{}")
                .header("If-Match", "\"7\"")
                .put("/internal/trial/document")
                .then()
                .statusCode(204);
        problem(
                asWorker()
                        .contentType("application/json")
                        .body("{}")
                        .header("If-Match", "\"6\"")
                        .put("/internal/trial/document")
                        .then(),
                412,
                "precondition-failed");
        problem(
                asWorker()
                        .contentType("application/json")
                        .body("{}")
                        .put("/internal/trial/document")
                        .then(),
                428,
                "precondition-required");
        // RFC 9110 section 13.1.1: If-Match compares strongly, so a weak tag matches nothing.
        problem(
                asWorker()
                        .contentType("application/json")
                        .body("{}")
                        .header("If-Match", "W/\"7\"")
                        .put("/internal/trial/document")
                        .then(),
                412,
                "precondition-failed");
    }
}

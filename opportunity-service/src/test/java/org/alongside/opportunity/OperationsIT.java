package org.alongside.opportunity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.alongside.kit.testing.PublishedOperations;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class OperationsIT {

    @Test
    void theServicePublishesWhatTheContractSaysItOwns() {
        PublishedOperations.areThoseOf("opportunity-service");
    }

    @Test
    void itIsReady() {
        // which waits for the first filling of the index
        given().get("/v1/opportunities?limit=1").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}

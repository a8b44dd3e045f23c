package org.alongside.gateway.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.alongside.gateway.route.StubServices;
import org.alongside.local.DevelopmentIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The gateway that came up before its issuer. */
@QuarkusTest
@WithTestResource(IssuerOnDemand.class)
@WithTestResource(StubServices.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(60)
class IssuerIsDownIT {

    private static final String PLAN = "/v1/plans/018f4e7e-0000-7000-8000-000000000001";

    /** The next class runs another application, with a filter of its own. */
    @AfterAll
    static void takeTheFilterAway() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    @Order(1)
    void whoHasATokenIsAskedToTryAgain() {
        for (String path : new String[] {PLAN, "/v1/opportunities", "/openapi"}) {
            Response answer = given().header("Correlation-Id", "before-the-issuer")
                    .auth()
                    .oauth2(IssuerOnDemand.token())
                    .get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.header("WWW-Authenticate")).isNull();
            assertThat(answer.jsonPath().getString("code")).isEqualTo("unavailable");
            assertThat(answer.jsonPath().getString("detail")).contains("sign-in service");
            assertThat(answer.jsonPath().getString("correlationId")).isEqualTo("before-the-issuer");
        }
    }

    @Test
    @Order(2)
    void whatIsPublicIsAnsweredAllTheSame() {
        assertThat(stubbed().get("/v1/opportunities?q=cooking").statusCode()).isEqualTo(200);
        assertThat(given().get("/openapi").statusCode()).isEqualTo(200);
        assertThat(given().get("/").statusCode()).isEqualTo(200);
        assertThat(given().get(PLAN).statusCode()).isEqualTo(401);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void withoutARestartTokensAreTakenOnceTheIssuerIsThere() throws InterruptedException {
        DevelopmentIdentity issuer = IssuerOnDemand.run();
        try {
            assertThat(statusOnceNot503()).isEqualTo(200);
            Response bad = given().auth().oauth2(IssuerOnDemand.token() + "x").get(PLAN);
            assertThat(bad.statusCode()).isEqualTo(401);
            assertThat(bad.jsonPath().getString("code")).isEqualTo("token-invalid");
        } finally {
            issuer.stop();
        }
    }

    @Test
    @Order(4)
    void anIssuerThatGoesAgainTakesNobodyWhoIsKnownWithIt() {
        assertThat(stubbed().auth().oauth2(IssuerOnDemand.token()).get(PLAN).statusCode())
                .isEqualTo(200);
    }

    private static int statusOnceNot503() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int status;
        do {
            status = stubbed().auth().oauth2(IssuerOnDemand.token()).get(PLAN).statusCode();
            if (status != 503) {
                return status;
            }
            Thread.sleep(250);
        } while (System.nanoTime() < end);
        return status;
    }

    /** Without the filter that holds answers against the contract: the stub's are not those of a service. */
    private static RequestSpecification stubbed() {
        return given().noFilters();
    }
}

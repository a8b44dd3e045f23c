package org.alongside.gateway.wiring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.alongside.kit.testing.ContractFilter;
import org.alongside.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Whoever has to report a refusal can quote the id that they sent, whichever part of the gateway refused. */
@QuarkusTest
@OnStubs
class CorrelatedProblemsIT {

    private static final String PLAN = "/v1/plans/018f4e7e-0000-7000-8000-000000000001";
    private static final String SENT = "screen-42.save_7";

    @Test
    void aTokenThatIsNotValidIsRefusedUnderTheIdThatWasSent() {
        for (String token :
                new String[] {Tokens.expired("worker"), Tokens.tampered("worker"), Tokens.wrongAudience("worker"), "abc"
                }) {
            assertProblem(sending().auth().oauth2(token).get(PLAN), 401, "token-invalid");
            assertProblem(sending().auth().oauth2(token).get("/openapi"), 401, "token-invalid");
        }
    }

    @Test
    void aRequestWithoutATokenIsRefusedUnderTheIdThatWasSent() {
        assertProblem(sending().get(PLAN), 401, "not-signed-in");
    }

    @Test
    void anUnknownAddressAndAnotherMethodAreRefusedUnderTheIdThatWasSent() {
        assertProblem(sending().get("/v1/nowhere"), 404, "not-found");
        assertProblem(sending().get("/portal/nowhere.js"), 404, "not-found");
        assertProblem(sending().urlEncodingEnabled(false).get("/v1/plans/a%2Fb"), 400, "bad-request");
        assertProblem(sending().delete(PLAN), 405, "method-not-allowed");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnderTheIdThatWasSent() {
        assertProblem(
                sending()
                        .auth()
                        .oauth2(Tokens.of("worker"))
                        .contentType("application/json")
                        .body(new byte[10 * 1024 * 1024])
                        .post(PLAN + "/proposals"),
                413,
                "body-too-large");
    }

    @Test
    void whatAServiceRefusesIsRefusedUnderTheIdThatWasSent() {
        assertProblem(
                sending()
                        .auth()
                        .oauth2(Tokens.of("worker"))
                        .header("Stub", "unsupported-media-type")
                        .contentType("text/plain")
                        .body("a plan")
                        .post(PLAN + "/proposals"),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatTheGatewaysOwnOperationsRefuseIsRefusedUnderTheIdThatWasSent() {
        assertProblem(sending().accept("image/png").get("/openapi"), 406, "not-acceptable");
    }

    @Test
    void anIdThatCannotBeTakenOverIsReplacedByOneThatHeaderAndBodyShare() {
        Response answer = unfiltered()
                .header("Correlation-Id", "two words")
                .auth()
                .oauth2(Tokens.expired("worker"))
                .get(PLAN);
        String made = answer.header("Correlation-Id");
        assertThat(UUID.fromString(made)).isNotNull();
        assertThat(answer.jsonPath().getString("correlationId")).isEqualTo(made);
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.headers().getValues("Correlation-Id")).containsExactly(SENT);
        assertThat(answer.jsonPath().getString("correlationId")).isEqualTo(SENT);
    }

    private static RequestSpecification sending() {
        return unfiltered().header("Correlation-Id", SENT);
    }

    private static RequestSpecification unfiltered() {
        return given().noFiltersOfType(ContractFilter.class);
    }
}

package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Circle;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.OnRealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenPlanIT extends OnRealParts {

    private static final String TITLE = "{\"title\":\"Back to work I like\"}";
    private final Circle circle = Circle.fresh();
    private final String path = "/v1/people/" + circle.personId() + "/plans";

    @Test
    void aWorkerOfTheCircleBeginsAPlanAndMayHoldItsSeat() {
        Response response = post(circle.worker(), path, TITLE);

        JsonNode plan = json(response, 201);
        assertThat(plan.path("status").asText()).isEqualTo("DRAFT");
        assertThat(plan.path("planVersion").asInt()).isZero();
        assertThat(plan.path("personId").asText()).isEqualTo(circle.personId().toString());
        assertThat(plan.path("workerSeat").get(0).asText())
                .isEqualTo(circle.worker().id());
        assertThat(UUID.fromString(plan.path("planId").asText()).version()).isEqualTo(7);
        assertThat(response.header("Location"))
                .isEqualTo("/v1/plans/" + plan.path("planId").asText());
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Http.get(circle.person(), response.header("Location")).asString())
                .isEqualTo(response.asString());
    }

    @Test
    void thePersonAloneBeginsAPlanWithAnOpenWorkerSeat() {
        JsonNode plan = json(post(circle.person(), path, TITLE), 201);

        assertThat(plan.path("workerSeat")).isEmpty();
        assertThat(plan.path("status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void anAdvocateOfTheCircleMayReadButNotBegin() {
        problem(post(circle.joinedBy("advocate", "ADVOCATE"), path, TITLE), 403, "not-your-seat");
    }

    @Test
    void aPersonOfWhomTheCallerMayNotKnowIsNotFound() {
        problem(post(Account.like("worker"), path, TITLE), 404, "not-found");
        problem(post(circle.worker(), "/v1/people/" + UUID.randomUUID() + "/plans", TITLE), 404, "not-found");
    }

    @Test
    void aTitleIsNeededAndHasALimit() {
        assertThat(problem(post(circle.worker(), path, "{}"), 422, "invalid")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/title");
        problem(post(circle.worker(), path, "{\"title\":\"  \"}"), 422, "invalid");
        problem(post(circle.worker(), path, "{\"title\":\"" + "x".repeat(201) + "\"}"), 422, "text-too-long");
        json(post(circle.worker(), path, "{\"title\":\"" + "x".repeat(200) + "\"}"), 201);
    }
}

package org.alongside.plan.app.review;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody of the circle can ask for a review, and gets an answer with reasons (promise 8). */
@QuarkusTest
class ReviewRequestsIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private JsonNode asked(Account account) {
        return json(post(account, table.path() + "/review-requests", "{\"words\":\"The hours changed\"}"), 201);
    }

    private Response answered(Account account, JsonNode request, String outcome) {
        return post(
                account,
                table.path() + "/review-requests/" + request.path("itemId").asText() + "/answers",
                "{\"outcome\":\"%s\",\"reason\":\"Because of the hours\"}".formatted(outcome));
    }

    private JsonNode due() {
        return json(get(table.person(), table.path() + "/reviews"), 200).path("due");
    }

    @Test
    void aRequestMakesAReviewDueUntilItIsRefused() {
        JsonNode request = asked(table.person());
        assertThat(due().findValuesAsText("occasion")).containsExactly("ON_REQUEST");
        JsonNode refused = json(answered(table.worker(), request, "REFUSED"), 200);
        assertThat(refused.at("/answer/reason").asText()).isEqualTo("Because of the hours");
        assertThat(due()).isEmpty();
        problem(answered(table.worker(), request, "GRANTED"), 409, "already-answered");
        assertThat(json(get(table.person(), table.path() + "/review-requests"), 200)
                        .at("/items/0"))
                .isEqualTo(refused);
    }

    @Test
    void theServiceAnswersAndNobodyElse() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        JsonNode request = asked(advocate);
        problem(answered(advocate, request, "GRANTED"), 403, "not-your-seat");
        problem(answered(table.person(), request, "GRANTED"), 403, "not-your-seat");
        json(answered(table.worker(), request, "GRANTED"), 200);
        assertThat(due().findValuesAsText("occasion")).containsExactly("ON_REQUEST");
    }

    @Test
    void anIdeaIsNoRequest() {
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(answered(table.worker(), idea, "GRANTED"), 422, "unknown-item");
        problem(post(table.person(), table.path() + "/review-requests", "{}"), 422, "invalid");
    }
}

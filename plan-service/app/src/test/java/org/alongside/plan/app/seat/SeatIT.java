package org.alongside.plan.app.seat;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan is in the person's hands (promise 8): who works with them, and what they ask for about it. */
@QuarkusTest
class SeatIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private JsonNode asked(Account account, String what) {
        return json(
                post(account, table.path() + "/requests", "{\"what\":\"%s\",\"words\":\"Please\"}".formatted(what)),
                201);
    }

    private Response refuse(Account account, JsonNode request) {
        return answer(account, request, "{\"outcome\":\"REFUSED\",\"reason\":\"We met last week, and will in March\"}");
    }

    private Response grant(Account account, JsonNode request, Account to) {
        return answer(
                account,
                request,
                "{\"outcome\":\"GRANTED\",\"handOverTo\":\"%s\",\"reason\":\"They know kitchens\"}".formatted(to.id()));
    }

    private Response answer(Account account, JsonNode request, String body) {
        return post(
                account, table.path() + "/requests/" + request.path("itemId").asText() + "/answers", body);
    }

    private Response handOver(Account from, Account to) {
        return post(
                from,
                table.path() + "/worker-seat/hand-overs",
                "{\"to\":\"%s\",\"reason\":\"As you asked\"}".formatted(to.id()));
    }

    private Account colleague() {
        Account colleague = table.circle().joinedBy("worker", "WORKER");
        table.circle().awaitHeard();
        return colleague;
    }

    @Test
    void whatThePersonAsksForStaysInSightUntilItHasAnAnswerWithAReason() {
        JsonNode request = asked(table.person(), "ADVOCATE");
        JsonNode review =
                json(post(table.person(), table.path() + "/review-requests", "{\"words\":\"My hours changed\"}"), 201);
        assertThat(table.plan().path("unansweredRequests"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        request.path("itemId").asText(), review.path("itemId").asText());
        problem(refuse(table.person(), request), 403, "only-the-worker");
        JsonNode refused = json(refuse(table.worker(), request), 200);
        assertThat(refused.at("/answer/outcome").asText()).isEqualTo("REFUSED");
        assertThat(table.plan().path("unansweredRequests"))
                .extracting(JsonNode::asText)
                .containsExactly(review.path("itemId").asText());
        problem(refuse(table.worker(), request), 409, "already-answered");
        assertThat(json(get(table.person(), table.path() + "/requests"), 200).at("/items/0"))
                .isEqualTo(refused);
        problem(
                post(table.worker(), table.path() + "/requests", "{\"what\":\"ADVOCATE\",\"words\":\"x\"}"),
                403,
                "for-the-person");
        problem(post(table.person(), table.path() + "/requests", "{}"), 422, "invalid");
    }

    @Test
    void aChangeOfWorkerThatIsGrantedIsTheHandOver() {
        Account colleague = colleague();
        JsonNode request = asked(table.person(), "CHANGE_OF_WORKER");
        problem(grant(table.worker(), request, Account.like("worker")), 422, "not-a-worker-here");
        problem(grant(table.worker(), request, table.worker()), 409, "same-worker");
        problem(
                answer(
                        table.worker(),
                        request,
                        "{\"outcome\":\"REFUSED\",\"handOverTo\":\"%s\",\"reason\":\"x\"}".formatted(colleague.id())),
                422,
                "invalid");
        JsonNode granted = json(grant(colleague, request, colleague), 200);
        assertThat(granted.at("/answer/by/account").asText()).isEqualTo(colleague.id());
        assertThat(granted.at("/answer/by").has("seat")).isFalse();
        assertThat(table.plan().at("/workerSeat/0").asText()).isEqualTo(colleague.id());
        problem(
                post(table.worker(), table.proposals(), Said.proposal("x", Said.addAction("Go there"))),
                403,
                "not-your-seat");
    }

    @Test
    void theHolderHandsTheSeatToAnotherWorkerOfTheCircle() {
        Account colleague = colleague();
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Visit the community kitchen"));
        JsonNode request = asked(table.person(), "CHANGE_OF_WORKER");
        problem(handOver(colleague, colleague), 403, "not-the-holder");
        problem(handOver(table.worker(), Account.like("worker")), 422, "not-a-worker-here");
        problem(handOver(table.worker(), table.person()), 422, "not-a-worker-here");

        JsonNode plan = json(handOver(table.worker(), colleague), 200);
        assertThat(plan.path("workerSeat")).extracting(JsonNode::asText).containsExactly(colleague.id());
        assertThat(plan.path("unansweredRequests")).isEmpty();
        assertThat(json(get(table.person(), table.path() + "/requests"), 200).at("/items/0/itemId"))
                .isEqualTo(request.path("itemId"));
        assertThat(json(get(table.person(), table.path() + "/timeline?limit=100"), 200)
                        .toString())
                .contains("The worker's seat was handed over to another worker");

        JsonNode open = table.read(proposal);
        assertThat(open.path("agreements"))
                .as("what the former worker agreed to stands")
                .hasSize(1);
        assertThat(open.at("/agreements/0/seat").asText()).isEqualTo("WORKER");
        assertThat(table.withdrawn(colleague, open).path("status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whenTheHolderHasLeftTheCircleAnotherWorkerStandsIn() {
        Account colleague = colleague();
        problem(handOver(colleague, colleague), 403, "not-the-holder");
        Neighbourhood.end(table.worker(), "WORKER", table.circle().personId());
        JsonNode plan = json(handOver(colleague, colleague), 200);
        assertThat(plan.path("workerSeat")).extracting(JsonNode::asText).containsExactly(colleague.id());
        table.proposed(colleague, Said.addAction("Go there"));
    }
}

package org.alongside.plan.app.voice;

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
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan is in the person's hands (promise 8): who works with them, and who stands beside them. */
@QuarkusTest
class SeatIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private JsonNode ask(Account account, String what) {
        return json(
                post(account, table.path() + "/requests", "{\"what\":\"%s\",\"words\":\"Please\"}".formatted(what)),
                201);
    }

    private Response answer(Account account, JsonNode request) {
        return post(
                account,
                table.path() + "/requests/" + request.path("itemId").asText() + "/answers",
                "{\"granted\":false,\"reason\":\"We met last week, and will again in March\"}");
    }

    private Response handOver(Account from, Account to) {
        return post(
                from,
                table.path() + "/worker-seat/hand-overs",
                "{\"to\":\"%s\",\"reason\":\"As you asked\"}".formatted(to.id()));
    }

    @Test
    void whatThePersonAsksForIsAnsweredWithAReason() {
        JsonNode request = ask(table.person(), "REVIEW");
        assertThat(table.plan().at("/unansweredRequests/0")).isEqualTo(request.path("itemId"));
        problem(answer(table.person(), request), 403, "only-the-worker");
        JsonNode answered = json(answer(table.worker(), request), 200);
        assertThat(answered.at("/reply/granted").asBoolean()).isFalse();
        assertThat(table.plan().path("unansweredRequests")).isEmpty();
        problem(answer(table.worker(), request), 409, "already-answered");
        assertThat(json(get(table.person(), table.path() + "/requests"), 200).at("/items/0"))
                .isEqualTo(answered);
        problem(
                post(table.worker(), table.path() + "/requests", "{\"what\":\"REVIEW\",\"words\":\"x\"}"),
                403,
                "for-the-person");
    }

    @Test
    void theHolderHandsTheSeatToAnotherWorkerOfTheCircle() {
        Account other = table.circle().joinedBy("worker", "WORKER");
        table.circle().awaitHeard();
        JsonNode request = ask(table.person(), "CHANGE_OF_WORKER");
        problem(handOver(other, other), 403, "not-the-holder");
        problem(handOver(table.worker(), Account.like("worker")), 422, "not-a-worker-here");
        problem(handOver(table.worker(), table.person()), 422, "not-a-worker-here");

        JsonNode plan = json(handOver(table.worker(), other), 200);
        assertThat(plan.path("workerSeat")).hasSize(1);
        assertThat(plan.at("/workerSeat/0").asText()).isEqualTo(other.id());
        assertThat(plan.path("unansweredRequests")).isEmpty();
        assertThat(json(get(table.person(), table.path() + "/requests"), 200)
                        .at("/items/0/itemId"))
                .isEqualTo(request.path("itemId"));
        problem(
                post(table.worker(), table.proposals(), Said.proposal("x", Said.addAction("Go there"))),
                403,
                "not-your-seat");
        table.proposed(other, Said.addAction("Go there"));
    }

    @Test
    void theDutyToFindAnAdvocateEndsWhenOneHasActed() {
        String duties = table.path() + "/advocacy-duties";
        String body = "{\"difficulties\":[\"RETAIN\"],\"nobodyAppropriate\":true,\"words\":\"They live alone\"}";
        problem(post(table.worker(), duties, body.replace("true", "false")), 422, "no-advocacy-duty");
        JsonNode duty = json(post(table.worker(), duties, body), 201);
        assertThat(table.plan().at("/advocatesOwed/0")).isEqualTo(duty.path("itemId"));
        problem(post(table.worker(), duties, body), 409, "advocate-already-owed");

        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        assertThat(json(get(advocate, table.path()), 200).path("advocatesOwed")).hasSize(1);
        ask(advocate, "COPY_IN_MY_FORMAT");
        assertThat(table.plan().path("advocatesOwed")).isEmpty();
        assertThat(json(get(table.person(), duties), 200)
                        .at("/items/0/joined/account")
                        .asText())
                .isEqualTo(advocate.id());
    }
}

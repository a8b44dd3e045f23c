package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.get;
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
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreeIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addGoal("Cook for other people"));
    }

    @Test
    void whenBothHaveAgreedToTheSameHashItTakesEffect() {
        Response response = post(table.person(), agreements(), Said.agreement(proposal, "Yes, in the mornings"));

        JsonNode agreed = json(response, 200);
        assertThat(agreed.path("status").asText()).isEqualTo("AGREED");
        assertThat(agreed.path("planVersion").asInt()).isEqualTo(1);
        assertThat(agreed.path("awaiting")).isEmpty();
        assertThat(agreed.path("agreements")).hasSize(2);
        assertThat(agreed.at("/agreements/0/seat").asText()).isEqualTo("PERSON");
        assertThat(agreed.at("/agreements/0/inMyWords").asText()).isEqualTo("Yes, in the mornings");
        assertThat(response.header("ETag")).isEqualTo("\"acts-2\"");
        assertThat(table.plan().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(table.plan().at("/goals/0/title").asText()).isEqualTo("Cook for other people");
        assertThat(table.plan().path("openProposals")).isEmpty();
    }

    @Test
    void itIsTheSameTheOtherWayRound() {
        JsonNode persons = table.proposed(table.person(), Said.addAction("Ask about the bus pass"));

        assertThat(table.agreed(table.worker(), persons).path("status").asText())
                .isEqualTo("AGREED");
    }

    @Test
    void agreeingTwiceGivesTheSameAnswerAndMovesNothing() {
        String first =
                post(table.person(), agreements(), Said.agreement(proposal)).asString();
        String tag = get(table.person(), table.path()).header("ETag");

        assertThat(post(table.person(), agreements(), Said.agreement(proposal)).asString())
                .isEqualTo(first);
        assertThat(post(table.worker(), agreements(), Said.agreement(proposal)).asString())
                .isEqualTo(first);
        assertThat(get(table.person(), table.path()).header("ETag")).isEqualTo(tag);
        problem(get(table.person(), table.path() + "/versions/2"), 404, "not-found");
    }

    @Test
    void agreeingToOnesOwnWordsIsNoSecondAgreement() {
        JsonNode again = table.agreed(table.worker(), proposal);

        assertThat(again).isEqualTo(proposal);
        assertThat(table.plan().path("planVersion").asInt()).isZero();
    }

    @Test
    void staleForgedAndForeignWordsAreRefused() {
        JsonNode other = table.proposed(table.worker(), Said.addGoal("Cook for other people"));
        table.revised(table.worker(), proposal, Said.addGoal("Cook for many people"));
        JsonNode current = table.read(proposal);

        refused(Said.agreement(proposal));
        refused(Said.exact(1, current.path("contentHash").asText()).toString());
        refused(Said.exact(2, proposal.path("contentHash").asText()).toString());
        refused(Said.exact(3, current.path("contentHash").asText()).toString());
        refused(Said.exact(2, other.path("contentHash").asText()).toString());
        refused(Said.exact(2, "sha-256:" + "0".repeat(64)).toString());
        assertThat(table.plan().path("planVersion").asInt()).isZero();
        assertThat(table.agreed(table.person(), current).path("planVersion").asInt())
                .isEqualTo(1);
    }

    @Test
    void aCounterRevisionClearsTheOtherSidesAgreement() {
        JsonNode counter = table.revised(table.person(), proposal, Said.addGoal("Cook for few people"));

        assertThat(counter.path("awaiting").toString()).isEqualTo("[\"WORKER\"]");
        assertThat(table.agreed(table.person(), counter)).isEqualTo(counter);
        JsonNode agreed = table.agreed(table.worker(), counter);
        assertThat(agreed.path("planVersion").asInt()).isEqualTo(1);
        assertThat(table.plan().at("/goals/0/title").asText()).isEqualTo("Cook for few people");
    }

    @Test
    void whoHoldsNoSeatCannotAgree() {
        problem(agree(table.circle().joinedBy("advocate", "ADVOCATE")), 403, "not-your-seat");
        problem(agree(table.circle().joinedBy("supporter", "SUPPORTER")), 403, "not-your-seat");
        problem(agree(table.circle().joinedBy("worker", "WORKER")), 403, "not-your-seat");
        problem(agree(Account.like("worker")), 404, "not-found");
        problem(agree(Circle.elsewhere().person()), 404, "not-found");
    }

    @Test
    void theFirstWorkerWhoAgreesTakesTheSeatThatThePersonLeftOpen() {
        Circle circle = Circle.fresh();
        table = Table.laidBy(circle, circle.person());
        proposal = table.proposed(circle.person(), Said.addAction("Ask about the bus pass"));
        Account first = circle.joinedBy("worker", "WORKER");

        JsonNode agreed = table.agreed(first, proposal);

        assertThat(agreed.path("status").asText()).isEqualTo("AGREED");
        assertThat(table.plan().path("workerSeat").toString()).isEqualTo("[\"" + first.id() + "\"]");
        problem(agree(circle.worker()), 403, "not-your-seat");
    }

    @Test
    void whatWasDeclinedOrWithdrawnOrHasBeenOvertakenIsNotAgreedTo() {
        table.declined(table.person(), proposal);
        problem(agree(table.person()), 409, "proposal-declined");
        table.withdrawn(table.worker(), proposal);
        problem(agree(table.person()), 409, "proposal-withdrawn");

        table.decided(Said.addAction("Go there"));
        String actionId = table.plan().at("/actions/0/actionId").asText();
        String change = "{\"type\":\"CHANGE_ACTION\",\"actionId\":\"%s\",\"title\":\"Go %s\"}";
        JsonNode soon = table.proposed(table.worker(), change.formatted(actionId, "soon"));
        JsonNode later = table.proposed(table.worker(), change.formatted(actionId, "later"));
        JsonNode end = table.proposed(table.worker(), Said.closePlan("Done"));
        table.agreed(table.person(), soon);
        proposal = later;
        problem(agree(table.person()), 409, "proposal-superseded");
        proposal = end;
        problem(agree(table.person()), 409, "proposal-superseded");

        JsonNode endNow = table.revised(table.worker(), end, Said.closePlan("Done"));
        JsonNode tooLate = table.proposed(table.worker(), Said.addAction("One more"));
        table.agreed(table.person(), endNow);
        proposal = tooLate;
        problem(agree(table.person()), 409, "plan-closed");
    }

    @Test
    void whatWasTakenBackStaysTakenBack() {
        table.agreed(table.person(), proposal);
        table.withdrawn(table.person(), proposal);

        problem(agree(table.person()), 409, "taken-back");
    }

    @Test
    void aProposalThatIsNotHereIsNotFound() {
        Table other = Table.laidBy(table.circle());
        problem(
                post(table.person(), other.proposal(proposal) + "/agreements", Said.agreement(proposal)),
                404,
                "not-found");
        problem(
                post(
                        table.person(),
                        table.proposals() + "/" + UUID.randomUUID() + "/agreements",
                        Said.agreement(proposal)),
                404,
                "not-found");
    }

    private String agreements() {
        return table.proposal(proposal) + "/agreements";
    }

    private Response agree(Account account) {
        return post(account, agreements(), Said.agreement(proposal));
    }

    private void refused(String body) {
        problem(post(table.person(), agreements(), body), 409, "proposal-changed");
    }
}

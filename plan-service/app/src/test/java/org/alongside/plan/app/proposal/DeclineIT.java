package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclineIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Start on Monday"));
    }

    @Test
    void aNoIsKeptInItsOwnWordsAndThePlanIsUnchanged() {
        ObjectNode before = (ObjectNode) table.plan();

        JsonNode declined = json(decline(table.person()), 200);

        assertThat(declined.path("status").asText()).isEqualTo("DECLINED");
        assertThat(declined.path("awaiting")).isEmpty();
        assertThat(declined.at("/acts/1/words").asText()).isEqualTo("I take the children to school");
        ObjectNode after = (ObjectNode) table.plan();
        assertThat(after.remove("disagreementsWithoutNextStep"))
                .as("both are asked how to go on")
                .hasSize(1);
        before.remove("disagreementsWithoutNextStep");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void onlyARevisionReopensIt() {
        table.declined(table.person(), proposal);
        problem(
                post(table.person(), table.proposal(proposal) + "/agreements", Said.agreement(proposal)),
                409,
                "proposal-declined");

        JsonNode revised = table.revised(table.worker(), proposal, Said.addAction("Start after the school run"));
        assertThat(revised.path("status").asText()).isEqualTo("OPEN");
        assertThat(revised.path("awaiting").toString()).isEqualTo("[\"PERSON\"]");
        assertThat(table.agreed(table.person(), revised).path("status").asText())
                .isEqualTo("AGREED");
    }

    @Test
    void decliningTwiceGivesTheSameAnswer() {
        JsonNode first = json(decline(table.person()), 200);
        String tag = get(table.person(), table.path()).header("ETag");

        assertThat(json(decline(table.person()), 200)).isEqualTo(first);
        assertThat(get(table.person(), table.path()).header("ETag")).isEqualTo(tag);
    }

    @Test
    void onesOwnWordsAreWithdrawnAndNotDeclined() {
        problem(decline(table.worker()), 409, "your-own-words");
    }

    @Test
    void whatIsStaleAgreedOrWithdrawnIsNotDeclined() {
        table.revised(table.worker(), proposal, Said.addAction("Start on Tuesday"));
        problem(decline(table.person()), 409, "proposal-changed");
        proposal = table.decided(Said.addAction("Go there"));
        problem(decline(table.person()), 409, "already-agreed");
        proposal = table.proposed(table.worker(), Said.addAction("Go elsewhere"));
        table.withdrawn(table.worker(), proposal);
        problem(decline(table.person()), 409, "proposal-withdrawn");
    }

    @Test
    void whoHoldsNoSeatCannotDeclineInAnybodysPlace() {
        problem(decline(table.circle().joinedBy("advocate", "ADVOCATE")), 403, "not-your-seat");
        problem(decline(table.circle().joinedBy("worker", "WORKER")), 403, "not-your-seat");
        problem(decline(Account.like("person")), 404, "not-found");
    }

    @Test
    void aNoHasAReason() {
        problem(
                post(
                        table.person(),
                        table.proposal(proposal) + "/declines",
                        Said.exact(proposal).toString()),
                422,
                "invalid");
    }

    private Response decline(Account account) {
        return post(
                account, table.proposal(proposal) + "/declines", Said.no(proposal, "I take the children to school"));
    }
}

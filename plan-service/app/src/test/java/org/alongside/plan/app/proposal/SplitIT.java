package org.alongside.plan.app.proposal;

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

/** One proposal becomes two, so that a part can be agreed to. */
@QuarkusTest
class SplitIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Go there"), Said.addAction("Stay all day"));
    }

    private Response split(Account account, String part) {
        String body = Said.exact(proposal).put("words", "Going there, yes").toString();
        return post(
                account,
                table.proposal(proposal) + "/splits",
                body.substring(0, body.length() - 1) + ",\"part\":" + part + "}");
    }

    @Test
    void aPartIsAgreedToByBothAndTheOtherDeclined() {
        JsonNode answer = json(split(table.person(), "[0]"), 200);
        assertThat(answer.at("/split/status").asText()).isEqualTo("SPLIT");
        JsonNode wanted = answer.at("/parts/0");
        JsonNode other = answer.at("/parts/1");
        assertThat(wanted.path("awaiting")).hasSize(2);
        assertThat(wanted.path("agreements")).isEmpty();
        assertThat(wanted.at("/proposedBy/seat").asText()).isEqualTo("WORKER");
        assertThat(wanted.at("/origin/from")).isEqualTo(proposal.path("proposalId"));
        assertThat(wanted.at("/changes/0/action/title").asText()).isEqualTo("Go there");

        JsonNode half = table.agreed(table.person(), wanted);
        assertThat(half.path("status").asText()).isEqualTo("OPEN");
        assertThat(table.plan().path("planVersion").asInt()).isZero();
        problem(
                post(table.worker(), table.proposal(proposal) + "/agreements", Said.exact(proposal) + ""),
                409,
                "proposal-split");
        assertThat(table.agreed(table.worker(), wanted).path("status").asText()).isEqualTo("AGREED");
        json(
                post(
                        table.person(),
                        table.proposal(other) + "/declines",
                        Said.exact(other).put("reason", "Not all day") + ""),
                200);
        assertThat(table.plan().path("actions").findValuesAsText("title")).containsExactly("Go there");
    }

    @Test
    void aPartIsSomeOfTheChangesAndNotAll() {
        problem(split(table.person(), "[]"), 422, "not-a-part");
        problem(split(table.person(), "[0,1]"), 422, "not-a-part");
        problem(split(table.person(), "[2]"), 422, "not-a-part");
        problem(split(table.person(), "[0,0]"), 422, "invalid");
        problem(split(table.person(), "[null]"), 422, "wrong-type");
        problem(split(table.circle().joinedBy("advocate", "ADVOCATE"), "[0]"), 403, "not-your-seat");
        assertThat(table.plan().path("openProposals")).hasSize(1);
    }

    @Test
    void afterANoOnlyTheSideThatSaidItSplits() {
        json(
                post(
                        table.person(),
                        table.proposal(proposal) + "/declines",
                        Said.exact(proposal).put("reason", "Not all day") + ""),
                200);
        problem(split(table.worker(), "[0]"), 409, "proposal-declined");
        json(split(table.person(), "[0]"), 200);
    }
}

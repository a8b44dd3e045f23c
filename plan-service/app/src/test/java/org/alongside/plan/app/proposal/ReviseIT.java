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

@QuarkusTest
class ReviseIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Start on Monday"));
    }

    @Test
    void otherWordsTakeThePlaceOfTheOldOnesWhole() {
        Response response = revise(table.person(), Said.addGoal("Cook for other people"));

        JsonNode revised = json(response, 201);
        assertThat(revised.path("revision").asInt()).isEqualTo(2);
        assertThat(revised.path("contentHash")).isNotEqualTo(proposal.path("contentHash"));
        assertThat(revised.path("awaiting").toString()).isEqualTo("[\"WORKER\"]");
        assertThat(revised.path("agreements").findValuesAsText("seat")).containsExactly("PERSON");
        assertThat(revised.at("/proposedBy/account").asText())
                .isEqualTo(table.person().id());
        assertThat(revised.path("changes")).hasSize(1);
        assertThat(revised.path("reason").asText()).isEqualTo("Rather like this");
        assertThat(response.header("Location")).isEqualTo(table.proposal(proposal));
        assertThat(response.header("ETag")).isEqualTo("\"acts-2\"");
    }

    @Test
    void eitherSeatMayReviseManyTimes() {
        JsonNode current = proposal;
        for (int i = 2; i <= 6; i++) {
            current =
                    table.revised(i % 2 == 0 ? table.person() : table.worker(), current, Said.addAction("Start " + i));
            assertThat(current.path("revision").asInt()).isEqualTo(i);
        }
        assertThat(table.agreed(table.worker(), current).path("status").asText())
                .isEqualTo("AGREED");
        assertThat(table.plan().path("actions").findValuesAsText("title")).containsExactly("Start 6");
    }

    @Test
    void aRevisionIsWrittenOnThePlanAsItThenIs() {
        table.decided(Said.addAction("Go there"));

        assertThat(json(revise(table.person(), Said.addAction("Start later")), 201)
                        .path("basePlanVersion")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsStaleAgreedOrWithdrawnIsNotRevised() {
        json(revise(table.worker(), Said.addAction("Start on Tuesday")), 201);
        problem(revise(table.person(), Said.addAction("Start on Friday")), 409, "proposal-changed");
        proposal = table.decided(Said.addAction("Go there"));
        problem(revise(table.person(), Said.addAction("Go elsewhere")), 409, "already-agreed");
        proposal = table.proposed(table.worker(), Said.addAction("Go on"));
        table.withdrawn(table.worker(), proposal);
        problem(revise(table.person(), Said.addAction("Go back")), 409, "proposal-withdrawn");
        proposal = table.proposed(table.worker(), Said.addAction("Sit down"));
        table.decided(Said.closePlan("Done"));
        problem(revise(table.person(), Said.addAction("Stand up")), 409, "plan-closed");
    }

    @Test
    void theChangesOfARevisionAreHeldToTheSameRules() {
        problem(revise(table.person(), Said.addAction("Go").replace("WORKER", "ASSET")), 422, "owner-needs-name");
        problem(revise(table.person(), "{\"type\":\"SET_REVIEW_RHYTHM\",\"everyWeeks\":0}"), 422, "review-too-seldom");
        problem(
                post(
                        table.person(),
                        table.proposal(proposal) + "/revisions",
                        Said.exact(proposal).put("reason", "x").toString()),
                422,
                "invalid");
    }

    @Test
    void whoHoldsNoSeatCannotPutWordsInItsPlace() {
        problem(revise(table.circle().joinedBy("advocate", "ADVOCATE"), Said.addAction("Go")), 403, "not-your-seat");
        problem(revise(table.circle().joinedBy("worker", "WORKER"), Said.addAction("Go")), 403, "not-your-seat");
        problem(revise(Account.like("worker"), Said.addAction("Go")), 404, "not-found");
    }

    private Response revise(Account account, String... changes) {
        return post(
                account, table.proposal(proposal) + "/revisions", Said.revision(proposal, "Rather like this", changes));
    }
}

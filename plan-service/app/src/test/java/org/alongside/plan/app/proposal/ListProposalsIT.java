package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
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
class ListProposalsIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @Test
    void openAndClosedOnesComeNewestFirstPageByPage() {
        JsonNode agreed = table.decided(Said.addGoal("Cook for other people"));
        JsonNode declined =
                table.declined(table.person(), table.proposed(table.worker(), Said.addAction("Start on Monday")));
        JsonNode open = table.proposed(table.person(), Said.addAction("Ask about the bus pass"));

        Response response = get(table.worker(), table.proposals() + "?limit=2");
        JsonNode page = json(response, 200);
        assertThat(page.path("items")).containsExactly(open, declined);
        assertThat(response.header("Link"))
                .contains("after=" + page.path("next").asText());
        JsonNode rest = json(
                get(
                        table.worker(),
                        table.proposals() + "?limit=2&after="
                                + page.path("next").asText()),
                200);
        assertThat(rest.path("items")).containsExactly(agreed);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void whoMayNotKnowAndWhatIsNoPageIsRefused() {
        problem(get(Account.like("worker"), table.proposals()), 404, "not-found");
        problem(get(table.person(), table.proposals() + "?after=1"), 400, "bad-request");
        problem(get(table.person(), table.proposals() + "?limit=many"), 400, "bad-request");
    }
}

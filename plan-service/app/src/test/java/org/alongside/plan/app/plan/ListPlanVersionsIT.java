package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListPlanVersionsIT extends OnRealParts {

    private Table table;
    private String path;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        path = table.path() + "/versions";
    }

    @Test
    void everyDecisionIsALineNewestFirstPageByPage() {
        assertThat(json(get(table.person(), path), 200).path("items")).isEmpty();
        JsonNode first = table.decided(Said.addGoal("Cook for other people"));
        JsonNode second = table.decided(Said.addAction("Visit the community kitchen"));
        JsonNode third = table.decided(Said.addAction("Ask about the bus pass"));

        JsonNode page = json(get(table.person(), path + "?limit=2"), 200);
        assertThat(page.at("/items/0/proposalId")).isEqualTo(third.path("proposalId"));
        assertThat(page.at("/items/0/version").asInt()).isEqualTo(3);
        assertThat(page.at("/items/1/contentHash")).isEqualTo(second.path("contentHash"));
        JsonNode rest = json(
                get(table.person(), path + "?limit=2&after=" + page.path("next").asText()), 200);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.at("/items/0/proposalId")).isEqualTo(first.path("proposalId"));
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void whoMayNotKnowAndWhatIsNoPageIsRefused() {
        problem(get(Account.like("worker"), path), 404, "not-found");
        problem(get(table.person(), path + "?after=newest"), 400, "bad-request");
        problem(get(table.person(), path + "?limit=201"), 400, "bad-request");
    }
}

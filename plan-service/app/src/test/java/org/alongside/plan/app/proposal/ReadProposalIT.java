package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadProposalIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @Test
    void everybodysOwnWordsStandSideBySide() {
        JsonNode first = table.proposed(table.worker(), Said.addAction("Start on Monday"));
        table.declined(table.person(), first);
        JsonNode second = table.revised(table.worker(), first, Said.addAction("Start after the school run"));
        table.agreed(table.person(), second);

        JsonNode read = json(get(table.circle().joinedBy("advocate", "ADVOCATE"), table.proposal(first)), 200);

        assertThat(read.findValuesAsText("kind")).contains("PROPOSED", "DECLINED", "REVISED", "AGREED");
        assertThat(read.at("/acts/1/words").asText()).isEqualTo("Not these hours");
        assertThat(read.at("/acts/1/account").asText()).isEqualTo(table.person().id());
        assertThat(read.at("/acts/1/contentHash")).isEqualTo(first.path("contentHash"));
        assertThat(read.at("/acts/3/contentHash")).isEqualTo(second.path("contentHash"));
        assertThat(read.path("planVersion").asInt()).isEqualTo(1);
    }

    @Test
    void theEntityTagMovesWithEveryAct() {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Start on Monday"));
        String tag = get(table.person(), table.proposal(proposal)).header("ETag");
        assertThat(as(table.person())
                        .header("If-None-Match", tag)
                        .get(table.proposal(proposal))
                        .statusCode())
                .isEqualTo(304);

        table.declined(table.person(), proposal);

        assertThat(as(table.person())
                        .header("If-None-Match", tag)
                        .get(table.proposal(proposal))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProposalIsFoundOnItsOwnPlanOnly() {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Start on Monday"));
        Table other = Table.laidBy(table.circle());

        problem(get(table.person(), other.proposal(proposal)), 404, "not-found");
        problem(get(table.person(), table.proposals() + "/" + UUID.randomUUID()), 404, "not-found");
        problem(get(table.person(), table.proposals() + "/first"), 404, "not-found");
        problem(get(Account.like("worker"), table.proposal(proposal)), 404, "not-found");
    }
}

package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadPlanIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @Test
    void everybodyOfTheCircleReadsWhatHasBeenAgreedAndWhatIsOpen() {
        table.decided(Said.addGoal("Cook for other people"), Said.addAction("Visit the community kitchen"));
        JsonNode open = table.proposed(table.person(), Said.addAction("Ask about the bus pass"));

        for (Account account :
                new Account[] {table.person(), table.worker(), table.circle().joinedBy("advocate", "ADVOCATE")}) {
            JsonNode plan = json(get(account, table.path()), 200);
            assertThat(plan.path("status").asText()).isEqualTo("ACTIVE");
            assertThat(plan.path("planVersion").asInt()).isEqualTo(1);
            assertThat(plan.at("/goals/0/title").asText()).isEqualTo("Cook for other people");
            assertThat(plan.at("/actions/0/by").asText()).isEqualTo("2027-01-15");
            assertThat(plan.path("openProposals")).singleElement().isEqualTo(open.path("proposalId"));
        }
    }

    @Test
    void theEntityTagMovesWithEveryCommandAndSavesATransferInBetween() {
        String before = get(table.person(), table.path()).header("ETag");
        Response same = as(table.person()).header("If-None-Match", before).get(table.path());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.asByteArray()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(before);
        assertThat(as(table.person())
                        .header("If-None-Match", "\"0\", W/" + before)
                        .get(table.path())
                        .statusCode())
                .isEqualTo(304);

        table.proposed(table.worker(), Said.addAction("Visit the community kitchen"));

        Response moved = as(table.person()).header("If-None-Match", before).get(table.path());
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.header("ETag")).isNotEqualTo(before);
        assertThat(moved.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void aPlanOfWhichTheCallerMayNotKnowIsNotFoundEvenWithItsTag() {
        String tag = get(table.person(), table.path()).header("ETag");

        problem(as(Account.like("worker")).header("If-None-Match", tag).get(table.path()), 404, "not-found");
        problem(get(table.person(), "/v1/plans/" + UUID.randomUUID()), 404, "not-found");
        problem(get(table.person(), "/v1/plans/17"), 404, "not-found");
        problem(get(table.person(), "/v1/plans/" + table.circle().personId()), 404, "not-found");
    }
}

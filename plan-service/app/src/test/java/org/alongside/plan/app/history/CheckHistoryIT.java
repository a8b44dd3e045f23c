package org.alongside.plan.app.history;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edit of the past is detected (promise 9), also by somebody who has no key. */
@QuarkusTest
class CheckHistoryIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        table.decided(Said.addGoal("Cook"), Said.addAction("Go there"));
        table.decided(Said.addAction("Go again"));
    }

    private JsonNode check() {
        return json(get(table.person(), table.path() + "/history-check"), 200);
    }

    @Test
    void aHistoryThatNobodyTouchedIsWhole() {
        assertThat(check().path("whole").asBoolean()).isTrue();
        assertThat(check().path("events").asInt()).isEqualTo(7);
        assertThat(check().has("brokenAt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
            update plan_event set payload = payload || decode('00', 'hex') where plan_id = ? and seq = 3         -> 3
            update plan_event set account = 'somebody else' where plan_id = ? and seq = 2                    -> 2
            update plan_event set at = at + interval '1 second' where plan_id = ? and seq = 5                -> 5
            update plan_event set type = 'PlanOpened' where plan_id = ? and seq = 4                          -> 4
            delete from plan_event where plan_id = ? and seq = 3                                             -> 3
            delete from plan_event where plan_id = ? and seq = 7                                             -> 7
            delete from plan_event where plan_id = ?                                                         -> 1
            """)
    void anEditOfThePastShowsAndWhereItBegins(String edit, int place) {
        Database.execute(edit.replace("?", "'" + table.planId() + "'"));

        assertThat(check().path("whole").asBoolean()).isFalse();
        assertThat(check().path("brokenAt").asInt()).isEqualTo(place);
    }

    @Test
    void theAuditorChecksEveryPlanOfTheAuthorityAndReadsNothingElse() {
        Database.execute("delete from plan_event where plan_id = '%s' and seq = 3".formatted(table.planId()));
        Account auditor = Account.like("auditor");
        List<JsonNode> checks = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(get(auditor, "/v1/history-checks?limit=50" + next), 200);
            page.path("items").forEach(checks::add);
            next = page.has("next") ? "&after=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(checks)
                .filteredOn(check -> check.path("planId").asText().equals(table.planId()))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.path("whole").asBoolean()).isFalse();
                    assertThat(check.path("brokenAt").asInt()).isEqualTo(3);
                    assertThat(check).hasSize(4);
                });
        problem(get(table.worker(), "/v1/history-checks"), 403, "not-allowed");
        problem(get(table.person(), "/v1/history-checks"), 403, "not-allowed");
        problem(get(auditor, table.path() + "/timeline"), 404, "not-found");
    }
}

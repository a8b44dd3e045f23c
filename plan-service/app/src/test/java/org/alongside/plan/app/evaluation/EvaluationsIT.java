package org.alongside.plan.app.evaluation;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides tell how it was, side by side; the person need not; nobody is scored. */
@QuarkusTest
class EvaluationsIT extends OnRealParts {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private Response begin(Account account, LocalDate on) {
        return post(account, table.path() + "/evaluations", """
                {"occasion":"WORK_TRIAL","on":"%s","words":"The first morning in the kitchen",
                 "whoWasThere":["The chef","A friend"]}""".formatted(on));
    }

    private Response act(Account account, JsonNode evaluation, String what, String body) {
        return post(
                account,
                table.path() + "/evaluations/" + evaluation.path("itemId").asText() + "/" + what,
                body);
    }

    private static String account(String wentWell, String more) {
        return "{\"wentWell\":\"%s\",\"wasHard\":\"The noise\",\"next\":\"Another morning\"%s}"
                .formatted(wentWell, more);
    }

    @Test
    void itIsConcludedOnceBothHaveToldTheirOwn() {
        JsonNode begun = json(begin(table.worker(), today), 201);
        assertThat(begun.path("status").asText()).isEqualTo("OPEN");
        assertThat(begun.path("whoWasThere")).hasSize(2);
        json(act(table.worker(), begun, "accounts", account("They were quick", "")), 200);
        JsonNode again = json(act(table.worker(), begun, "accounts", account("They were calm", "")), 200);
        assertThat(again.path("accounts")).hasSize(1);
        JsonNode both = json(
                act(table.person(), begun, "accounts", account("I cooked", ",\"idea\":\"Could I go daily?\"")), 200);
        assertThat(both.path("status").asText()).isEqualTo("CONCLUDED");
        assertThat(both.path("accounts").findValuesAsText("wentWell")).containsExactly("They were calm", "I cooked");
        problem(act(table.worker(), begun, "accounts", account("Or not", "")), 409, "evaluation-over");
        problem(act(table.person(), begun, "passes", "{}"), 409, "evaluation-over");
        JsonNode ideas = json(get(table.worker(), table.path() + "/ideas"), 200);
        assertThat(ideas.at("/items/0/itemId")).isEqualTo(both.at("/ideas/0"));
        JsonNode felt = json(act(table.person(), begun, "equality-answers", "{\"felt\":\"PARTLY\"}"), 200);
        assertThat(json(get(table.person(), table.path() + "/evaluations"), 200).at("/items/0"))
                .isEqualTo(felt);
    }

    @Test
    void thePersonNeedNotTellItAndTheServiceDoes() {
        JsonNode begun = json(begin(table.person(), today.minusDays(2)), 201);
        problem(act(table.worker(), begun, "passes", "{}"), 403, "only-the-person");
        JsonNode passed = json(act(table.person(), begun, "passes", "{}"), 200);
        assertThat(passed.path("status").asText()).isEqualTo("OPEN");
        assertThat(json(act(table.person(), begun, "passes", "{}"), 200)).isEqualTo(passed);
        JsonNode told = json(act(table.worker(), begun, "accounts", account("They were quick", "")), 200);
        assertThat(told.path("status").asText()).isEqualTo("CONCLUDED");
    }

    @Test
    void itIsLookedAtAfterItHasBeenByTheTwoWhoDecide() {
        problem(begin(table.person(), today.plusDays(1)), 422, "not-happened-yet");
        problem(begin(table.circle().joinedBy("advocate", "ADVOCATE"), today), 403, "not-your-seat");
        JsonNode begun = json(begin(table.person(), today), 201);
        problem(
                act(table.person(), begun, "accounts", "{\"wentWell\":\"I cooked\",\"score\":7}"),
                422,
                "unknown-field");
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(act(table.person(), idea, "passes", "{}"), 422, "unknown-item");
    }
}

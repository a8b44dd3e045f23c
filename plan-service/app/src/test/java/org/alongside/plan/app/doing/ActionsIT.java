package org.alongside.plan.app.doing;

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
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action binds its owner once they have taken it on, and only they say how it goes. */
@QuarkusTest
class ActionsIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private JsonNode standing() {
        return json(get(table.person(), table.path() + "/actions"), 200).at("/items/0");
    }

    private void decided(String owner) {
        table.decided(
                "{\"type\":\"ADD_ACTION\",\"action\":{\"title\":\"Bring vegetables\",\"owner\":%s}}".formatted(owner));
    }

    private Response say(Account account, String what, String body) {
        return post(
                account,
                table.path() + "/actions/" + standing().at("/action/actionId").asText() + "/" + what,
                body);
    }

    private static String stands(JsonNode standing) {
        return standing.path("standing").asText();
    }

    @Test
    void aCircleMemberIsNotBoundUntilTheyHaveAccepted() {
        Account supporter = table.circle().joinedBy("supporter", "SUPPORTER");
        decided("{\"kind\":\"CIRCLE_MEMBER\",\"id\":\"" + supporter.id() + "\"}");
        assertThat(stands(standing())).isEqualTo("AWAITING_OWNER");
        problem(say(table.worker(), "acceptances", "{}"), 403, "not-the-owner");
        JsonNode taken = json(say(supporter, "acceptances", "{\"words\":\"Gladly\"}"), 200);
        assertThat(stands(taken)).isEqualTo("TAKEN_ON");
        assertThat(taken.at("/said/words").asText()).isEqualTo("Gladly");
        assertThat(json(say(supporter, "acceptances", "{}"), 200)).isEqualTo(taken);

        JsonNode stopped = json(say(supporter, "stops", "{}"), 200);
        assertThat(stands(stopped)).isEqualTo("STOPPED");
        assertThat(table.plan().path("actions")).hasSize(1);
        assertThat(table.plan().path("planVersion").asInt()).isOne();
        assertThat(stands(json(say(supporter, "acceptances", "{}"), 200))).isEqualTo("TAKEN_ON");
    }

    @Test
    void changedWordsAreAskedAnew() {
        decided("{\"kind\":\"ASSET\",\"id\":\"the-allotments\"}");
        json(say(table.worker(), "acceptances", "{\"words\":\"They will\"}"), 200);
        table.decided("{\"type\":\"CHANGE_ACTION\",\"actionId\":\"%s\",\"title\":\"Bring vegetables every day\"}"
                .formatted(standing().at("/action/actionId").asText()));
        assertThat(stands(standing())).isEqualTo("AWAITING_OWNER");
    }

    @Test
    void whoAgreedToThePlanHasTakenTheirOwnActionOnAndCanStop() {
        decided("{\"kind\":\"PERSON\"}");
        JsonNode before = standing();
        assertThat(stands(before)).isEqualTo("TAKEN_ON");
        assertThat(json(say(table.person(), "acceptances", "{}"), 200)).isEqualTo(before);
        problem(say(table.worker(), "stops", "{\"words\":\"They did not turn up\"}"), 403, "not-the-owner");
        assertThat(stands(json(say(table.person(), "stops", "{}"), 200))).isEqualTo("STOPPED");
    }

    @Test
    void theOwnerSaysHowItGoesAndThereIsNoWordForFailing() {
        decided("{\"kind\":\"PERSON\"}");
        problem(say(table.worker(), "reports", "{\"progress\":\"DONE\"}"), 403, "not-the-owner");
        problem(say(table.person(), "reports", "{\"progress\":\"FAILED\"}"), 422, "wrong-type");
        JsonNode report =
                json(say(table.person(), "reports", "{\"progress\":\"NEEDS_SOMETHING\",\"words\":\"A lift\"}"), 201);
        JsonNode newer = json(say(table.person(), "reports", "{\"progress\":\"DONE\"}"), 201);
        problem(say(table.worker(), "reports", "{\"progress\":\"NOT_DONE\"}"), 422, "not-a-failure");
        JsonNode reports = json(get(table.worker(), table.path() + "/action-reports"), 200);
        assertThat(reports.at("/items/0")).isEqualTo(newer);
        assertThat(reports.at("/items/1")).isEqualTo(report);
    }

    @Test
    void anActionThatIsNotThereIsUnknown() {
        problem(
                post(table.person(), table.path() + "/actions/" + UUID.randomUUID() + "/stops", "{}"),
                422,
                "unknown-action");
    }
}

package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.as;
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
import org.alongside.plan.engine.proposal.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadPlanVersionIT extends OnRealParts {

    private Table table;
    private String first;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        first = table.path() + "/versions/1";
    }

    @Test
    void aVersionIsItsBytesForEverAndItsTagIsTheirHash() {
        table.decided(Said.addGoal("Cook for other people – and be paid £12.50 an hour ☕"));
        Response then = get(table.person(), first);
        byte[] bytes = then.asByteArray();
        assertThat(then.header("ETag")).isEqualTo("\"" + ContentHash.of(bytes).value() + "\"");

        table.decided(Said.addAction("Visit the community kitchen"));
        table.decided(Said.closePlan("I have a job that I like"));

        Response now = get(table.worker(), first);
        assertThat(now.asByteArray()).isEqualTo(bytes);
        assertThat(now.header("ETag")).isEqualTo(then.header("ETag"));
        JsonNode last = json(get(table.person(), table.path() + "/versions/3"), 200);
        assertThat(last.path("status").asText()).isEqualTo("CLOSED");
        assertThat(last.path("closingWords").asText()).isEqualTo("I have a job that I like");
        assertThat(last.path("goals")).hasSize(1);
    }

    @Test
    void itHoldsBothAgreementsToTheExactHash() {
        JsonNode agreed = table.decided(Said.addGoal("Cook for other people"));

        JsonNode decision = json(get(table.person(), first), 200).path("decision");

        assertThat(decision.path("contentHash")).isEqualTo(agreed.path("contentHash"));
        assertThat(decision.path("agreements")).hasSize(2).allSatisfy(act -> {
            assertThat(act.path("contentHash")).isEqualTo(agreed.path("contentHash"));
            assertThat(act.path("revision").asInt()).isEqualTo(1);
        });
        assertThat(decision.at("/agreements/0/account").asText())
                .isEqualTo(table.person().id());
        assertThat(decision.at("/agreements/1/account").asText())
                .isEqualTo(table.worker().id());
    }

    @Test
    void whoHasItAlreadyIsSentNothing() {
        table.decided(Said.addGoal("Cook for other people"));
        String tag = get(table.person(), first).header("ETag");

        Response response = as(table.person()).header("If-None-Match", tag).get(first);

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "99999999999", "one", "1.0"})
    void aVersionThatIsNotIsNotFound(String version) {
        table.decided(Said.addGoal("Cook for other people"));

        problem(get(table.person(), table.path() + "/versions/" + version), 404, "not-found");
        problem(get(Account.like("worker"), first), 404, "not-found");
    }
}

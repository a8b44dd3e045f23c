package org.alongside.plan.app.plan;

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
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody makes is to be read where its {@code Location} says. */
@QuarkusTest
class ItemIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Go there"));
    }

    private String question() {
        Response asked = post(
                table.person(),
                table.proposal(proposal) + "/questions",
                Said.exact(proposal)
                        .put("pointer", "/reason")
                        .put("words", "Go where?")
                        .toString());
        json(asked, 201);
        return asked.header("Location");
    }

    @Test
    void whereItIsSaidToBeItIsAsItIsNow() {
        String address = question();
        JsonNode read = json(get(table.worker(), address), 200);
        assertThat(read.path("kind").asText()).isEqualTo("QUESTION");
        String id = read.path("itemId").asText();
        json(post(table.worker(), table.path() + "/questions/" + id + "/answers", "{\"words\":\"There\"}"), 200);
        assertThat(json(get(table.person(), address), 200).at("/answer/words").asText())
                .isEqualTo("There");
    }

    @Test
    void whoMayNotKnowOfThePlanIsToldNothing() {
        problem(get(Account.like("worker"), question()), 404, "not-found");
        problem(get(table.person(), table.path() + "/items/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void itBelongsToThePlanInItsAddress() {
        String id = question().replaceAll(".*/", "");
        Table other = Table.laid();
        problem(get(other.person(), other.path() + "/items/" + id), 404, "not-found");
    }
}

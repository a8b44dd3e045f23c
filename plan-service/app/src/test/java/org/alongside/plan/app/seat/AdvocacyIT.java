package org.alongside.plan.app.seat;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands beside a person who would find it very hard to be involved alone (Care Act 2014, s. 67). */
@QuarkusTest
class AdvocacyIT extends OnRealParts {

    private static final String RETAIN = "{\"difficulties\":[\"RETAIN\"],\"words\":\"They live alone\"}";

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private String duties() {
        return table.path() + "/advocacy-duties";
    }

    private JsonNode owed() {
        return json(post(table.worker(), duties(), RETAIN), 201);
    }

    private Response name(Account account, JsonNode duty, boolean paid) {
        return post(
                account,
                duties() + "/" + duty.path("itemId").asText() + "/individuals",
                "{\"who\":\"My sister\",\"tie\":\"FAMILY\",\"paidOrProfessional\":%s,\"words\":\"She knows how I talk\"}"
                        .formatted(paid));
    }

    private Response about(Account account, JsonNode duty, String below, String body) {
        return post(
                account,
                duties() + "/" + duty.path("itemId").asText() + "/individuals/"
                        + duty.at("/individual/individualId").asText() + below,
                body);
    }

    @Test
    void anAdvocateIsOwedUntilOneHasActed() {
        problem(post(table.person(), duties(), RETAIN), 403, "only-the-worker");
        problem(post(table.worker(), duties(), "{\"difficulties\":[],\"words\":\"x\"}"), 422, "no-advocacy-duty");
        JsonNode duty = owed();
        assertThat(table.plan().at("/advocatesOwed/0")).isEqualTo(duty.path("itemId"));
        problem(post(table.worker(), duties(), RETAIN), 409, "advocate-already-owed");

        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        assertThat(json(get(advocate, table.path()), 200).path("advocatesOwed")).hasSize(1);
        json(post(advocate, table.path() + "/ideas", "{\"words\":\"We could meet at the library\"}"), 201);
        assertThat(table.plan().path("advocatesOwed")).isEmpty();
        assertThat(json(get(table.person(), duties()), 200)
                        .at("/items/0/joined/account")
                        .asText())
                .isEqualTo(advocate.id());
        problem(name(table.worker(), duty, false), 409, "advocate-is-there");
    }

    @Test
    void somebodyAppropriateTakesBothSidesAndIsNobodyWhoIsPaid() {
        JsonNode duty = owed();
        problem(name(table.worker(), duty, true), 422, "paid-to-care");
        JsonNode named = json(name(table.worker(), duty, false), 200);
        json(about(table.worker(), named, "/agreements", "{}"), 200);
        assertThat(table.plan().path("advocatesOwed"))
                .as("the worker's word alone")
                .hasSize(1);
        JsonNode agreed = json(about(table.person(), named, "/agreements", "{}"), 200);
        assertThat(agreed.at("/individual/agreed/account").asText())
                .isEqualTo(table.person().id());
        assertThat(table.plan().path("advocatesOwed")).isEmpty();

        problem(about(table.worker(), named, "/endings", "{\"words\":\"x\"}"), 403, "only-the-person");
        json(about(table.person(), named, "/endings", "{\"words\":\"We fell out\"}"), 200);
        assertThat(table.plan().path("advocatesOwed")).hasSize(1);
        problem(about(table.person(), named, "/agreements", "{}"), 409, "somebody-else-named");
    }

    @Test
    void anAdvocateWhoIsGrantedIsOwed() {
        JsonNode request = json(
                post(table.person(), table.path() + "/requests", "{\"what\":\"ADVOCATE\",\"words\":\"I get lost\"}"),
                201);
        json(
                post(
                        table.worker(),
                        table.path() + "/requests/" + request.path("itemId").asText() + "/answers",
                        "{\"outcome\":\"GRANTED\",\"reason\":\"You should have one\"}"),
                200);
        JsonNode duty = json(get(table.person(), duties()), 200).at("/items/0");
        assertThat(duty.path("difficulties")).isEmpty();
        assertThat(table.plan().at("/advocatesOwed/0")).isEqualTo(duty.path("itemId"));
    }
}

package org.alongside.plan.app.doing;

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
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disagreement never reduces support, and what is given meanwhile is never called agreed (promise 3). */
@QuarkusTest
class InterimSupportsIT extends OnRealParts {

    private static final String SUPPORT = """
            {"what":"Two mornings at the centre","from":"2027-02-01","givenBy":"The centre",
             "whyNoAgreement":"We see the afternoons differently","howToChallenge":"Tell the advocate"}""";

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private JsonNode given() {
        return json(post(table.worker(), table.path() + "/interim-supports", SUPPORT), 201);
    }

    private Response say(Account account, JsonNode support, String what) {
        return post(
                account,
                table.path() + "/interim-supports/" + support.path("itemId").asText() + "/" + what,
                "{\"words\":\"It is too far\"}");
    }

    @Test
    void interimSupportSaysSoAndIsInNoVersion() {
        JsonNode support = given();
        assertThat(support.path("kind").asText()).isEqualTo("INTERIM_SUPPORT");
        assertThat(support.at("/terms/howToChallenge").asText()).isEqualTo("Tell the advocate");
        assertThat(table.plan().path("planVersion").asInt()).isZero();
        assertThat(json(get(table.person(), table.path() + "/interim-supports"), 200)
                        .at("/items/0"))
                .isEqualTo(support);
    }

    @Test
    void disagreementDoesNotEndItAndAnAgreementLetsTheWorker() {
        JsonNode support = given();
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("No mornings at the centre"));
        table.declined(table.person(), proposal);
        problem(say(table.worker(), support, "endings"), 409, "interim-stands");
        table.decided(Said.addAction("Three mornings at the kitchen"));
        json(say(table.worker(), support, "endings"), 200);
        problem(say(table.person(), support, "endings"), 409, "interim-over");
        problem(say(table.person(), support, "challenges"), 409, "interim-over");
    }

    @Test
    void thePersonCanEndItAtAnyTime() {
        JsonNode ended = json(say(table.person(), given(), "endings"), 200);
        assertThat(ended.at("/ending/by/seat").asText()).isEqualTo("PERSON");
    }

    @Test
    void anybodyOfTheCircleCanChallengeIt() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        JsonNode support = given();
        assertThat(json(say(advocate, support, "challenges"), 200).path("challenges"))
                .hasSize(1);
        problem(say(advocate, support, "endings"), 403, "not-your-seat");
    }

    @Test
    void onlyTheServiceGivesIt() {
        problem(post(table.person(), table.path() + "/interim-supports", SUPPORT), 403, "not-your-seat");
    }

    @Test
    void anIdeaIsNoSupport() {
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(say(table.person(), idea, "endings"), 422, "unknown-item");
    }
}

package org.alongside.plan.app.doing;

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
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disagreement never reduces support, and what is given meanwhile is never called agreed (promise 3). */
@QuarkusTest
class InterimSupportsIT extends OnRealParts {

    private static final String SUPPORT = """
            {"what":"Two mornings at the centre","from":"%s",%s"givenBy":"The centre",
             "whyNoAgreement":"We see the afternoons differently","howToChallenge":"Tell the advocate"}""";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private Response give(Account account, String more) {
        return post(account, table.path() + "/interim-supports", SUPPORT.formatted(today, more));
    }

    private JsonNode given() {
        return json(give(table.worker(), "\"until\":\"" + today.plusWeeks(8) + "\","), 201);
    }

    private JsonNode givenFor(JsonNode proposal) {
        return json(give(table.worker(), standingInFor(proposal)), 201);
    }

    private static String standingInFor(JsonNode proposal) {
        return "\"standsInFor\":\"" + proposal.path("proposalId").asText() + "\",";
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
    void anAgreementAboutSomethingElseDoesNotEndItAndTheOneItStandsInForLetsTheWorker() {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Three mornings at the kitchen"));
        JsonNode support = givenFor(proposal);
        table.declined(table.person(), proposal);
        problem(say(table.worker(), support, "endings"), 409, "interim-stands");
        table.decided(Said.addAction("Something else altogether"));
        problem(say(table.worker(), support, "endings"), 409, "interim-stands");
        JsonNode revised = table.revised(table.worker(), table.read(proposal), Said.addAction("Two mornings"));
        table.agreed(table.person(), revised);
        assertThat(json(get(table.person(), table.path() + "/interim-supports"), 200)
                        .at("/items/0/settled")
                        .asBoolean())
                .isTrue();
        table.withdrawn(table.person(), table.read(proposal));
        problem(say(table.worker(), support, "endings"), 409, "interim-stands");
        json(say(table.person(), support, "endings"), 200);
        problem(say(table.worker(), support, "endings"), 409, "interim-over");
        problem(say(table.person(), support, "challenges"), 409, "interim-over");
    }

    @Test
    void theWorkerEndsItOnceWhatItStandsInForIsAgreed() {
        JsonNode proposal = table.proposed(table.person(), Said.addAction("Three mornings at the kitchen"));
        JsonNode support = givenFor(proposal);
        table.agreed(table.worker(), proposal);
        json(say(table.worker(), support, "endings"), 200);
    }

    @Test
    void itNamesWhatItStandsInForOrItsLastDay() {
        problem(give(table.worker(), ""), 422, "interim-needs-an-end");
        JsonNode agreed = table.decided(Said.addAction("Two mornings"));
        problem(give(table.worker(), standingInFor(agreed)), 422, "not-left-open");
        table.withdrawn(table.person(), table.read(agreed));
        problem(give(table.worker(), standingInFor(agreed)), 422, "interim-needs-an-end");
        problem(give(table.worker(), "\"until\":\"" + today.minusDays(1) + "\","), 422, "days-backwards");
    }

    @Test
    void aChallengeIsAnsweredWithReasonsAndHoldsAReviewUntilThen() {
        JsonNode support = given();
        JsonNode challenge =
                json(say(table.person(), support, "challenges"), 200).at("/challenges/0");
        json(say(table.person(), support, "endings"), 200);
        JsonNode review = json(
                post(
                        table.person(),
                        table.path() + "/reviews",
                        "{\"occasion\":\"ON_REQUEST\",\"on\":\"%s\"}".formatted(today)),
                201);
        String at = table.path() + "/reviews/" + review.path("itemId").asText();
        JsonNode put = json(post(table.person(), at + "/conclusions", "{\"words\":\"We go on\"}"), 200);
        String agreement = "{\"contentHash\":\"%s\"}"
                .formatted(put.at("/conclusion/contentHash").asText());
        JsonNode refused =
                problem(post(table.worker(), at + "/conclusion-agreements", agreement), 409, "challenges-unanswered");
        assertThat(refused.path("detail").asText())
                .contains(challenge.path("challengeId").asText());
        String answers = "challenges/" + challenge.path("challengeId").asText() + "/answers";
        String answer = "{\"outcome\":\"UPHELD\",\"reason\":\"It was too far\"}";
        String path =
                table.path() + "/interim-supports/" + support.path("itemId").asText() + "/" + answers;
        problem(post(table.person(), path, answer), 403, "not-your-seat");
        JsonNode answered = json(post(table.worker(), path, answer), 200);
        assertThat(answered.at("/challenges/0/answer/reason").asText()).isEqualTo("It was too far");
        problem(post(table.worker(), path, answer), 409, "already-answered");
        json(post(table.worker(), at + "/conclusion-agreements", agreement), 200);
        JsonNode parity = json(get(table.person(), table.path() + "/parity"), 200);
        assertThat(parity.at("/challenges/put").asInt()).isEqualTo(1);
        assertThat(parity.at("/challenges/answered").asInt()).isEqualTo(1);
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
        problem(give(table.person(), ""), 403, "not-your-seat");
    }

    @Test
    void anIdeaIsNoSupport() {
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(say(table.person(), idea, "endings"), 422, "unknown-item");
    }
}

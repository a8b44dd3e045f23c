package org.alongside.plan.app.requirement;

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
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imposed is not agreed (promise 6). */
@QuarkusTest
class RequirementsIT extends OnRealParts {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private Response add(Account account, String legalBasis, LocalDate reviewOn) {
        return post(
                account,
                table.path() + "/requirements",
                Http.JSON
                        .createObjectNode()
                        .put("legalBasis", legalBasis)
                        .put("what", "Look for work for ten hours a week")
                        .put("imposedBy", "The work coach")
                        .put("purpose", "The Department's: that the person looks for work")
                        .put("proportionality", "Ten hours, because of the school run")
                        .put("lessRestrictive", "Five hours were asked for and refused")
                        .put("howToChallenge", "In the journal, at any time")
                        .put("reviewOn", reviewOn.toString())
                        .toString());
    }

    private JsonNode added() {
        return json(add(table.worker(), "UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT", today.plusMonths(6)), 201);
    }

    private Response say(Account account, JsonNode requirement, String what, String words) {
        return post(
                account,
                table.path() + "/requirements/" + requirement.path("itemId").asText() + "/" + what,
                "{\"words\":\"%s\"}".formatted(words));
    }

    @Test
    void aRequirementStandsBesideThePlanAndIsNeverAgreedInIt() {
        JsonNode requirement = added();
        assertThat(requirement.path("personsViewStatus").asText()).isEqualTo("NOT_YET_SAID");
        assertThat(requirement.has("personsView")).isFalse();
        assertThat(table.plan().path("planVersion").asInt()).isZero();
        assertThat(table.plan().path("actions")).isEmpty();
        assertThat(json(get(table.person(), table.path() + "/requirements"), 200)
                        .at("/items/0"))
                .isEqualTo(requirement);
    }

    @Test
    void thePersonsViewIsThePersonsToSay() {
        JsonNode requirement = added();
        problem(say(table.worker(), requirement, "views", "They are fine with it"), 403, "not-your-seat");
        JsonNode said = json(say(table.person(), requirement, "views", "Ten hours is more than I can do"), 200);
        assertThat(said.path("personsViewStatus").asText()).isEqualTo("SAID");
        assertThat(said.at("/personsView/by/seat").asText()).isEqualTo("PERSON");
        JsonNode again = json(say(table.person(), requirement, "views", "It is better now"), 200);
        assertThat(again.at("/personsView/words").asText()).isEqualTo("It is better now");
    }

    @Test
    void anybodyOfTheCircleCanChallengeItUntilItHasEnded() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        JsonNode requirement = added();
        problem(say(advocate, requirement, "views", "Too much"), 403, "not-your-seat");
        JsonNode challenged = json(say(advocate, requirement, "challenges", "The holidays were forgotten"), 200);
        assertThat(challenged.at("/challenges/0/words").asText()).isEqualTo("The holidays were forgotten");
        problem(say(advocate, requirement, "endings", "Over"), 403, "not-your-seat");
        problem(say(table.person(), requirement, "endings", "Over"), 403, "not-yours-to-end");
        JsonNode ended = json(say(table.worker(), requirement, "endings", "It was changed"), 200);
        assertThat(ended.at("/ending/words").asText()).isEqualTo("It was changed");
        problem(say(table.person(), requirement, "challenges", "And yet"), 409, "requirement-over");
        problem(say(table.worker(), requirement, "endings", "Again"), 409, "requirement-over");
        json(say(table.person(), requirement, "views", "Good that it is over"), 200);
    }

    @Test
    void aChallengeIsAnsweredByTheServiceWithReasons() {
        JsonNode requirement = added();
        JsonNode challenged = json(say(table.person(), requirement, "challenges", "The holidays were forgotten"), 200);
        String path =
                table.path() + "/requirements/" + requirement.path("itemId").asText() + "/challenges/"
                        + challenged.at("/challenges/0/challengeId").asText() + "/answers";
        String answer = "{\"outcome\":\"PASSED_ON\",\"reason\":\"The work coach answers by Friday\"}";
        problem(post(table.person(), path, answer), 403, "not-your-seat");
        problem(post(table.worker(), path, "{}"), 422, "invalid");
        JsonNode answered = json(post(table.worker(), path, answer), 200);
        assertThat(answered.at("/challenges/0/answer/outcome").asText()).isEqualTo("PASSED_ON");
        problem(post(table.worker(), path, answer), 409, "already-answered");
    }

    @ParameterizedTest
    @CsvSource({
        "ADVICE,not-a-requirement",
        "PUBLIC_HEALTH_AIM,not-a-requirement",
        "SAFEGUARDING_ENQUIRY,enquiry-binds-nobody"
    })
    void whatIsNoLawIsRefusedWithWhatToDoInstead(String basis, String code) {
        JsonNode refused = problem(add(table.worker(), basis, today.plusMonths(6)), 422, code);
        assertThat(refused.path("detail").asText()).contains("proposal");
    }

    @Test
    void itIsLookedAtAgainWithinAYear() {
        problem(add(table.worker(), "COURT_ORDER", today), 422, "needs-review-date");
        problem(add(table.worker(), "COURT_ORDER", today.plusMonths(12).plusDays(1)), 422, "needs-review-date");
        json(add(table.worker(), "COURT_ORDER", today.plusMonths(12)), 201);
    }

    @Test
    void nothingThatHasToBeSaidAboutItCanBeLeftOut() {
        JsonNode refused = problem(
                post(table.worker(), table.path() + "/requirements", "{\"legalBasis\":\"COURT_ORDER\"}"),
                422,
                "invalid");
        assertThat(refused.path("errors").findValuesAsText("pointer"))
                .containsExactly(
                        "/what",
                        "/imposedBy",
                        "/purpose",
                        "/proportionality",
                        "/lessRestrictive",
                        "/howToChallenge",
                        "/reviewOn");
        problem(
                post(table.worker(), table.path() + "/requirements", "{\"legalBasis\":\"BECAUSE_I_SAY_SO\"}"),
                422,
                "wrong-type");
    }

    @Test
    void anIdeaIsNoRequirement() {
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(say(table.person(), idea, "views", "x"), 422, "unknown-item");
    }
}

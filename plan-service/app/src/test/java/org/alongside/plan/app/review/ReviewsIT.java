package org.alongside.plan.app.review;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.alongside.plan.engine.proposal.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews: the person's agenda, both sides' words, and nothing unanswered left behind (promises 3, 5 and 8). */
@QuarkusTest
class ReviewsIT extends OnRealParts {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private Response open(Account account, LocalDate on) {
        return post(account, table.path() + "/reviews", "{\"occasion\":\"ON_REQUEST\",\"on\":\"%s\"}".formatted(on));
    }

    private Response act(Account account, JsonNode review, String what, String body) {
        return post(account, table.path() + "/reviews/" + review.path("itemId").asText() + "/" + what, body);
    }

    private String agreement(JsonNode review) {
        return "{\"contentHash\":\"%s\"}"
                .formatted(review.at("/conclusion/contentHash").asText());
    }

    @Test
    void aReviewIsConcludedInWordsThatBothSeatsAgreedTo() {
        JsonNode review = json(open(table.person(), today), 201);
        assertThat(review.path("status").asText()).isEqualTo("OPEN");
        json(act(table.person(), review, "agenda-points", "{\"points\":[\"The mornings\"]}"), 200);
        JsonNode put = json(act(table.worker(), review, "conclusions", "{\"words\":\"We go on\"}"), 200);
        assertThat(put.at("/conclusion/agreements")).hasSize(1);
        assertThat(ContentHash.of(put.at("/conclusion/document").asText().getBytes(StandardCharsets.UTF_8))
                        .value())
                .isEqualTo(put.at("/conclusion/contentHash").asText());

        JsonNode other = json(act(table.person(), review, "conclusions", "{\"words\":\"We go on slower\"}"), 200);
        problem(act(table.worker(), review, "conclusion-agreements", agreement(put)), 409, "conclusion-changed");
        JsonNode concluded = json(act(table.worker(), review, "conclusion-agreements", agreement(other)), 200);
        assertThat(concluded.path("status").asText()).isEqualTo("CONCLUDED");
        assertThat(json(act(table.worker(), review, "conclusion-agreements", agreement(other)), 200))
                .isEqualTo(concluded);
        problem(act(table.person(), review, "conclusions", "{\"words\":\"Or not\"}"), 409, "review-over");
        assertThat(table.plan().path("planVersion").asInt()).isZero();
    }

    @Test
    void aReviewIsNotConcludedOverAnUnansweredIdeaAndSaysWhich() {
        String idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201)
                .path("itemId")
                .asText();
        JsonNode review = json(open(table.person(), today), 201);
        JsonNode put = json(act(table.person(), review, "conclusions", "{\"words\":\"We go on\"}"), 200);
        JsonNode refused =
                problem(act(table.worker(), review, "conclusion-agreements", agreement(put)), 409, "ideas-unanswered");
        assertThat(refused.path("detail").asText()).contains(idea);
        json(
                post(
                        table.worker(),
                        table.path() + "/ideas/" + idea + "/answers",
                        "{\"answer\":\"STILL_THINKING\",\"reason\":\"I have asked\",\"until\":\"2099-01-29\"}"),
                200);
        assertThat(json(act(table.worker(), review, "conclusion-agreements", agreement(put)), 200)
                        .path("status")
                        .asText())
                .isEqualTo("CONCLUDED");
    }

    @Test
    void theWorkerGivesNoticeAndThePersonMayAskForSooner() {
        problem(open(table.worker(), today.plusDays(6)), 422, "needs-notice");
        JsonNode review = json(open(table.worker(), today.plusDays(7)), 201);
        problem(open(table.person(), today), 409, "review-is-open");
        JsonNode put = json(act(table.person(), review, "conclusions", "{\"words\":\"We go on\"}"), 200);
        problem(act(table.worker(), review, "conclusion-agreements", agreement(put)), 409, "review-not-yet");
        problem(act(table.worker(), review, "moves", "{\"on\":\"" + today + "\"}"), 422, "needs-notice");
        JsonNode moved = json(act(table.person(), review, "moves", "{\"on\":\"" + today + "\"}"), 200);
        assertThat(moved.path("on").asText()).isEqualTo(today.toString());
        json(act(table.worker(), review, "conclusion-agreements", agreement(put)), 200);
    }

    @Test
    void theAgendaIsThePersonsToBegin() {
        JsonNode review = json(open(table.worker(), today.plusDays(7)), 201);
        JsonNode waiting = json(act(table.worker(), review, "agenda-points", "{\"points\":[\"The bus\"]}"), 200);
        assertThat(waiting.path("agenda")).isEmpty();
        assertThat(waiting.at("/waiting/0/words").asText()).isEqualTo("The bus");
        problem(act(table.worker(), review, "conclusions", "{\"words\":\"We go on\"}"), 409, "agenda-first");
        problem(act(table.worker(), review, "agenda-permissions", ""), 403, "not-your-seat");
        JsonNode put = json(act(table.person(), review, "agenda-points", "{\"points\":[\"The mornings\"]}"), 200);
        assertThat(put.path("waiting")).isEmpty();
        assertThat(put.path("agenda").findValuesAsText("words")).containsExactly("The mornings", "The bus");
    }

    @Test
    void thePersonMayLetTheWorkerBegin() {
        JsonNode review = json(open(table.worker(), today.plusDays(7)), 201);
        json(act(table.worker(), review, "agenda-points", "{\"points\":[\"The bus\"]}"), 200);
        JsonNode open = json(act(table.person(), review, "agenda-permissions", ""), 200);
        assertThat(open.path("agenda")).hasSize(1);
        assertThat(json(act(table.person(), review, "agenda-permissions", ""), 200))
                .isEqualTo(open);
    }

    @Test
    void bothSidesAndTheCircleSayWhatWorks() {
        Account supporter = table.circle().joinedBy("supporter", "SUPPORTER");
        JsonNode review = json(open(table.person(), today), 201);
        json(act(table.person(), review, "contributions", "{\"whatWorks\":\"The mornings\"}"), 200);
        JsonNode after = json(act(supporter, review, "contributions", "{\"whatToChange\":\"The bus\"}"), 200);
        assertThat(after.path("contributions")).hasSize(2);
        assertThat(after.at("/contributions/1/by").has("seat")).isFalse();
        problem(act(supporter, review, "contributions", "{}"), 422, "invalid");
        problem(act(supporter, review, "agenda-points", "{\"points\":[\"The bus\"]}"), 403, "not-your-seat");
    }

    @Test
    void eachSideSaysWhetherItFeltEqualAndItsLastWordCounts() {
        JsonNode review = json(open(table.person(), today), 201);
        json(act(table.person(), review, "equality-answers", "{\"felt\":\"NO\"}"), 200);
        json(act(table.worker(), review, "equality-answers", "{\"felt\":\"YES\"}"), 200);
        json(act(table.person(), review, "endings", "{\"reason\":\"Another day\"}"), 200);
        JsonNode said = json(
                act(table.person(), review, "equality-answers", "{\"felt\":\"PARTLY\",\"words\":\"Later on\"}"), 200);
        assertThat(said.path("equality").findValuesAsText("felt")).containsExactly("YES", "PARTLY");
    }

    @Test
    void aReviewThatIsLeftIsStillDue() {
        JsonNode review = json(open(table.person(), today), 201);
        JsonNode left = json(act(table.worker(), review, "endings", "{\"reason\":\"No words for both\"}"), 200);
        assertThat(left.path("status").asText()).isEqualTo("LEFT");
        problem(act(table.worker(), review, "endings", "{\"reason\":\"Again\"}"), 409, "review-over");
        json(open(table.person(), today), 201);
    }

    @Test
    void whatIsDueIsSaidWithItsSource() {
        assertThat(json(get(table.person(), table.path() + "/reviews"), 200).path("due"))
                .isEmpty();
        table.decided(Said.addGoal("Cook for other people"));
        JsonNode due = json(get(table.person(), table.path() + "/reviews"), 200);
        assertThat(due.at("/due/0/occasion").asText()).isEqualTo("FIRST_LOOK");
        assertThat(due.at("/due/0/from").asText()).isEqualTo(today.plusWeeks(6).toString());
        assertThat(due.at("/due/0/by").asText()).isEqualTo(today.plusWeeks(8).toString());
        assertThat(due.at("/due/0/force").asText()).isEqualTo("GUIDANCE");
        assertThat(due.at("/due/0/late").asBoolean()).isFalse();
        assertThat(due.at("/due/1/by").asText()).isEqualTo(today.plusMonths(12).toString());

        JsonNode review = json(open(table.person(), today), 201);
        JsonNode put = json(act(table.person(), review, "conclusions", "{\"words\":\"We go on\"}"), 200);
        json(act(table.worker(), review, "conclusion-agreements", agreement(put)), 200);
        JsonNode after = json(get(table.person(), table.path() + "/reviews"), 200);
        assertThat(after.path("items")).hasSize(1);
        assertThat(after.at("/due/1/by").asText())
                .isEqualTo(today.plusMonths(12).toString());
    }

    @Test
    void whateverCallsForAReviewIsDueWithItsReasonAndStopsNothing() {
        table.decided(
                Said.addAction("Send the form"), "{\"type\":\"SET_REVIEW_RHYTHM\",\"everyWeeks\":12}", """
                {"type":"TAKE_RISK","risk":{"what":"The bus alone","benefitHopedFor":"Being free","harmFeared":"Getting lost",
                 "personsView":"I know the way","workersView":"The change is hard","leastRestrictiveSupport":"A telephone",
                 "whatWouldMakeUsStop":"Getting lost twice","reviewOn":"%s"}}""".formatted(
                                today.plusWeeks(10)));
        String action = table.plan().at("/actions/0/actionId").asText();
        json(
                post(
                        table.person(),
                        table.path() + "/actions/" + action + "/reports",
                        "{\"progress\":\"NOT_DONE\",\"words\":\"Nobody called\"}"),
                201);
        JsonNode due = json(get(table.person(), table.path() + "/reviews"), 200).path("due");
        assertThat(due.findValuesAsText("occasion"))
                .containsExactly("ON_SERVICE_NOT_DONE", "FIRST_LOOK", "RISK_REVIEW", "OWN_RHYTHM", "YEARLY");
        assertThat(due.at("/0/about").asText()).isEqualTo(action);
        assertThat(due.at("/0/from").asText()).isEqualTo(today.toString());
        assertThat(due.at("/2/force").asText()).isEqualTo("AGREED");
        assertThat(due.at("/2/by").asText()).isEqualTo(today.plusWeeks(10).toString());
        assertThat(due.at("/3/about").isMissingNode()).isTrue();
    }

    @Test
    void aClosedPlanIsNotReviewed() {
        table.decided(Said.closePlan("We are done"));
        problem(open(table.person(), today), 409, "plan-closed");
    }

    @Test
    void anIdeaIsNoReview() {
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(act(table.person(), idea, "endings", "{\"reason\":\"x\"}"), 422, "unknown-item");
    }
}

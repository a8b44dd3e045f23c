package org.alongside.opportunity.feedback;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.mayPublish;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** You said, we did. */
@QuarkusTest
@RealPartsOfOpportunity
class FeedbackIT {
    private final String mark = "k" + UUID.randomUUID().toString().replace("-", "");
    private final Somebody kitchen = Somebody.client(mark, "provider", "national");
    private final Somebody learner = Somebody.with("person", "northshire");
    private String opportunity = "";

    @BeforeEach
    void aCourse() {
        mayPublish("national", "{\"client\":\"%s\",\"providerKey\":\"%s\"}".formatted(mark, mark));
        opportunity = kitchen.put("/v1/providers/" + mark + "/opportunities/cooking", """
                        {"kind":"COURSE","title":"Cooking","provider":{"name":"The kitchen"},"offerings":[{"id":"spring"},{"id":"autumn"}]}""")
                .then()
                .statusCode(201)
                .extract()
                .path("opportunityId");
    }

    private String feedback() {
        return "/v1/opportunities/" + opportunity + "/feedback";
    }

    private static String said(String audience, String words) {
        return "{\"audience\":\"%s\",\"said\":{\"worked\":\"%s\",\"rating\":4}}".formatted(audience, words);
    }

    private String gives(Somebody who, String audience, String words) {
        return who.post(feedback(), said(audience, words))
                .then()
                .statusCode(201)
                .extract()
                .path("feedbackId");
    }

    private List<String> seenBy(Somebody who) {
        return ids(who.get(feedback()).then().statusCode(200).extract().jsonPath());
    }

    private List<String> seenByAll() {
        return ids(given().get(feedback()).then().statusCode(200).extract().jsonPath());
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.feedbackId", String.class);
    }

    private static String answers(String feedbackId) {
        return "/v1/feedback/" + feedbackId + "/answers";
    }

    private static String answer(int version, String more) {
        return "{\"toVersion\":%d,\"answer\":\"We hear you.\"%s}".formatted(version, more);
    }

    @Test
    void whatWasSaidStandsBesideWhatWasAnswered() {
        String id =
                learner.post(feedback(), """
                        {"audience":"PROVIDER","said":{"worked":"The guests","didNotWork":"The noise","toChange":"Start later","ownWords":"I came back",
                         "adjustments":[{"adjustment":"A quiet room","kept":false},{"adjustment":"Easy read","kept":true}],"rating":4}}""").then().statusCode(201).extract().path("feedbackId");
        assertThat(kitchen.post(answers(id), answer(1, ",\"action\":\"A quiet room is free now\",\"done\":true"))
                        .statusCode())
                .isEqualTo(201);
        for (Somebody reader : List.of(learner, kitchen, Somebody.with("worker", "northshire"))) {
            Map<String, Object> seen = reader.get(feedback()).jsonPath().getMap("items[0]");
            assertThat(seen.get("said"))
                    .isEqualTo(Map.of(
                            "worked", "The guests",
                            "didNotWork", "The noise",
                            "toChange", "Start later",
                            "ownWords", "I came back",
                            "adjustments",
                                    List.of(
                                            Map.of("adjustment", "A quiet room", "kept", false),
                                            Map.of("adjustment", "Easy read", "kept", true)),
                            "rating", 4));
            assertThat(seen.get("own")).isEqualTo(reader == learner);
            assertThat(reader.get(feedback()).jsonPath().getString("items[0].answers[0].action"))
                    .isEqualTo("A quiet room is free now");
            assertThat(reader.get(feedback()).jsonPath().getString("items[0].answers[0].by"))
                    .isEqualTo("PROVIDER");
        }
    }

    @Test
    void itIsShownToWhomItsAuthorChoseAndToNobodyElse() {
        Somebody worker = Somebody.with("worker", "northshire");
        Somebody otherLearner = Somebody.with("person", "northshire");
        Somebody elsewhere = Somebody.with("worker", "southmoor");
        Somebody otherProvider = Somebody.client(mark + "-other", "provider", "national");
        mayPublish("national", "{\"client\":\"%s-other\",\"providerKey\":\"%s-other\"}".formatted(mark, mark));
        String unsaid = learner.post(feedback(), "{\"said\":{\"worked\":\"All\"}}")
                .jsonPath()
                .getString("feedbackId");
        String forProvider = gives(Somebody.with("person", "northshire"), "PROVIDER", "Some");
        String forAll = gives(Somebody.with("person", "northshire"), "EVERYBODY", "Much");

        assertThat(seenBy(worker)).containsExactly(unsaid, forProvider, forAll);
        assertThat(seenBy(learner)).containsExactly(unsaid, forAll);
        assertThat(seenBy(kitchen)).containsExactly(forProvider, forAll);
        for (Somebody other : List.of(otherLearner, elsewhere, otherProvider)) {
            assertThat(seenBy(other)).containsExactly(forAll);
        }
        assertThat(seenByAll()).containsExactly(forAll);

        assertThat(kitchen.post(answers(unsaid), answer(1, "")).statusCode()).isEqualTo(404);
        assertThat(otherProvider.post(answers(forProvider), answer(1, "")).statusCode())
                .isEqualTo(404);
        Response notTheirs = otherProvider.post(answers(forAll), answer(1, ""));
        assertThat(notTheirs.statusCode()).isEqualTo(403);
        assertThat(notTheirs.jsonPath().getString("code")).isEqualTo("not-your-provider");
        assertThat(Somebody.with("commissioner", "southmoor")
                        .post(answers(forProvider), answer(1, ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Somebody.with("commissioner", "northshire")
                        .post(answers(unsaid), answer(1, ""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(worker.post(answers(unsaid), answer(1, "")).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsToldWhoSaidIt() {
        gives(learner, "EVERYBODY", "Much");
        for (String body : List.of(
                given().get(feedback()).asString(),
                kitchen.get(feedback()).asString(),
                Somebody.with("worker", "northshire").get(feedback()).asString(),
                learner.get(feedback()).asString())) {
            assertThat(body).contains("Much").doesNotContain(learner.subject()).doesNotContain("northshire");
        }
    }

    @Test
    void aDoubleClickIsOneAndOtherWordsAreAChange() {
        String id = gives(learner, "AUTHORITY", "Much");
        Response again = learner.post(feedback(), said("AUTHORITY", "Much"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("feedbackId")).isEqualTo(id);
        Response other = learner.post(feedback(), said("AUTHORITY", "Little"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.jsonPath().getString("code")).isEqualTo("feedback-exists");
        assertThat(other.jsonPath().getString("detail")).contains(id);
        assertThat(learner.get("/v1/feedback/" + id).jsonPath().getString("said.worked"))
                .isEqualTo("Much");
    }

    @Test
    void oneLearnerInARaceOfEightSaysItOnce() throws Exception {
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            Callable<Integer> click =
                    () -> learner.post(feedback(), said("AUTHORITY", "Much")).statusCode();
            List<Future<Integer>> clicks = eight.invokeAll(java.util.Collections.nCopies(8, click));
            int created = 0;
            for (Future<Integer> each : clicks) {
                assertThat(each.get()).isIn(200, 201);
                created += each.get() == 201 ? 1 : 0;
            }
            assertThat(created).isOne();
        }
        assertThat(seenBy(learner)).hasSize(1);
    }

    @Test
    void eachOfferingCanBeSpokenOfAndOnlyThoseThatThereAre() {
        List<String> offerings = given().get("/v1/opportunities/" + opportunity)
                .jsonPath()
                .getList("offerings.offeringId", String.class);
        assertThat(offerings).hasSize(2);
        gives(learner, "EVERYBODY", "All");
        for (String offering : offerings) {
            String body =
                    "{\"offeringId\":\"%s\",\"audience\":\"EVERYBODY\",\"said\":{\"rating\":2}}".formatted(offering);
            assertThat(learner.post(feedback(), body).statusCode()).isEqualTo(201);
            assertThat(learner.post(feedback(), body).statusCode()).isEqualTo(200);
        }
        assertThat(seenByAll()).hasSize(3);
        assertThat(learner.post(
                                feedback(),
                                "{\"offeringId\":\"%s\",\"said\":{\"rating\":2}}".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aChangeIsANewVersionThatWaitsForAnAnswerAndOnlyTheAuthorReadsWhatWasBefore() {
        String id = gives(learner, "EVERYBODY", "Much and private");
        kitchen.post(answers(id), answer(1, "")).then().statusCode(201);
        assertThat(waiting(kitchen)).doesNotContain(id);
        String own = "/v1/feedback/" + id;
        String change = "{\"version\":1,\"audience\":\"PROVIDER\",\"said\":{\"worked\":\"Much\"}}";
        assertThat(learner.put(own, change).jsonPath().getInt("version")).isEqualTo(2);
        assertThat(learner.put(own, change).jsonPath().getInt("version"))
                .as("a double click")
                .isEqualTo(2);
        Response late = learner.put(own, change.replace("Much", "Nothing"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("code")).isEqualTo("feedback-changed");

        assertThat(kitchen.get(feedback()).asString()).contains("Much").doesNotContain("private");
        assertThat(seenByAll()).isEmpty();
        assertThat(waiting(kitchen)).contains(id);
        assertThat(kitchen.post(answers(id), answer(1, "")).statusCode()).isEqualTo(409);
        JsonPath mine = learner.get(own).jsonPath();
        assertThat(mine.getString("earlier[0].said.worked")).isEqualTo("Much and private");
        assertThat(mine.getString("earlier[0].audience")).isEqualTo("EVERYBODY");
        assertThat(mine.getInt("answers[0].toVersion")).isEqualTo(1);
    }

    @Test
    void nobodyButTheAuthorChangesItOrTakesItBack() {
        String hidden = gives(learner, "PROVIDER", "Much");
        String shown = gives(Somebody.with("person", "northshire"), "EVERYBODY", "Much");
        String change = "{\"version\":1,\"said\":{\"worked\":\"Nothing\"}}";
        for (Somebody other : List.of(
                kitchen,
                Somebody.with("person", "northshire"),
                Somebody.with("worker", "northshire"),
                Somebody.with("system", "northshire"),
                Somebody.with("person", "southmoor"))) {
            assertThat(other.get("/v1/feedback/" + hidden).statusCode()).isEqualTo(404);
            assertThat(other.put("/v1/feedback/" + hidden, change).statusCode()).isEqualTo(404);
            assertThat(other.delete("/v1/feedback/" + hidden).statusCode()).isEqualTo(404);
            assertThat(other.put("/v1/feedback/" + shown, change).statusCode()).isEqualTo(403);
            assertThat(other.delete("/v1/feedback/" + shown).statusCode()).isEqualTo(403);
        }
        assertThat(seenBy(kitchen)).containsExactly(hidden, shown);
    }

    @Test
    void onlyWhoTakesPartSaysHowItWas() {
        for (Somebody other :
                List.of(kitchen, Somebody.with("worker", "northshire"), Somebody.with("advocate", "northshire"))) {
            assertThat(other.post(feedback(), said("EVERYBODY", "Best course")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(given().contentType("application/json")
                        .body(said("EVERYBODY", "Best course"))
                        .post(feedback())
                        .statusCode())
                .isEqualTo(401);
        assertThat(learner.post("/v1/opportunities/" + UUID.randomUUID() + "/feedback", said("EVERYBODY", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProviderDoesNotLoseItByTakingTheOpportunityOffOffer() {
        String id = gives(learner, "EVERYBODY", "Too loud");
        kitchen.delete("/v1/providers/" + mark + "/opportunities/cooking")
                .then()
                .statusCode(204);
        assertThat(seenByAll()).containsExactly(id);
        assertThat(waiting(kitchen)).contains(id);
        gives(Somebody.with("person", "northshire"), "EVERYBODY", "Too short");
        assertThat(seenByAll()).hasSize(2);
    }

    @Test
    void takenBackItIsGoneWithEveryVersionAndAnswer() throws Exception {
        String id = gives(learner, "EVERYBODY", "Much");
        learner.put("/v1/feedback/" + id, "{\"version\":1,\"audience\":\"EVERYBODY\",\"said\":{\"worked\":\"Less\"}}");
        kitchen.post(answers(id), answer(2, "")).then().statusCode(201);
        assertThat(FeedbackTables.holding("northshire", id))
                .containsExactlyInAnyOrder("feedback", "feedback_author", "feedback_version", "feedback_answer");
        assertThat(learner.delete("/v1/feedback/" + id).statusCode()).isEqualTo(204);
        assertThat(FeedbackTables.holding("northshire", id)).isEmpty();
        assertThat(learner.delete("/v1/feedback/" + id).statusCode()).isEqualTo(404);
        assertThat(seenByAll()).isEmpty();
        gives(learner, "EVERYBODY", "Something else");
    }

    private static List<String> waiting(Somebody who) {
        return all(who).stream().map(item -> (String) item.get("feedbackId")).toList();
    }

    private static List<Map<String, Object>> all(Somebody who) {
        List<Map<String, Object>> items = new java.util.ArrayList<>();
        String after = null;
        do {
            var request = who.signedIn().queryParam("limit", 2);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/unanswered-feedback")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            after = page.getString("next");
        } while (after != null);
        return items;
    }

    @Test
    void nothingIsOverdueUnseen() throws Exception {
        String fresh = gives(learner, "PROVIDER", "Much");
        String old = gives(Somebody.with("person", "northshire"), "PROVIDER", "Little");
        String promised = gives(Somebody.with("person", "northshire"), "PROVIDER", "Some");
        String kept = gives(Somebody.with("person", "northshire"), "PROVIDER", "None");
        FeedbackTables.saidDaysAgo("northshire", old, 29);
        kitchen.post(answers(promised), answer(1, ",\"action\":\"A ramp\",\"actBy\":\"2026-11-20\""))
                .then()
                .statusCode(201);
        kitchen.post(answers(kept), answer(1, ",\"action\":\"A ramp\",\"actBy\":\"2026-11-20\""))
                .then()
                .statusCode(201);
        kitchen.post(answers(kept), answer(1, ",\"action\":\"A ramp\",\"actBy\":\"2026-11-20\",\"done\":true"))
                .then()
                .statusCode(201);

        List<Map<String, Object>> items = all(kitchen);
        assertThat(items).extracting(item -> item.get("feedbackId")).containsExactly(old, promised, fresh);
        assertThat(items).extracting(item -> item.get("overdue")).containsExactly(true, true, false);
        assertThat(items)
                .extracting(item -> item.get("why"))
                .containsExactly("UNANSWERED", "PROMISE_PAST", "UNANSWERED");
        assertThat((Integer) items.getFirst().get("days")).isBetween(28, 29);
        assertThat(waiting(Somebody.with("worker", "northshire")))
                .contains(old, promised, fresh)
                .doesNotContain(kept);
        assertThat(waiting(Somebody.with("worker", "southmoor"))).isEmpty();
        assertThat(learner.get("/v1/unanswered-feedback").statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerSentTwiceIsOneAndAnotherIsAdded() {
        String id = gives(learner, "PROVIDER", "Much");
        String first = kitchen.post(answers(id), answer(1, "")).jsonPath().getString("answerId");
        Response again = kitchen.post(answers(id), answer(1, ""));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("answerId")).isEqualTo(first);
        kitchen.post(answers(id), answer(1, ",\"action\":\"Done\",\"done\":true"))
                .then()
                .statusCode(201);
        assertThat(learner.get("/v1/feedback/" + id).jsonPath().getList("answers.answerId"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"said\":{}} | /said",
                "{} | /said",
                "{\"said\":{\"worked\":\" \"}} | /said/worked",
                "{\"said\":{\"worked\":\"<b>loud</b>\"}} | /said/worked",
                "{\"said\":{\"toChange\":\"a &lt; b\"}} | /said/toChange",
                "{\"said\":{\"ownWords\":\"abc\\u202Edef\"}} | /said/ownWords",
                "{\"said\":{\"ownWords\":\"a\\u0007\"}} | /said/ownWords",
                "{\"said\":{\"rating\":6}} | /said/rating",
                "{\"said\":{\"adjustments\":[{\"adjustment\":\"Ramp\"}]}} | /said/adjustments/0/kept",
                "{\"version\":1,\"said\":{\"rating\":3}} | /version",
                "{\"audience\":\"EVERYBODY\",\"said\":{\"worked\":\"Ask sam@northshire.example\"}} | /said/worked",
                "{\"audience\":\"EVERYBODY\",\"said\":{\"worked\":\"Ring 01632 960 123 for me\"}} | /said/worked",
                "{\"audience\":\"EVERYBODY\",\"said\":{\"worked\":\"See www.northshire.example\"}} | /said/worked",
            })
    void whatIsWrongIsNamedAndNothingIsKept(String body, String pointer) {
        Response refused = learner.post(feedback(), body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        assertThat(seenBy(learner)).isEmpty();
    }

    @Test
    void plainWordsMayLookLikeNearlyAnything() {
        gives(learner, "EVERYBODY", "I <3 it; 3 < 4 & 5 > 2, from 9.30 to 12, 100 % 😀 – Dydd da, Łódź");
        Response tooLong = Somebody.with("person", "northshire").post(feedback(), said("AUTHORITY", "x".repeat(2_001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.jsonPath().getString("code")).isEqualTo("text-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answer\":\"Yes\"} | /toVersion",
                "{\"toVersion\":1} | /answer",
                "{\"toVersion\":1,\"answer\":\"Yes\",\"actBy\":\"2027-01-01\"} | /action",
                "{\"toVersion\":1,\"answer\":\"Yes\",\"action\":\"A ramp\"} | /actBy",
                "{\"toVersion\":1,\"answer\":\"<script>\"} | /answer",
            })
    void halfAnAnswerIsRefused(String body, String pointer) {
        String id = gives(learner, "PROVIDER", "Much");
        Response refused = kitchen.post(answers(id), body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
    }
}

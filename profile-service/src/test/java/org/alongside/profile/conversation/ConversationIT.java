package org.alongside.profile.conversation;

import static org.alongside.profile.Api.add;
import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.race;
import static org.alongside.profile.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planning, arranging, putting off and holding a conversation. */
@QuarkusTest
class ConversationIT {

    private static final String TEA = """
            {"about":"A good week","startsAt":"2027-01-20T10:00:00Z","where":"The kitchen","withWhom":"My sister",
             "asThePersonWantsIt":{"words":"Tea first, no forms","whose":"PERSON"}}""";

    private String worker;
    private String account;
    private String broker;
    private Registered person;

    @BeforeEach
    void somebody() {
        worker = freshWorker();
        account = freshPerson();
        broker = freshPerson();
        person = claimed(worker, account);
    }

    private ValidatableResponse plan(String by, String body) {
        return json(as(by), body).post(person.path() + "/conversations").then();
    }

    private String planned(String by) {
        return plan(by, TEA).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse arrange(String by, String path, String tag, String body) {
        return json(as(by), body).header("If-Match", tag).put(path).then();
    }

    private static ValidatableResponse move(String by, String path, String body) {
        return json(as(by), body).post(path + "/moves").then();
    }

    @Test
    void aConversationIsArrangedAsThePersonWantsIt() {
        String path = plan(account, TEA)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("about", equalTo("A good week"))
                .body("startsAt", equalTo("2027-01-20T10:00:00Z"))
                .body("where", equalTo("The kitchen"))
                .body("withWhom", equalTo("My sister"))
                .body("asThePersonWantsIt.words", equalTo("Tea first, no forms"))
                .body("asThePersonWantsIt.confirmedByPerson", equalTo(true))
                .body("status", equalTo("PLANNED"))
                .body("moves", hasSize(0))
                .body("begun.as", equalTo("PERSON"))
                .body("begun.account", equalTo(Tokens.subjectOf(account)))
                .extract()
                .header("Location");
        as(worker).get(path).then().statusCode(200).header("ETag", "\"1\"").body("withWhom", equalTo("My sister"));
        as(worker).header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    }

    @Test
    void howThePersonWantsItIsTheirsOnceTheyHaveSaidIt() {
        String path = planned(worker);
        as(worker).get(path).then().body("asThePersonWantsIt.confirmedByPerson", equalTo(false));
        arrange(account, path, "\"1\"", TEA)
                .statusCode(200)
                .body("asThePersonWantsIt.recordedBy", equalTo("WORKER"))
                .body("asThePersonWantsIt.confirmedByPerson", equalTo(true));
        refused(arrange(worker, path, "\"2\"", TEA.replace("no forms", "then the form")), 403, "not-allowed");
        refused(arrange(worker, path, "\"2\"", "{\"about\":\"A good week\"}"), 403, "not-allowed");
        arrange(worker, path, "\"2\"", TEA.replace("The kitchen", "The office"))
                .statusCode(200)
                .body("where", equalTo("The office"))
                .body("asThePersonWantsIt.confirmedByPerson", equalTo(true));
        arrange(account, path, "\"3\"", "{\"about\":\"A good week\"}")
                .statusCode(200)
                .body("asThePersonWantsIt", nullValue());
    }

    @Test
    void nobodyArrangesOverWhatTheyHaveNotRead() throws InterruptedException {
        String path = planned(worker);
        refused(json(as(worker), TEA).put(path).then(), 428, "precondition-required");
        refused(arrange(worker, path, "\"0\"", TEA), 412, "precondition-failed");
        List<Integer> statuses = race(
                8,
                i -> () -> arrange(worker, path, "\"1\"", TEA.replace("A good week", "A good week " + i))
                        .extract()
                        .statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(7);
    }

    @Test
    void whoPutsItOffSaysWhyAndStaysNamed() {
        String path = planned(worker);
        refused(move(account, path, "{\"to\":\"PUT_OFF\"}"), 422, "invalid");
        refused(move(account, path, "{\"to\":\"HELD\",\"startsAt\":\"2027-02-01T10:00:00Z\"}"), 422, "invalid");
        refused(move(account, path, "{}"), 422, "invalid");
        move(account, path, "{\"to\":\"PUT_OFF\",\"words\":\"The children are ill\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("PUT_OFF"))
                .body("moves[0].words", equalTo("The children are ill"))
                .body("moves[0].by.as", equalTo("PERSON"))
                .body("moves[0].by.account", equalTo(Tokens.subjectOf(account)));
        move(worker, path, "{\"to\":\"PLANNED\",\"startsAt\":\"2027-02-01T10:00:00Z\"}")
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("startsAt", equalTo("2027-02-01T10:00:00Z"))
                .body("moves.to", contains("PUT_OFF", "PLANNED"));
        refused(
                json(as(worker), "{\"to\":\"HELD\"}")
                        .header("If-Match", "\"1\"")
                        .post(path + "/moves")
                        .then(),
                412,
                "precondition-failed");
    }

    @Test
    void onceHeldItsArrangementIsHistory() {
        String path = planned(worker);
        move(worker, path, "{\"to\":\"HELD\"}").statusCode(200).body("status", equalTo("HELD"));
        refused(move(worker, path, "{\"to\":\"PLANNED\"}"), 409, "conversation-held");
        refused(arrange(worker, path, "\"2\"", TEA), 409, "conversation-held");
    }

    @Test
    void underOneKeyOneConversationIsPlanned() {
        String key = UUID.randomUUID().toString();
        String first = null;
        for (int i = 0; i < 2; i++) {
            String location = json(as(worker), TEA)
                    .header("Idempotency-Key", key)
                    .post(person.path() + "/conversations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            assertThat(first == null ? location : first).isEqualTo(location);
            first = location;
        }
        as(worker).get(person.path() + "/conversations").then().body("items", hasSize(1));
    }

    @Test
    void theyAreListedNewestFirstPageByPage() {
        for (int i = 1; i <= 3; i++) {
            plan(worker, "{\"about\":\"number " + i + "\"}").statusCode(201);
        }
        String next = as(worker)
                .queryParam("limit", 2)
                .get(person.path() + "/conversations")
                .then()
                .statusCode(200)
                .body("items.about", contains("number 3", "number 2"))
                .extract()
                .path("next");
        as(worker)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(person.path() + "/conversations")
                .then()
                .body("items.about", contains("number 1"))
                .body("next", nullValue());
    }

    @Test
    void whoMayReadMayNotTherebyArrange() {
        String path = planned(worker);
        added(account, person, "supporter", "SUPPORTER");
        added(account, person, "advocate", "ADVOCATE");
        add(account, person, broker, "BROKER", "\"PLAN\"", null).statusCode(201);
        as("supporter").get(path).then().statusCode(200);
        refused(plan("supporter", TEA), 403, "not-allowed");
        refused(arrange("supporter", path, "\"1\"", TEA), 403, "not-allowed");
        refused(move("supporter", path, "{\"to\":\"HELD\"}"), 403, "not-allowed");
        refused(as(broker).get(path).then(), 403, "not-allowed");
        refused(as(broker).get(person.path() + "/conversations").then(), 403, "not-allowed");
        plan("advocate", TEA).statusCode(201).body("begun.as", equalTo("ADVOCATE"));
    }

    @Test
    void itIsThatPersonsAndNobodyElses() {
        String path = planned(worker);
        Registered other = claimed(worker, freshPerson());
        String elsewhere = path.replace(person.personId(), other.personId());
        refused(as(worker).get(elsewhere).then(), 404, "not-found");
        refused(arrange(worker, elsewhere, "\"1\"", TEA), 404, "not-found");
        refused(move(worker, elsewhere, "{\"to\":\"HELD\"}"), 404, "not-found");
    }

    @Test
    void whatIsNoArrangementIsRefusedWithEverythingThatIsWrong() {
        plan(worker, "{\"asThePersonWantsIt\":{}}")
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", hasItems("/about", "/asThePersonWantsIt/words", "/asThePersonWantsIt/whose"));
        refused(plan(worker, "{\"about\":\"" + "a".repeat(501) + "\"}"), 422, "text-too-long");
        refused(plan(worker, "{\"about\":\"a\",\"options\":[\"yes\",\"no\"]}"), 422, "unknown-field");
        refused(plan(worker, "{\"about\":\"a\",\"startsAt\":\"soon\"}"), 422, "wrong-type");
    }

    @Test
    void everyReadAndWriteLeavesARecord() {
        String path = planned(worker);
        as(worker).get(path).then().statusCode(200);
        as(worker).get(person.path() + "/conversations").then().statusCode(200);
        arrange(worker, path, "\"1\"", TEA).statusCode(200);
        move(worker, path, "{\"to\":\"HELD\"}").statusCode(200);
        as(account)
                .queryParam("limit", 5)
                .get(person.path() + "/access-records")
                .then()
                .body(
                        "items.operation",
                        contains(
                                "moveConversation",
                                "writeConversation",
                                "listConversations",
                                "readConversation",
                                "planConversation"))
                .body("items[0].resource", equalTo(path));
    }
}

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

/** What people put down in a conversation. */
@QuarkusTest
class ContributionIT {

    private static final String COOK = "Could I cook at the club?";

    private String worker;
    private String account;
    private String broker;
    private Registered person;
    private String conversation;

    @BeforeEach
    void aConversation() {
        worker = freshWorker();
        account = freshPerson();
        broker = freshPerson();
        person = claimed(worker, account);
        conversation = json(as(worker), "{\"about\":\"A good week\"}")
                .post(person.path() + "/conversations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String body(String kind, String words, String whose) {
        return "{\"kind\":\"" + kind + "\",\"words\":\"" + words + "\",\"whose\":\"" + whose + "\"}";
    }

    private static String about(String kind, String about, String words) {
        return "{\"kind\":\"" + kind + "\",\"about\":\"" + about + "\",\"words\":\"" + words
                + "\",\"whose\":\"PERSON\"}";
    }

    private ValidatableResponse put(String by, String body) {
        return json(as(by), body).post(conversation + "/contributions").then();
    }

    private String idea(String by) {
        return put(by, body("IDEA", COOK, "PERSON")).statusCode(201).extract().path("contributionId");
    }

    private void hold() {
        json(as(worker), "{\"to\":\"HELD\"}")
                .post(conversation + "/moves")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse take(String by, String idea, UUID plan, UUID planIdea) {
        return json(as(by), "{\"planId\":\"" + plan + "\",\"ideaId\":\"" + planIdea + "\"}")
                .post(conversation + "/contributions/" + idea + "/takings")
                .then();
    }

    @Test
    void everybodyWhoTakesPartPutsIdeasDownAndEachSaysWhoseItIs() {
        added(account, person, "supporter", "SUPPORTER");
        put(account, body("IDEA", COOK, "PERSON"))
                .statusCode(201)
                .body("kind", equalTo("IDEA"))
                .body("words", equalTo(COOK))
                .body("by.as", equalTo("PERSON"))
                .body("by.account", equalTo(Tokens.subjectOf(account)))
                .body("withdrawn", equalTo(false))
                .body("waiting", nullValue())
                .body("takenTo", nullValue());
        put(worker, body("IDEA", "The allotment", "FAMILY")).statusCode(201);
        put("supporter", body("IDEA", "I could go with them", "OTHER")).statusCode(201);
        as(account)
                .queryParam("kind", "IDEA")
                .get(conversation + "/contributions")
                .then()
                .statusCode(200)
                .body("items.whose", contains("PERSON", "FAMILY", "OTHER"))
                .body("items.by.as", contains("PERSON", "WORKER", "SUPPORTER"));
    }

    @Test
    void ideasStandUncommentedUntilTheConversationHasBeenHeld() {
        String idea = idea(account);
        String comment = about("COMMENT", idea, "I would ask there");
        refused(put(worker, comment), 409, "still-brainstorming");
        hold();
        put(worker, comment).statusCode(201).body("about", equalTo(idea));
        put(account, body("IDEA", "One more", "PERSON")).statusCode(201);
    }

    @Test
    void thePersonsAgendaComesFirst() {
        put(worker, body("AGENDA_POINT", "The bus", "WORKER")).statusCode(201).body("waiting", equalTo(true));
        put(account, body("AGENDA_POINT", "My mornings", "PERSON"))
                .statusCode(201)
                .body("waiting", equalTo(false));
        as(worker)
                .queryParam("kind", "AGENDA_POINT")
                .get(conversation + "/contributions")
                .then()
                .body("items.waiting", contains(false, false));
        String own =
                as(worker).get(conversation + "/contributions").then().extract().path("items[1].contributionId");
        as(account)
                .post(conversation + "/contributions/" + own + "/withdrawals")
                .then()
                .statusCode(200);
        as(worker).get(conversation + "/contributions").then().body("items.waiting", contains(true, false));
        hold();
        refused(put(worker, body("AGENDA_POINT", "The form", "WORKER")), 409, "conversation-held");
    }

    @Test
    void aQuestionIsAnsweredInWordsAndInNothingElse() {
        String question = put(worker, body("QUESTION", "What would have to be different?", "WORKER"))
                .statusCode(201)
                .extract()
                .path("contributionId");
        put(account, about("REPLY", question, "School begins at nine"))
                .statusCode(201)
                .body("about", equalTo(question));
        for (String closed : new String[] {"options", "choice", "score"}) {
            refused(
                    put(
                            worker,
                            "{\"kind\":\"QUESTION\",\"words\":\"a\",\"whose\":\"WORKER\",\"" + closed
                                    + "\":[\"yes\"]}"),
                    422,
                    "unknown-field");
        }
    }

    @Test
    void whatIsAboutNothingOrTheWrongThingIsRefused() {
        String idea = idea(account);
        refused(put(worker, about("REPLY", idea, "a")), 422, "invalid");
        refused(put(worker, about("REPLY", UUID.randomUUID().toString(), "a")), 422, "invalid");
        refused(put(worker, about("IDEA", idea, "a")), 422, "invalid");
        refused(put(worker, body("REPLY", "a", "WORKER")), 422, "invalid");
        put(worker, "{}").statusCode(422).body("errors.pointer", hasItems("/kind", "/words", "/whose"));
        String other = json(as(worker), "{\"about\":\"Another\"}")
                .post(person.path() + "/conversations")
                .then()
                .extract()
                .header("Location");
        hold();
        refused(
                json(as(worker), about("REPLY", idea, "a"))
                        .post(other + "/contributions")
                        .then(),
                422,
                "invalid");
        refused(
                as(worker)
                        .queryParam("kind", "WISH")
                        .get(conversation + "/contributions")
                        .then(),
                400,
                "bad-request");
    }

    @Test
    void nobodyTakesBackOrDeletesAnothers() {
        String idea = idea(account);
        String path = conversation + "/contributions/" + idea;
        refused(as(worker).post(path + "/withdrawals").then(), 403, "not-allowed");
        for (int i = 0; i < 2; i++) {
            as(account)
                    .post(path + "/withdrawals")
                    .then()
                    .statusCode(200)
                    .body("withdrawn", equalTo(true))
                    .body("words", equalTo(COOK));
        }
        refused(take(account, idea, UUID.randomUUID(), UUID.randomUUID()), 409, "contribution-taken-back");
        hold();
        refused(put(worker, about("COMMENT", idea, "a")), 409, "contribution-taken-back");
        as(worker).get(conversation + "/contributions").then().body("items.withdrawn", contains(true));
    }

    @Test
    void anIdeaIsTakenToAPlanOnceAndSaysByWhom() throws InterruptedException {
        String idea = idea(account);
        UUID plan = UUID.randomUUID();
        UUID planIdea = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            take(worker, idea, plan, planIdea)
                    .statusCode(200)
                    .body("takenTo.planId", equalTo(plan.toString()))
                    .body("takenTo.ideaId", equalTo(planIdea.toString()))
                    .body("takenTo.by.as", equalTo("WORKER"));
        }
        refused(take(worker, idea, plan, UUID.randomUUID()), 409, "already-taken-to-plan");
        refused(take(account, idea, plan, planIdea), 409, "already-taken-to-plan");
        String another = idea(account);
        List<Integer> statuses = race(
                8,
                i -> () ->
                        take(worker, another, plan, UUID.randomUUID()).extract().statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        refused(
                json(as(worker), "{}")
                        .post(conversation + "/contributions/" + idea + "/takings")
                        .then(),
                422,
                "invalid");
    }

    @Test
    void onlyAnIdeaIsTakenAndOnlyByWhoseScopeReachesPlans() {
        add(account, person, "supporter", "SUPPORTER", "\"PROFILE\"", null).statusCode(201);
        add(account, person, broker, "BROKER", "\"PLAN\"", null).statusCode(201);
        String idea = idea("supporter");
        refused(take("supporter", idea, UUID.randomUUID(), UUID.randomUUID()), 403, "not-allowed");
        refused(take(broker, idea, UUID.randomUUID(), UUID.randomUUID()), 403, "not-allowed");
        refused(put(broker, body("IDEA", "a", "OTHER")), 403, "not-allowed");
        refused(as(broker).get(conversation + "/contributions").then(), 403, "not-allowed");
        String question = put(worker, body("QUESTION", "a", "WORKER")).extract().path("contributionId");
        refused(take(worker, question, UUID.randomUUID(), UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void manyWriteAtTheSameTimeAndNothingIsLost() throws InterruptedException {
        List<Integer> statuses = race(
                16,
                i -> () -> put(i % 2 == 0 ? worker : account, body("IDEA", "idea " + i, "OTHER"))
                        .extract()
                        .statusCode());
        assertThat(statuses).containsOnly(201);
        as(worker).get(conversation + "/contributions").then().body("items", hasSize(16));
    }

    @Test
    void theyAreReadOldestFirstPageByPage() {
        for (int i = 1; i <= 3; i++) {
            put(worker, body("IDEA", "number " + i, "WORKER")).statusCode(201);
        }
        String next = as(worker)
                .queryParam("limit", 2)
                .get(conversation + "/contributions")
                .then()
                .body("items.words", contains("number 1", "number 2"))
                .extract()
                .path("next");
        as(worker)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(conversation + "/contributions")
                .then()
                .body("items.words", contains("number 3"))
                .body("next", nullValue());
    }

    @Test
    void underOneKeyAnIdeaIsPutDownOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            json(as(account), body("IDEA", COOK, "PERSON"))
                    .header("Idempotency-Key", key)
                    .post(conversation + "/contributions")
                    .then()
                    .statusCode(201);
        }
        as(worker).get(conversation + "/contributions").then().body("items", hasSize(1));
    }

    @Test
    void everyReadAndWriteLeavesARecord() {
        String idea = idea(account);
        take(account, idea, UUID.randomUUID(), UUID.randomUUID()).statusCode(200);
        as(account)
                .post(conversation + "/contributions/" + idea + "/withdrawals")
                .then()
                .statusCode(200);
        as(worker).get(conversation + "/contributions").then().statusCode(200);
        as(account)
                .queryParam("limit", 4)
                .get(person.path() + "/access-records")
                .then()
                .body(
                        "items.operation",
                        contains("listContributions", "withdrawContribution", "takeIdeaToPlan", "putContribution"));
    }
}

package org.alongside.profile.shortlist;

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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both sides gather for somebody. */
@QuarkusTest
class ShortlistIT {

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

    private ValidatableResponse put(String by, UUID opportunity, String title) {
        return json(as(by), "{\"opportunityId\":\"" + opportunity + "\",\"title\":\"" + title + "\"}")
                .post(person.path() + "/shortlist")
                .then();
    }

    private String putBy(String by) {
        return put(by, UUID.randomUUID(), "Cooking for twelve")
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse note(String by, String path, @Nullable String tag, String words) {
        RequestSpecification request = json(as(by), "{\"words\":\"" + words + "\"}");
        return (tag == null ? request : request.header("If-Match", tag))
                .put(path + "/note")
                .then();
    }

    private static ValidatableResponse setAside(String by, String path, String words) {
        return json(as(by), "{\"words\":\"" + words + "\"}")
                .post(path + "/set-asides")
                .then();
    }

    @Test
    void bothSidesGatherAndTheirNotesStandSideBySide() {
        UUID opportunity = UUID.randomUUID();
        String path = put(account, opportunity, "Cooking for twelve")
                .statusCode(201)
                .body("opportunityId", equalTo(opportunity.toString()))
                .body("title", equalTo("Cooking for twelve"))
                .body("put.as", equalTo("PERSON"))
                .body("put.account", equalTo(Tokens.subjectOf(account)))
                .body("notes", hasSize(0))
                .body("setAside", nullValue())
                .extract()
                .header("Location");
        note(account, path, null, "I know one of the cooks").statusCode(200).header("ETag", "\"1\"");
        note(worker, path, "\"0\"", "The bus goes there").statusCode(200).header("ETag", "\"1\"");
        putBy(worker);
        as(worker)
                .get(path)
                .then()
                .statusCode(200)
                .body("notes.words", containsInAnyOrder("I know one of the cooks", "The bus goes there"))
                .body("notes.by.as", containsInAnyOrder("PERSON", "WORKER"));
        as(account)
                .get(person.path() + "/shortlist")
                .then()
                .statusCode(200)
                .body("items.put.as", contains("WORKER", "PERSON"))
                .body("items[1].notes", hasSize(2))
                .body("items[0].notes", hasSize(0));
    }

    @Test
    void eachWritesTheirOwnNoteAndHasReadItBefore() {
        String path = putBy(worker);
        as(account)
                .get(path + "/note")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("words", nullValue());
        refused(note(account, path, "\"1\"", "a"), 412, "precondition-failed");
        note(account, path, null, "a").statusCode(200);
        note(worker, path, null, "b").statusCode(200);
        refused(note(account, path, null, "c"), 428, "precondition-required");
        refused(note(account, path, "\"0\"", "c"), 412, "precondition-failed");
        note(account, path, "\"1\"", "c")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("words", equalTo("c"));
        as(worker)
                .get(path + "/note")
                .then()
                .header("ETag", "\"1\"")
                .body("words", equalTo("b"))
                .body("by.as", equalTo("WORKER"));
        as(worker).header("If-None-Match", "\"1\"").get(path + "/note").then().statusCode(304);
        as(worker).get(path).then().body("notes.version", containsInAnyOrder(2, 1));
    }

    @Test
    void ofManyWritingTheSameNoteExactlyOneDoes() throws InterruptedException {
        String path = putBy(worker);
        for (int round = 0; round < 2; round++) {
            String tag = "\"" + round + "\"";
            List<Integer> statuses = race(
                    8, i -> () -> note(worker, path, tag, "note " + i).extract().statusCode());
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
            assertThat(Collections.frequency(statuses, 412)).isEqualTo(7);
        }
    }

    @Test
    void whatIsSetAsideStaysWithTheWordsAndCanBePutThereAgain() {
        UUID opportunity = UUID.randomUUID();
        String path =
                put(worker, opportunity, "Cooking").statusCode(201).extract().header("Location");
        refused(json(as(account), "{}").post(path + "/set-asides").then(), 422, "invalid");
        setAside(account, path, "Full until summer")
                .statusCode(200)
                .body("setAside.words", equalTo("Full until summer"))
                .body("setAside.by.as", equalTo("PERSON"));
        refused(setAside(worker, path, "again"), 409, "set-aside");
        refused(note(worker, path, null, "a"), 409, "set-aside");
        put(account, opportunity, "Cooking, new dates").statusCode(201);
        as(worker)
                .get(person.path() + "/shortlist")
                .then()
                .body("items.title", contains("Cooking, new dates", "Cooking"))
                .body("items[1].setAside.words", equalTo("Full until summer"))
                .body("items[0].setAside", nullValue());
    }

    @Test
    void whatThePersonPutThereOnlyThePersonSetsAside() {
        added(account, person, broker, "BROKER");
        String own = putBy(account);
        refused(setAside(worker, own, "Too far"), 403, "not-allowed");
        refused(setAside(broker, own, "Too dear"), 403, "not-allowed");
        setAside(broker, putBy(worker), "Too dear").statusCode(200);
        setAside(account, own, "I have changed my mind").statusCode(200);
    }

    @Test
    void anOpportunityIsThereOnceAlsoInARace() throws InterruptedException {
        UUID opportunity = UUID.randomUUID();
        List<Integer> statuses = race(
                8,
                i -> () -> put(i % 2 == 0 ? worker : account, opportunity, "Cooking")
                        .extract()
                        .statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        refused(put(worker, opportunity, "Cooking"), 409, "already-shortlisted");
    }

    @Test
    void whoMayReadMayNotTherebyGather() {
        String path = putBy(worker);
        added(account, person, "supporter", "SUPPORTER");
        add(account, person, "advocate", "ADVOCATE", "\"PROFILE\"", null).statusCode(201);
        as("supporter").get(path).then().statusCode(200);
        as("supporter").get(person.path() + "/shortlist").then().statusCode(200);
        as("supporter").get(path + "/note").then().statusCode(200);
        refused(put("supporter", UUID.randomUUID(), "a"), 403, "not-allowed");
        refused(note("supporter", path, null, "a"), 403, "not-allowed");
        refused(setAside("supporter", path, "a"), 403, "not-allowed");
        refused(as("advocate").get(path).then(), 403, "not-allowed");
        refused(as("advocate").get(path + "/note").then(), 403, "not-allowed");
        refused(as("advocate").get(person.path() + "/shortlist").then(), 403, "not-allowed");
        refused(put("advocate", UUID.randomUUID(), "a"), 403, "not-allowed");
    }

    @Test
    void itIsThatPersonsAndNobodyElses() {
        String path = putBy(worker);
        Registered other = claimed(worker, freshPerson());
        String elsewhere = path.replace(person.personId(), other.personId());
        refused(as(worker).get(elsewhere).then(), 404, "not-found");
        refused(as(worker).get(elsewhere + "/note").then(), 404, "not-found");
        refused(note(worker, elsewhere, null, "a"), 404, "not-found");
        refused(setAside(worker, elsewhere, "a"), 404, "not-found");
    }

    @Test
    void whatIsNoEntryIsRefused() {
        json(as(worker), "{}")
                .post(person.path() + "/shortlist")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/opportunityId", "/title"));
        refused(put(worker, UUID.randomUUID(), "t".repeat(501)), 422, "text-too-long");
        refused(
                json(as(worker), "{\"opportunityId\":\"" + UUID.randomUUID() + "\",\"title\":\"a\",\"agreed\":true}")
                        .post(person.path() + "/shortlist")
                        .then(),
                422,
                "unknown-field");
    }

    @Test
    void itIsReadPageByPageHoweverManyNotesAnEntryHas() {
        for (int i = 0; i < 3; i++) {
            String path =
                    put(worker, UUID.randomUUID(), "number " + i).extract().header("Location");
            note(worker, path, null, "a").statusCode(200);
            note(account, path, null, "b").statusCode(200);
        }
        String next = as(worker)
                .queryParam("limit", 2)
                .get(person.path() + "/shortlist")
                .then()
                .body("items.title", contains("number 2", "number 1"))
                .body("items[1].notes", hasSize(2))
                .extract()
                .path("next");
        as(worker)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(person.path() + "/shortlist")
                .then()
                .body("items.title", contains("number 0"))
                .body("next", nullValue());
    }

    @Test
    void everyReadAndWriteLeavesARecordAndAKeyPutsOnce() {
        String key = UUID.randomUUID().toString();
        String body = "{\"opportunityId\":\"" + UUID.randomUUID() + "\",\"title\":\"a\"}";
        String path = "";
        for (int i = 0; i < 2; i++) {
            path = json(as(worker), body)
                    .header("Idempotency-Key", key)
                    .post(person.path() + "/shortlist")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
        }
        as(worker).get(path).then().statusCode(200);
        as(worker).get(path + "/note").then().statusCode(200);
        note(worker, path, null, "a").statusCode(200);
        setAside(worker, path, "a").statusCode(200);
        as(worker).get(person.path() + "/shortlist").then().statusCode(200);
        as(account)
                .queryParam("limit", 7)
                .get(person.path() + "/access-records")
                .then()
                .body(
                        "items.operation",
                        contains(
                                "readShortlist",
                                "setAsideFromShortlist",
                                "writeOwnNote",
                                "readOwnNote",
                                "readShortlistEntry",
                                "putOnShortlist",
                                "claimAccount"));
    }
}

package org.alongside.profile.section;

import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.entry;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.race;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.alongside.profile.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Collections;
import java.util.List;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileSectionIT {

    private static final String COOKING = "I feel calm when I cook for other people";

    @Test
    void aNewProfileHasThirteenUnwrittenSections() {
        String worker = freshWorker();
        Registered person = register(worker);
        as(worker)
                .get(person.path() + "/profile")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("sections", hasSize(13))
                .body("sections[0].section", equalTo("about-me"))
                .body("sections.version.unique()", contains(0));
        as(worker)
                .get(person.path() + "/profile/setting")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("entries", hasSize(0))
                .body("writtenAt", nullValue());
    }

    @Test
    void whatThePersonWritesIsConfirmedAndWhatTheWorkerWritesIsNot() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        write(account, person, "strengths", null, entry(COOKING, "PERSON"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("writtenBy", equalTo("PERSON"))
                .body("entries[0].words", equalTo(COOKING))
                .body("entries[0].recordedBy", equalTo("PERSON"))
                .body("entries[0].confirmedByPerson", equalTo(true));
        write(worker, person, "aspirations", null, entry("Work in a kitchen", "PERSON"))
                .statusCode(200)
                .body("entries[0].whose", equalTo("PERSON"))
                .body("entries[0].recordedBy", equalTo("WORKER"))
                .body("entries[0].confirmedByPerson", equalTo(false));
    }

    @Test
    void thePersonConfirmsByPuttingTheSameWordsAndTheRecorderStaysNamed() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        String body = entry(COOKING, "PERSON");
        String recordedAt =
                write(worker, person, "strengths", null, body).extract().path("entries[0].recordedAt");
        write(account, person, "strengths", 1, body)
                .statusCode(200)
                .body("entries[0].recordedBy", equalTo("WORKER"))
                .body("entries[0].recordedAt", equalTo(recordedAt))
                .body("entries[0].confirmedByPerson", equalTo(true));
        write(worker, person, "strengths", 2, body).statusCode(200).body("entries[0].confirmedByPerson", equalTo(true));
        write(worker, person, "strengths", 3, entry(COOKING + "!", "PERSON"))
                .statusCode(200)
                .body("entries[0].confirmedByPerson", equalTo(false));
    }

    @Test
    void anAdvocateWritesUnderTheirOwnName() {
        String account = freshPerson();
        Registered person = claimed(freshWorker(), account);
        added(account, person, "advocate", "ADVOCATE");
        write("advocate", person, "communication", null, entry("Easy read, please", "PERSON"))
                .statusCode(200)
                .body("entries[0].recordedBy", equalTo("ADVOCATE"))
                .body("entries[0].confirmedByPerson", equalTo(false));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotRead() {
        String worker = freshWorker();
        Registered person = register(worker);
        String path = person.path() + "/profile/interests";
        refused(write(worker, person, "interests", 1, entry("a", "PERSON")), 412, "precondition-failed");
        json(as(worker), entry("a", "PERSON"))
                .header("If-None-Match", "*")
                .put(path)
                .then()
                .statusCode(200);
        refused(write(worker, person, "interests", null, entry("b", "PERSON")), 428, "precondition-required");
        refused(write(worker, person, "interests", 0, entry("b", "PERSON")), 412, "precondition-failed");
        refused(write(worker, person, "interests", 2, entry("b", "PERSON")), 412, "precondition-failed");
        refused(
                json(as(worker), entry("b", "PERSON"))
                        .header("If-None-Match", "*")
                        .put(path)
                        .then(),
                412,
                "precondition-failed");
        write(worker, person, "interests", 1, entry("b", "PERSON")).statusCode(200);
        as(worker).get(path).then().body("version", equalTo(2)).body("entries[0].words", equalTo("b"));
    }

    @Test
    void ofManyWritingOnTheSameVersionExactlyOneDoes() throws InterruptedException {
        String worker = freshWorker();
        Registered person = register(worker);
        for (int round = 0; round < 3; round++) {
            int read = round;
            List<Integer> statuses = race(
                    8,
                    i -> () -> write(worker, person, "barriers", read, entry("round " + read + " by " + i, "WORKER"))
                            .extract()
                            .statusCode());
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
            assertThat(Collections.frequency(statuses, 412)).isEqualTo(7);
        }
        as(worker).get(person.path() + "/profile/barriers").then().body("version", equalTo(3));
    }

    @Test
    void everyVersionStaysInTheHistory() {
        String worker = freshWorker();
        Registered person = register(worker);
        for (int i = 0; i < 3; i++) {
            write(worker, person, "experience", i, entry("version " + (i + 1), "WORKER"))
                    .statusCode(200);
        }
        String path = person.path() + "/profile/experience/history";
        String next = as(worker)
                .queryParam("limit", 2)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items[0].entries[0].words", equalTo("version 3"))
                .extract()
                .path("next");
        as(worker)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0].entries[0].words", equalTo("version 1"))
                .body("next", nullValue());
        refused(as(worker).queryParam("after", "-1").get(path).then(), 400, "bad-request");
        refused(as(worker).queryParam("limit", "201").get(path).then(), 400, "bad-request");
    }

    @Test
    void theWholeProfileShowsWhatWasWrittenAndChangesItsTag() {
        String worker = freshWorker();
        Registered person = register(worker);
        write(
                        worker,
                        person,
                        "travel",
                        null,
                        "{\"entries\":[],\"travel\":{\"modes\":[\"WALK\"],\"longestJourneyMinutes\":30}}")
                .statusCode(200);
        write(worker, person, "about-me", null, entry("Being home at three", "PERSON"))
                .statusCode(200);
        String tag = as(worker)
                .get(person.path() + "/profile")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("sections[0].entries[0].words", equalTo("Being home at three"))
                .body("sections.find { it.section == 'travel' }.travel.longestJourneyMinutes", equalTo(30))
                .extract()
                .header("ETag");
        as(worker)
                .header("If-None-Match", tag)
                .get(person.path() + "/profile")
                .then()
                .statusCode(304);
        as(worker)
                .header("If-None-Match", "\"1\"")
                .get(person.path() + "/profile/travel")
                .then()
                .statusCode(304);
        write(worker, person, "about-me", 1, entry("Being home at four", "PERSON"))
                .statusCode(200);
        as(worker)
                .header("If-None-Match", tag)
                .get(person.path() + "/profile")
                .then()
                .statusCode(200);
    }

    @Test
    void anInterestCanHaveAPublishedCode() {
        String worker = freshWorker();
        Registered person = register(worker);
        write(worker, person, "interests", null, """
                        {"entries":[{"topic":"Food","words":"Cooking for people","whose":"PERSON","code":{"scheme":"SOC2020","value":"5434"}},
                                    {"words":"Gardens","whose":"FAMILY","code":{"scheme":"SSA","value":"3.2"}}]}""")
                .statusCode(200)
                .body("entries[0].topic", equalTo("Food"))
                .body("entries[0].code.value", equalTo("5434"))
                .body("entries[1].code.scheme", equalTo("SSA"));
        refused(write(worker, person, "interests", 1, """
                        {"entries":[{"words":"x","whose":"PERSON","code":{"scheme":"SOC2020","value":"cook"}}]}"""), 422, "invalid");
        refused(write(worker, person, "strengths", null, """
                        {"entries":[{"words":"x","whose":"PERSON","code":{"scheme":"SSA","value":"7"}}]}"""), 422, "invalid");
    }

    @Test
    void whoIsOutsideSeesNoProfileAndWritesNone() {
        Registered person = register(freshWorker());
        for (String other :
                new String[] {"worker-two", "worker-elsewhere", "person", "person-elsewhere", "auditor", "casesystem"
                }) {
            refused(as(other).get(person.path() + "/profile").then(), 404, "not-found");
            refused(as(other).get(person.path() + "/profile/interests").then(), 404, "not-found");
            refused(as(other).get(person.path() + "/profile/interests/history").then(), 404, "not-found");
            refused(write(other, person, "interests", null, entry("x", "WORKER")), 404, "not-found");
            refused(write(other, person, "interests", null, "{\"entries\":null}"), 404, "not-found");
        }
        refused(RestAssured.given().get(person.path() + "/profile").then(), 401, "not-signed-in");
        refused(
                json(RestAssured.given(), entry("x", "WORKER"))
                        .put(person.path() + "/profile/interests")
                        .then(),
                401,
                "not-signed-in");
    }

    @Test
    void thereIsNoSectionByAnotherName() {
        String worker = freshWorker();
        Registered person = register(worker);
        refused(as(worker).get(person.path() + "/profile/secrets").then(), 404, "not-found");
        refused(as(worker).get(person.path() + "/profile/ABOUT_ME").then(), 404, "not-found");
        refused(as(worker).get(person.path() + "/profile/secrets/history").then(), 404, "not-found");
        refused(write(worker, person, "secrets", null, entry("x", "WORKER")), 404, "not-found");
    }
}

package org.alongside.profile.need;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs, apart from any goal. */
@QuarkusTest
class NeedIT {

    private static final String OWN = "\"ownAccount\":{\"words\":\"I can do it after three times\"}";
    private static final String MEETS = """
            "assessment":{"account":"Gets lost","eligibility":"MEETS_CRITERIA","under":"CARE_ACT_2014",
             "reasons":"It keeps them from college","on":"2026-11-02","outcomes":["LOCAL_FACILITIES","RELATIONSHIPS"]}""";

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

    private ValidatableResponse record(String by, String... members) {
        String body =
                "{\"what\":\"New places by bus\"" + (members.length == 0 ? "" : "," + String.join(",", members)) + "}";
        return json(as(by), body).post(person.path() + "/needs").then();
    }

    private String recorded(String by, String... members) {
        return record(by, members).statusCode(201).extract().path("needId");
    }

    private static String follows(String need) {
        return "\"supersedes\":\"" + need + "\"";
    }

    private static ValidatableResponse account(String by, String path, String tag, String words) {
        return json(as(by), "{\"words\":\"" + words + "\"}")
                .header("If-Match", tag)
                .put(path + "/own-account")
                .then();
    }

    private String path(String need) {
        return person.path() + "/needs/" + need;
    }

    @Test
    void thePersonsAccountStandsBesideTheAssessors() {
        record(worker, MEETS, OWN)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("what", equalTo("New places by bus"))
                .body("eligibility", equalTo("MEETS_CRITERIA"))
                .body("assessment.under", equalTo("CARE_ACT_2014"))
                .body("assessment.outcomes", contains("RELATIONSHIPS", "LOCAL_FACILITIES"))
                .body("assessment.on", equalTo("2026-11-02"))
                .body("ownAccount.words", equalTo("I can do it after three times"))
                .body("ownAccount.recordedBy", equalTo("WORKER"))
                .body("ownAccount.confirmedByPerson", equalTo(false))
                .body("recorded.as", equalTo("WORKER"))
                .body("recorded.account", equalTo(Tokens.subjectOf(worker)))
                .body("supersedes", nullValue())
                .body("supersededBy", nullValue());
    }

    @Test
    void whoeverIsNotAnAssessorPutsANeedDownThatIsNotYetAssessed() {
        record(account, OWN)
                .statusCode(201)
                .body("eligibility", equalTo("NOT_YET_ASSESSED"))
                .body("assessment", nullValue())
                .body("ownAccount.confirmedByPerson", equalTo(true));
        added(account, person, "advocate", "ADVOCATE");
        record("advocate").statusCode(201).header("ETag", "\"1\"").body("ownAccount", nullValue());
        refused(record(account, MEETS), 403, "not-allowed");
        refused(record("advocate", MEETS), 403, "not-allowed");
    }

    @Test
    void aNeedIsFollowedAndNotOverwrittenAndBothStay() {
        String first = recorded(account, OWN);
        String second = record(worker, MEETS, follows(first))
                .statusCode(201)
                .body("supersedes", equalTo(first))
                .body("ownAccount.words", equalTo("I can do it after three times"))
                .body("ownAccount.recordedBy", equalTo("PERSON"))
                .body("ownAccount.confirmedByPerson", equalTo(true))
                .extract()
                .path("needId");
        as(account)
                .get(path(first))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("supersededBy", equalTo(second))
                .body("eligibility", equalTo("NOT_YET_ASSESSED"));
        as(account).get(person.path() + "/needs").then().statusCode(200).body("items.needId", contains(second, first));
        refused(record(worker, MEETS, follows(first)), 409, "already-superseded");
        refused(record(account, OWN, follows(second)), 403, "not-allowed");
        refused(record(worker, follows(UUID.randomUUID().toString())), 422, "invalid");
        record(worker, follows(second), MEETS.replace("MEETS_CRITERIA", "DOES_NOT_MEET_CRITERIA"))
                .statusCode(201)
                .body("eligibility", equalTo("DOES_NOT_MEET_CRITERIA"));
    }

    @Test
    void aNeedIsFollowedOnceAlsoInARace() throws InterruptedException {
        String first = recorded(worker);
        List<Integer> statuses =
                race(8, i -> () -> record(worker, follows(first)).extract().statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        as(worker).get(person.path() + "/needs").then().body("items", hasSize(2));
    }

    @Test
    void whatThePersonWroteOnlyThePersonChanges() {
        String path = path(recorded(worker, MEETS, OWN));
        account(worker, path, "\"2\"", "She says three times").statusCode(200).header("ETag", "\"3\"");
        account(account, path, "\"3\"", "Three times, then alone")
                .statusCode(200)
                .body("ownAccount.recordedBy", equalTo("PERSON"))
                .body("ownAccount.confirmedByPerson", equalTo(true));
        refused(account(worker, path, "\"4\"", "Cannot do it"), 403, "not-allowed");
        String need = path.substring(path.lastIndexOf('/') + 1);
        refused(record(worker, MEETS, follows(need), OWN), 403, "not-allowed");
        account(worker, path, "\"4\"", "Three times, then alone")
                .statusCode(200)
                .body("ownAccount.confirmedByPerson", equalTo(true));
        as(worker).get(path).then().body("assessment.account", equalTo("Gets lost"));
    }

    @Test
    void nobodyWritesOverAnAccountThatTheyHaveNotRead() throws InterruptedException {
        String path = path(recorded(worker));
        refused(json(as(worker), "{\"words\":\"a\"}").put(path + "/own-account").then(), 428, "precondition-required");
        refused(account(worker, path, "\"2\"", "a"), 412, "precondition-failed");
        List<Integer> statuses = race(
                8,
                i -> () ->
                        account(worker, path, "\"1\"", "account " + i).extract().statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(7);
        as(worker).header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
    }

    @Test
    void aDeterminationHasALawADayAndReasonsAndNothingElseHas() {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        record(worker, "\"assessment\":{\"account\":\"a\",\"eligibility\":\"DOES_NOT_MEET_CRITERIA\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/assessment/under", "/assessment/reasons", "/assessment/on"));
        record(
                        worker,
                        "\"assessment\":{\"account\":\"a\",\"eligibility\":\"NOT_YET_ASSESSED\",\"under\":\"OTHER\",\"otherLaw\":\"b\",\"reasons\":\"c\",\"on\":\""
                                + today + "\",\"outcomes\":[\"NUTRITION\"]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/assessment/under",
                                "/assessment/otherLaw",
                                "/assessment/reasons",
                                "/assessment/on",
                                "/assessment/outcomes"));
        record(worker, "\"assessment\":{}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/assessment/account", "/assessment/eligibility"));
        refused(record(worker, MEETS.replace("2026-11-02", "2999-01-01")), 422, "invalid");
        refused(record(worker, MEETS.replace("CARE_ACT_2014", "OTHER")), 422, "invalid");
        refused(record(worker, MEETS.replace("\"on\"", "\"otherLaw\":\"a\",\"on\"")), 422, "invalid");
        refused(record(worker, "\"goalId\":\"" + UUID.randomUUID() + "\""), 422, "unknown-field");
        record(
                        worker,
                        "\"assessment\":{\"account\":\"a\",\"eligibility\":\"MEETS_CRITERIA\",\"under\":\"OTHER\",\"otherLaw\":\"Children Act 1989\",\"reasons\":\"c\",\"on\":\""
                                + today + "\"}")
                .statusCode(201)
                .body("assessment.otherLaw", equalTo("Children Act 1989"));
        record(worker, "\"assessment\":{\"account\":\"a\",\"eligibility\":\"NOT_YET_ASSESSED\"}")
                .statusCode(201)
                .body("eligibility", equalTo("NOT_YET_ASSESSED"))
                .body("assessment.account", equalTo("a"));
    }

    @Test
    void whoMayReadMayNotTherebyWrite() {
        String path = path(recorded(worker));
        added(account, person, "supporter", "SUPPORTER");
        add(account, person, broker, "BROKER", "\"PLAN\"", null).statusCode(201);
        as("supporter").get(path).then().statusCode(200);
        as("supporter").get(person.path() + "/needs").then().statusCode(200);
        refused(record("supporter"), 403, "not-allowed");
        refused(account("supporter", path, "\"1\"", "a"), 403, "not-allowed");
        refused(as(broker).get(path).then(), 403, "not-allowed");
        refused(as(broker).get(person.path() + "/needs").then(), 403, "not-allowed");
    }

    @Test
    void itIsThatPersonsAndNobodyElses() {
        String need = recorded(worker);
        Registered other = claimed(worker, freshPerson());
        String elsewhere = path(need).replace(person.personId(), other.personId());
        refused(as(worker).get(elsewhere).then(), 404, "not-found");
        refused(account(worker, elsewhere, "\"1\"", "a"), 404, "not-found");
        person = other;
        refused(record(worker, follows(need)), 422, "invalid");
    }

    @Test
    void theyAreReadPageByPage() {
        String first = recorded(worker);
        String second = recorded(worker);
        String third = recorded(worker);
        String next = as(worker)
                .queryParam("limit", 2)
                .get(person.path() + "/needs")
                .then()
                .body("items.needId", contains(third, second))
                .extract()
                .path("next");
        as(worker)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(person.path() + "/needs")
                .then()
                .body("items.needId", contains(first))
                .body("next", nullValue());
    }

    @Test
    void everyReadAndWriteLeavesARecordAndAKeyRecordsOnce() {
        String key = UUID.randomUUID().toString();
        String path = "";
        for (int i = 0; i < 2; i++) {
            path = json(as(worker), "{\"what\":\"a\"}")
                    .header("Idempotency-Key", key)
                    .post(person.path() + "/needs")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
        }
        as(worker).get(path).then().statusCode(200);
        account(account, path, "\"1\"", "a").statusCode(200);
        as(worker).get(person.path() + "/needs").then().statusCode(200).body("items", hasSize(1));
        as(account)
                .queryParam("limit", 4)
                .get(person.path() + "/access-records")
                .then()
                .body("items.operation", contains("listNeeds", "writeOwnAccount", "readNeed", "recordNeed"));
    }
}

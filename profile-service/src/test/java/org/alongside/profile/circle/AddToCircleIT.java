package org.alongside.profile.circle;

import static org.alongside.profile.Api.add;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.race;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddToCircleIT {

    private static final String BOTH = "\"PROFILE\",\"PLAN\"";

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    @Test
    void thePersonBringsAnAdvocateInAndTheAdvocateSeesThem() {
        String account = freshPerson();
        Registered person = claimed(freshWorker(), account);
        refused(as("advocate").get(person.path()).then(), 404, "not-found");
        LocalDate until = today().plusMonths(6);
        add(account, person, "advocate", "ADVOCATE", BOTH, until)
                .statusCode(201)
                .body("role", equalTo("ADVOCATE"))
                .body("account", equalTo(Tokens.subjectOf("advocate")))
                .body("until", equalTo(until.toString()))
                .body("addedBy", equalTo("PERSON"));
        as("advocate").get(person.path()).then().statusCode(200);
        as("advocate")
                .get(person.path() + "/circle")
                .then()
                .statusCode(200)
                .body("items.role", contains("WORKER", "ADVOCATE"));
    }

    @Test
    void aMembersPlaceIsInItsLocation() {
        String worker = freshWorker();
        Registered person = register(worker);
        var answer = add(worker, person, "supporter", "SUPPORTER", "\"PLAN\"", null)
                .statusCode(201)
                .body("until", nullValue())
                .extract();
        assertThat(answer.header("Location")).isEqualTo(person.path() + "/circle/" + answer.path("memberId"));
        as(worker).delete(answer.header("Location")).then().statusCode(204);
    }

    @Test
    void nobodyStandsOnBothSides() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        for (String role : new String[] {"WORKER", "SUPPORTER"}) {
            refused(add(worker, person, account, role, BOTH, null), 422, "account-is-the-person");
            refused(add(account, person, account, role, BOTH, null), 422, "account-is-the-person");
        }
    }

    @Test
    void aWorkerGivesNoMoreThanTheirOwn() {
        String first = freshWorker();
        Registered person = register(first);
        String second = freshWorker();
        LocalDate until = today().plusDays(30);
        add(first, person, second, "WORKER", "\"PLAN\"", until).statusCode(201);
        refused(add(second, person, "supporter", "SUPPORTER", BOTH, until), 403, "not-allowed");
        refused(add(second, person, "supporter", "SUPPORTER", "\"PLAN\"", null), 403, "not-allowed");
        refused(add(second, person, "supporter", "SUPPORTER", "\"PLAN\"", until.plusDays(1)), 403, "not-allowed");
        add(second, person, "supporter", "SUPPORTER", "\"PLAN\"", until).statusCode(201);
    }

    @Test
    void oneAccountHasOnePlaceAlsoInARace() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            String worker = freshWorker();
            Registered person = register(worker);
            List<Integer> statuses = race(
                    8,
                    i -> () -> add(worker, person, "supporter", "BROKER", BOTH, null)
                            .extract()
                            .statusCode());
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
            assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        }
    }

    @Test
    void underOneIdempotencyKeyAMemberIsAddedOnceAndAfterLeavingTheAnswerIsHidden() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        String key = UUID.randomUUID().toString();
        String body = "{\"account\":\"somebody-1\",\"role\":\"SUPPORTER\",\"scope\":[\"PLAN\"]}";
        for (int i = 0; i < 2; i++) {
            json(as(worker), body)
                    .header("Idempotency-Key", key)
                    .post(person.path() + "/circle")
                    .then()
                    .statusCode(201);
        }
        String own = as(worker)
                .get(person.path() + "/circle")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("items[0].memberId");
        as(account).delete(person.path() + "/circle/" + own).then().statusCode(204);
        refused(
                json(as(worker), body)
                        .header("Idempotency-Key", key)
                        .post(person.path() + "/circle")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void whatIsNoMemberIsRefusedWithASentence() {
        String worker = freshWorker();
        Registered person = register(worker);
        String path = person.path() + "/circle";
        String start = "{\"account\":\"a\",\"role\":\"BROKER\",\"scope\":[\"PLAN\"]";
        refused(json(as(worker), "{}").post(path).then(), 422, "invalid");
        refused(
                json(as(worker), "{\"account\":\"a\",\"role\":\"PERSON\",\"scope\":[\"PLAN\"]}")
                        .post(path)
                        .then(),
                422,
                "wrong-type");
        refused(
                json(as(worker), "{\"account\":\"a\",\"role\":\"BROKER\",\"scope\":[]}")
                        .post(path)
                        .then(),
                422,
                "invalid");
        refused(
                json(as(worker), "{\"account\":\"a\",\"role\":\"BROKER\",\"scope\":[null]}")
                        .post(path)
                        .then(),
                422,
                "wrong-type");
        refused(
                json(as(worker), "{\"account\":\"a\",\"role\":\"BROKER\",\"scope\":\"PLAN\"}")
                        .post(path)
                        .then(),
                422,
                "wrong-type");
        refused(
                json(as(worker), "{\"account\":\"a b\",\"role\":\"BROKER\",\"scope\":[\"PLAN\"]}")
                        .post(path)
                        .then(),
                422,
                "invalid");
        refused(
                json(as(worker), start + ",\"until\":\"" + today().minusDays(1) + "\"}")
                        .post(path)
                        .then(),
                422,
                "invalid");
        refused(
                json(as(worker), start + ",\"until\":\"9999-01-01\"}")
                        .post(path)
                        .then(),
                422,
                "invalid");
        refused(json(as(worker), start + ",\"until\":\"tomorrow\"}").post(path).then(), 422, "wrong-type");
        refused(json(as(worker), start + ",\"name\":\"x\"}").post(path).then(), 422, "unknown-field");
        refused(as(worker).contentType("application/json").post(path).then(), 400, "malformed-json");
        refused(as(worker).delete(path + "/" + UUID.randomUUID()).then(), 404, "not-found");
    }
}

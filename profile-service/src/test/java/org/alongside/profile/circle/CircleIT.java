package org.alongside.profile.circle;

import static org.alongside.profile.Api.add;
import static org.alongside.profile.Api.added;
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
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.alongside.profile.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CircleIT {

    private static final String BOTH = "\"PROFILE\",\"PLAN\"";

    @Inject
    MovableClock clock;

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
    void whoHasLeftSeesNothingFromThatMomentOn() {
        String worker = freshWorker();
        Registered person = register(worker);
        String next = freshWorker();
        String member = added(worker, person, next, "WORKER");
        as(next).get(person.path()).then().statusCode(200);
        as(worker).delete(person.path() + "/circle/" + member).then().statusCode(204);
        refused(as(next).get(person.path()).then(), 404, "not-found");
        refused(as(next).get(person.path() + "/profile").then(), 404, "not-found");
        as(worker).delete(person.path() + "/circle/" + member).then().statusCode(204);
        as(worker).get(person.path() + "/circle").then().body("items", hasSize(1));
    }

    @Test
    void whoseTimeHasRunOutSeesNothingAndCanBeBroughtInAgain() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        add(worker, person, supporter, "SUPPORTER", BOTH, today()).statusCode(201);
        as(supporter).get(person.path()).then().statusCode(200);
        refused(add(worker, person, supporter, "NOMINEE", BOTH, null), 409, "already-in-circle");
        clock.after(Duration.ofDays(2), () -> {
            refused(as(supporter).get(person.path()).then(), 404, "not-found");
            as(worker).get(person.path() + "/circle").then().body("items", hasSize(1));
            add(worker, person, supporter, "NOMINEE", BOTH, null).statusCode(201);
            as(supporter).get(person.path()).then().statusCode(200);
        });
    }

    @Test
    void anAccountThatIsNoWorkerAnyMoreHasLostTheWorkersSide() {
        String worker = freshWorker();
        Registered person = register(worker);
        String noWorker = freshPerson();
        added(worker, person, noWorker, "WORKER");
        refused(as(noWorker).get(person.path()).then(), 404, "not-found");
    }

    @Test
    void theScopeDecidesWhatIsSeen() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        add(worker, person, supporter, "SUPPORTER", "\"PLAN\"", null).statusCode(201);
        as(supporter).get(person.path()).then().statusCode(200);
        refused(as(supporter).get(person.path() + "/profile").then(), 403, "not-allowed");
        refused(as(supporter).get(person.path() + "/profile/interests").then(), 403, "not-allowed");
        refused(as(supporter).get(person.path() + "/circle").then(), 403, "not-allowed");
    }

    @Test
    void aSupporterReadsButDoesNotChangeAnything() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        String own = added(worker, person, supporter, "SUPPORTER");
        as(supporter).get(person.path() + "/profile").then().statusCode(200);
        refused(
                json(as(supporter), "{\"entries\":[]}")
                        .put(person.path() + "/profile/interests")
                        .then(),
                403,
                "not-allowed");
        refused(add(supporter, person, "advocate", "ADVOCATE", BOTH, null), 403, "not-allowed");
        String workers =
                as(worker).get(person.path() + "/circle").then().extract().path("items[0].memberId");
        refused(as(supporter).delete(person.path() + "/circle/" + workers).then(), 403, "not-allowed");
        as(supporter).delete(person.path() + "/circle/" + own).then().statusCode(204);
    }

    @Test
    void theLastWorkerStaysUntilSomebodyFollowsUnlessThePersonDecides() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        String own = as(worker).get(person.path() + "/circle").then().extract().path("items[0].memberId");
        refused(as(worker).delete(person.path() + "/circle/" + own).then(), 409, "last-worker");
        String next = freshWorker();
        String follows = added(worker, person, next, "WORKER");
        as(worker).delete(person.path() + "/circle/" + own).then().statusCode(204);
        refused(as(worker).get(person.path()).then(), 404, "not-found");
        refused(as(next).delete(person.path() + "/circle/" + follows).then(), 409, "last-worker");
        as(account).delete(person.path() + "/circle/" + follows).then().statusCode(204);
        refused(as(next).get(person.path()).then(), 404, "not-found");
    }

    @Test
    void twoWorkersLeavingAtOnceDoNotLeaveThePersonAlone() throws InterruptedException {
        for (int round = 0; round < 8; round++) {
            String one = freshWorker();
            String two = freshWorker();
            Registered person = register(one);
            added(one, person, two, "WORKER");
            as(two).get(person.path()).then().statusCode(200);
            List<String> members =
                    as(one).get(person.path() + "/circle").then().extract().path("items.memberId");
            List<Integer> statuses = race(
                    2,
                    i -> () -> as(i == 0 ? one : two)
                            .delete(person.path() + "/circle/" + members.get(i))
                            .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void whomThePersonBroughtInOnlyThePersonSendsAway() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        String advocate = added(account, person, "advocate", "ADVOCATE");
        refused(as(worker).delete(person.path() + "/circle/" + advocate).then(), 403, "not-allowed");
        as(account).delete(person.path() + "/circle/" + advocate).then().statusCode(204);
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
    void theCircleIsReadPageByPage() {
        String worker = freshWorker();
        Registered person = register(worker);
        for (int i = 0; i < 3; i++) {
            added(worker, person, freshPerson(), "SUPPORTER");
        }
        var first = as(worker)
                .queryParam("limit", 3)
                .get(person.path() + "/circle")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract();
        String next = first.path("next");
        assertThat(first.header("Link"))
                .isEqualTo("<" + person.path() + "/circle?limit=3&after=" + next + ">; rel=\"next\"");
        as(worker)
                .queryParam("limit", 3)
                .queryParam("after", next)
                .get(person.path() + "/circle")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        refused(as(worker).queryParam("limit", 0).get(person.path() + "/circle").then(), 400, "bad-request");
        refused(
                as(worker)
                        .queryParam("limit", "x")
                        .get(person.path() + "/circle")
                        .then(),
                400,
                "bad-request");
        refused(
                as(worker)
                        .queryParam("after", "x")
                        .get(person.path() + "/circle")
                        .then(),
                400,
                "bad-request");
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

    @Test
    void whoIsOutsideDoesNotLearnThatThereIsACircle() {
        Registered person = register(freshWorker());
        String path = person.path() + "/circle";
        for (String other :
                new String[] {"worker-two", "worker-elsewhere", "person", "auditor", "safeguarding-lead", "casesystem"
                }) {
            refused(as(other).get(path).then(), 404, "not-found");
            refused(add(other, person, "supporter", "SUPPORTER", BOTH, null), 404, "not-found");
            refused(as(other).delete(path + "/" + UUID.randomUUID()).then(), 404, "not-found");
        }
        refused(RestAssured.given().get(path).then(), 401, "not-signed-in");
    }
}

package org.alongside.profile.person;

import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claim;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

/** A death is recorded by a worker of the circle, is heard with the grants, and can be taken back. */
@QuarkusTest
class RecordDeathIT {

    private static ValidatableResponse died(String account, Registered person, String day) {
        return json(as(account), "{\"diedOn\":\"" + day + "\"}")
                .put(person.path() + "/death")
                .then();
    }

    /** What the feed last said about each account of the person: whether they have died. */
    private static Map<String, Boolean> heard(Registered person) {
        Map<String, Boolean> heard = new HashMap<>();
        long position = 0;
        while (true) {
            JsonPath page = as("plan-service")
                    .queryParam("after", position)
                    .queryParam("limit", 1000)
                    .get("/internal/grants")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> changes = page.getList("changes");
            if (changes.isEmpty()) {
                return heard;
            }
            changes.stream()
                    .filter(change -> person.personId().equals(change.get("personId")))
                    .forEach(change ->
                            heard.put((String) change.get("account"), Boolean.TRUE.equals(change.get("personDied"))));
            position = page.getLong("position");
        }
    }

    @Test
    void everybodyAroundThemHearsOfItAndOfItsBeingTakenBack() {
        String worker = freshWorker();
        String account = freshPerson();
        String advocate = freshWorker();
        Registered person = claimed(worker, account);
        added(worker, person, advocate, "ADVOCATE");
        died(worker, person, "2026-01-09").statusCode(204);
        died(worker, person, "2026-01-09").statusCode(204);
        assertThat(heard(person))
                .containsOnly(
                        Map.entry(Tokens.subjectOf(worker), true),
                        Map.entry(Tokens.subjectOf(account), true),
                        Map.entry(Tokens.subjectOf(advocate), true));
        as(worker).get(person.path()).then().statusCode(200).body("diedOn", equalTo("2026-01-09"));

        String later = freshWorker();
        added(worker, person, later, "WORKER");
        assertThat(heard(person)).containsEntry(Tokens.subjectOf(later), true);

        as(worker).delete(person.path() + "/death").then().statusCode(204);
        as(worker).delete(person.path() + "/death").then().statusCode(204);
        assertThat(heard(person)).hasSize(4).doesNotContainValue(true);
        as(account).get(person.path()).then().statusCode(200).body("diedOn", nullValue());
    }

    @Test
    void nobodyClaimsTheAccountOfSomebodyWhoHasDied() {
        String worker = freshWorker();
        Registered person = register(worker);
        died(worker, person, "2026-01-09").statusCode(204);
        refused(claim(freshPerson(), person.claimCode()), 422, "claim-code-not-valid");
        refused(as(worker).post(person.path() + "/claim-codes").then(), 409, "person-has-died");
        as(worker).delete(person.path() + "/death").then().statusCode(204);
        claim(freshPerson(), person.claimCode()).statusCode(200);
    }

    @Test
    void itIsRecordedByAWorkerOfTheCircleAndNotForADayToCome() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        refused(died(account, person, "2026-01-09"), 403, "not-allowed");
        refused(as(account).delete(person.path() + "/death").then(), 403, "not-allowed");
        refused(died(freshWorker(), person, "2026-01-09"), 404, "not-found");
        refused(
                died(
                        worker,
                        person,
                        LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString()),
                422,
                "invalid");
        refused(json(as(worker), "{}").put(person.path() + "/death").then(), 422, "invalid");
        as(worker).get(person.path()).then().statusCode(200).body("diedOn", nullValue());
    }
}

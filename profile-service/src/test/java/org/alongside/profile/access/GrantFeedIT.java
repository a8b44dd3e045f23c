package org.alongside.profile.access;

import static org.alongside.profile.Api.add;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claim;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.race;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantFeedIT {

    private static JsonPath poll(long after, int limit) {
        return as("plan-service")
                .queryParam("after", after)
                .queryParam("limit", limit)
                .get("/internal/grants")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> all(long after) {
        List<Map<String, Object>> changes = new ArrayList<>();
        long position = after;
        while (true) {
            JsonPath page = poll(position, 50);
            List<Map<String, Object>> more = page.getList("changes");
            position = page.getLong("position");
            if (more.isEmpty()) {
                return changes;
            }
            changes.addAll(more);
        }
    }

    private static long positionOf(Map<String, Object> change) {
        return Long.parseLong(String.valueOf(change.get("position")));
    }

    private static long last() {
        List<Map<String, Object>> changes = all(0);
        return changes.isEmpty() ? 0 : positionOf(changes.getLast());
    }

    @Test
    void anAcknowledgedChangeIsInTheVeryNextAnswer() {
        String worker = freshWorker();
        String account = freshPerson();
        long before = last();
        Registered person = register(worker);
        Map<String, Object> registered = all(before).getLast();
        assertThat(registered)
                .containsEntry("personId", person.personId())
                .containsEntry("account", Tokens.subjectOf(worker))
                .containsEntry("tenant", "northshire")
                .containsEntry("relation", "WORKER")
                .containsEntry("scope", List.of("PROFILE", "PLAN"))
                .containsEntry("ended", false)
                .containsEntry("personDied", false)
                .doesNotContainKey("until");

        claim(account, person.claimCode()).statusCode(200);
        assertThat(all(before).getLast())
                .containsEntry("account", Tokens.subjectOf(account))
                .containsEntry("relation", "PERSON")
                .containsEntry("ended", false);

        LocalDate until = LocalDate.of(2030, 7, 1);
        String member = add(account, person, "supporter", "SUPPORTER", "\"PLAN\"", until)
                .extract()
                .path("memberId");
        Map<String, Object> added = all(before).getLast();
        assertThat(added).containsEntry("relation", "SUPPORTER").containsEntry("scope", List.of("PLAN"));
        // In summer the United Kingdom is an hour ahead of UTC: the last day ends at 23:00.
        assertThat(Instant.parse((String) added.get("until"))).isEqualTo(Instant.parse("2030-07-01T23:00:00Z"));

        as(account).delete(person.path() + "/circle/" + member).then().statusCode(204);
        assertThat(all(before).getLast())
                .containsEntry("account", Tokens.subjectOf("supporter"))
                .containsEntry("ended", true);
        as(account).delete(person.path() + "/circle/" + member).then().statusCode(204);
        assertThat(all(before)).hasSize(4);
    }

    @Test
    void positionsCountUpWithoutAGapAlsoWhenManyWriteAndManyRead() throws InterruptedException {
        long before = last();
        race(16, i -> () -> {
            if (i % 2 == 0) {
                for (int j = 0; j < 5; j++) {
                    register(freshWorker());
                }
                return 0;
            }
            long seen = before;
            for (int j = 0; j < 10; j++) {
                for (Map<String, Object> change : poll(seen, 1000).<Map<String, Object>>getList("changes")) {
                    long position = positionOf(change);
                    assertThat(position).isEqualTo(seen + 1);
                    seen = position;
                }
            }
            return 0;
        });
        List<Long> positions =
                all(before).stream().map(change -> positionOf(change)).toList();
        assertThat(positions).hasSize(40);
        for (int i = 0; i < positions.size(); i++) {
            assertThat(positions.get(i)).isEqualTo(before + i + 1);
        }
    }

    @Test
    void theNewestChangeOfAnAccountIsTheOneThatHolds() {
        String worker = freshWorker();
        Registered person = register(worker);
        long before = last();
        for (int i = 0; i < 5; i++) {
            String member = add(worker, person, "supporter", "SUPPORTER", "\"PLAN\"", null)
                    .extract()
                    .path("memberId");
            as(worker).delete(person.path() + "/circle/" + member).then().statusCode(204);
        }
        assertThat(all(before))
                .extracting(change -> change.get("ended"))
                .containsExactly(false, true, false, true, false, true, false, true, false, true);
    }

    @Test
    void withoutChangesThePositionIsTheFeedsLast() {
        register(freshWorker());
        long last = last();
        assertThat(poll(last, 10).getList("changes")).isEmpty();
        assertThat(poll(last, 10).getLong("position")).isEqualTo(last);
        assertThat(poll(last + 1000, 10).getLong("position")).isEqualTo(last);
    }

    @Test
    void aPageIsAsLongAsAskedFor() {
        long before = last();
        register(freshWorker());
        register(freshWorker());
        register(freshWorker());
        JsonPath page = poll(before, 2);
        assertThat(page.getList("changes")).hasSize(2);
        assertThat(page.getLong("position")).isEqualTo(before + 2);
    }

    @Test
    void onlyServicesMayReadIt() {
        for (String other : new String[] {"worker", "person", "auditor", "casesystem", "provider"}) {
            refused(as(other).get("/internal/grants").then(), 403, "not-allowed");
        }
        refused(RestAssured.given().get("/internal/grants").then(), 401, "not-signed-in");
        refused(
                as("plan-service")
                        .queryParam("limit", "1001")
                        .get("/internal/grants")
                        .then(),
                400,
                "bad-request");
        refused(
                as("plan-service")
                        .queryParam("after", "-1")
                        .get("/internal/grants")
                        .then(),
                400,
                "bad-request");
    }
}

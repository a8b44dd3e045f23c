package org.alongside.opportunity.feed;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.sync;
import static org.alongside.opportunity.feed.Feed.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class StartSyncIT {

    @Test
    void theSameKeyIsTheSameRunAndAnotherDocumentIsRefused() {
        String feed = newFeed("provider");
        String prefix = unique();
        String key = UUID.randomUUID().toString();
        String first = send(feed, key, Feed.of(prefix, 2))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        finished("provider", first);
        assertThat(send(feed, key, Feed.of(prefix, 2))
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"))
                .isEqualTo(first);
        send(feed, key, Feed.of(prefix, 3)).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static io.restassured.response.Response send(String feed, String key, String document) {
        return as("provider")
                .header("Idempotency-Key", key)
                .contentType("text/xml")
                .body(document)
                .post("/v1/feeds/" + feed + "/sync-runs");
    }

    @Test
    void oneDocumentOfAFeedAtATime() throws Exception {
        String feed = newFeed("provider");
        UUID run = UUID.randomUUID();
        insertRunning(feed, run, "another-instance", "now()");
        as("provider")
                .contentType("application/xml")
                .body(Feed.of("x", 1))
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(409)
                .body("code", equalTo("sync-running"));
        setStatus(run, "DONE");
        assertThat(sync("provider", feed, Feed.of(unique(), 1)).getString("status"))
                .isEqualTo("DONE");
    }

    static void insertRunning(String feed, UUID run, String runner, String heartbeat) throws Exception {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var insert = connection.prepareStatement("""
                        insert into sync_run (tenant_id, run_id, feed_id, status, requested_by, body_hash, body_bytes, runner,
                                              heartbeat_at, started_at)
                        values ('national', ?, cast(? as uuid), 'RUNNING', 'x', ?, 1, ?, %s, now())""".formatted(heartbeat))) {
            insert.setObject(1, run);
            insert.setString(2, feed);
            insert.setString(3, "0".repeat(64));
            insert.setString(4, runner);
            insert.executeUpdate();
        }
    }

    private static void setStatus(UUID run, String status) throws Exception {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var update = connection.prepareStatement(
                        "update sync_run set status = ?, finished_at = now() where run_id = ?")) {
            update.setString(1, status);
            update.setObject(2, run);
            update.executeUpdate();
        }
    }

    @Test
    void whatIsNoXmlByItsHeaderIsRefusedAndWhatIsNoneByItsContentFails() {
        String feed = newFeed("provider");
        as("provider")
                .contentType("text/csv")
                .body("a,b")
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/xml"));
        as("provider")
                .contentType("application/json")
                .body("{}")
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(415);
        JsonPath run = sync("provider", feed, "this is no XML");
        assertThat(run.getString("status")).isEqualTo("FAILED");
        assertThat(problems("provider", run).getList("items.code")).containsExactly("not-well-formed");
        assertThat(problems("provider", sync("provider", feed, new byte[0])).getList("items.code"))
                .containsExactly("document-empty");
    }

    @Test
    void whoMayNotPublishMayNotSync() {
        String feed = newFeed("provider");
        as("worker")
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(403);
        as("casesystem")
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(404);
        given().contentType("application/xml")
                .body("<a/>")
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(401);
        as("provider")
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/feeds/not-an-id/sync-runs")
                .then()
                .statusCode(404);
        as("provider")
                .get("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(405)
                .header("Allow", "OPTIONS, POST");
    }
}

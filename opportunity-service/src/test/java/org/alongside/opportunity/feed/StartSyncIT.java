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
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.testing.Tokens;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class StartSyncIT {

    @Inject
    Clock clock;

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

    @Test
    void aDayLaterTheKeyIsFree() throws Exception {
        String feed = newFeed("provider");
        String prefix = unique();
        String key = UUID.randomUUID().toString();
        String first = started(feed, key, Feed.of(prefix, 2));
        finished("provider", first);
        begunEarlier(first, "23 hours 59 minutes");
        assertThat(started(feed, key, Feed.of(prefix, 2))).isEqualTo(first);
        begunEarlier(first, "2 minutes");
        String second = started(feed, key, Feed.of(prefix, 3));
        assertThat(second).isNotEqualTo(first);
        assertThat(finished("provider", second).getString("status")).isEqualTo("DONE");
    }

    @Test
    void theSameRequestTwiceAtOnceIsToldThatItIsUnderWayAlready() throws Exception {
        String feed = newFeed("provider");
        String key = UUID.randomUUID().toString();
        String prefix = unique();
        String document = Feed.of(prefix, 1);
        int most = document.length() - 10;
        try (Socket slowly = new Socket("localhost", RestAssured.port)) {
            slowly.setSoTimeout(30_000);
            OutputStream out = slowly.getOutputStream();
            out.write("""
                    POST /v1/feeds/%s/sync-runs HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/xml\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    """.formatted(feed, Tokens.of("provider"), key, document.length())
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(document.substring(0, most).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            awaitOnDisk(prefix);
            String second = started(feed, key, document);
            out.write(document.substring(most).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(slowly.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 409 ").contains("\"request-in-flight\"");
            assertThat(started(feed, key, document)).isEqualTo(second);
        }
    }

    /** Until a document with this text in it has begun to arrive on the disk. */
    private static void awaitOnDisk(String text) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isOnDisk(text)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private static boolean isOnDisk(String text) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".spool")).toList()) {
                if (Files.isReadable(file) && Files.readString(file).contains(text)) {
                    return true;
                }
            }
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            return false;
        }
        return false;
    }

    private static String started(String feed, String key, String document) {
        return send(feed, key, document).then().statusCode(202).extract().header("Location");
    }

    private static void begunEarlier(String location, String by) throws Exception {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var update = connection.prepareStatement(
                        "update sync_run set started_at = started_at - cast(? as interval) where run_id = cast(? as uuid)")) {
            update.setString(1, by);
            update.setString(2, location.substring(location.lastIndexOf('/') + 1));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
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
        insertRunning(feed, run, "another-instance", clock.instant());
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

    static void insertRunning(String feed, UUID run, String runner, Instant heartbeat) throws Exception {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var insert = connection.prepareStatement("""
                        insert into sync_run (tenant_id, run_id, feed_id, status, requested_by, body_hash, body_bytes, runner,
                                              heartbeat_at, started_at)
                        values ('national', ?, cast(? as uuid), 'RUNNING', 'x', ?, 1, ?, ?, now())""")) {
            insert.setObject(1, run);
            insert.setString(2, feed);
            insert.setString(3, "0".repeat(64));
            insert.setString(4, runner);
            insert.setObject(5, heartbeat.atOffset(ZoneOffset.UTC));
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

package org.alongside.opportunity.feed;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.search;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class SyncRunIT {

    private static String unique() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void theSampleFeedComesInAndItsProblemSaysHowToMendIt() throws IOException {
        String feed = newFeed("provider");
        JsonPath run = sync(
                "provider", feed, Files.readAllBytes(Path.of("..", "sample-data", "feeds", "northshire-2027.xml")));
        assertThat(run.getString("status")).isEqualTo("DONE");
        assertThat(run.getInt("counts.read")).isEqualTo(26);
        assertThat(run.getInt("counts.created")).isEqualTo(25);
        assertThat(run.getInt("counts.refused")).isEqualTo(1);
        assertThat(run.getList("ignored.name")).contains("catalog/dc:title");
        JsonPath problem = problems("provider", run);
        assertThat(problem.getString("items[0].code")).isEqualTo("title-missing");
        assertThat(problem.getInt("items[0].line")).isGreaterThan(1000);
        assertThat(problem.getString("items[0].recordId")).isEqualTo("https://southmoor-skills.example/courses/broken");
        assertThat(problem.getString("items[0].remedy")).contains("dc:title");

        String id = given().queryParam("q", "cook budget")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].opportunityId");
        given().get("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Cooking on a Budget"))
                .body("provider.name", equalTo("Northshire College"))
                .body("offerings.size()", equalTo(2))
                .body("offerings[0].start.earliest", equalTo("2027-01-12"))
                .body("offerings[0].cost.amount", equalTo("0.00"))
                .body("offerings[0].venue.latitude", equalTo(54.504f))
                .body("offerings[0].attendancePattern", equalTo("DAYTIME"))
                .body("sections.find { it.name == 'support' }.text", containsString("allergies"))
                .body("source.externalId", equalTo("https://college.northshire.example/courses/cook-on-a-budget"));
    }

    @Test
    void syncingAgainWritesNothingAndAChangeChangesOnlyItself() throws Exception {
        String feed = newFeed("provider");
        String prefix = unique();
        JsonPath first = sync("provider", feed, Feed.of(prefix, 250));
        assertThat(first.getInt("counts.created")).isEqualTo(250);
        String before = rowVersions(feed);
        JsonPath again = sync("provider", feed, Feed.of(prefix, 250));
        assertThat(again.getInt("counts.unchanged")).isEqualTo(250);
        assertThat(again.getInt("counts.changed") + again.getInt("counts.created") + again.getInt("counts.removed"))
                .isZero();
        assertThat(rowVersions(feed)).isEqualTo(before);

        String id = search(prefix + " \"number 7\"").getString("items[0].opportunityId");
        String offering = given().get("/v1/opportunities/" + id).path("offerings[0].offeringId");
        String tag = given().get("/v1/opportunities/" + id).header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/opportunities/" + id)
                .then()
                .statusCode(304);
        JsonPath changed = sync("provider", feed, Feed.of(prefix, 250).replace("Course number 7<", "Course seven<"));
        assertThat(changed.getInt("counts.unchanged")).isEqualTo(249);
        assertThat(changed.getInt("counts.changed")).isEqualTo(1);
        given().header("If-None-Match", tag)
                .get("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Course seven"))
                .body("offerings[0].offeringId", equalTo(offering));
    }

    /** The transactions that wrote the rows: the same as before means that no row was touched. */
    private static String rowVersions(String feed) throws Exception {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var select = connection.prepareStatement("""
                        select md5(string_agg(v, ',' order by v)) from (
                          select 'o' || opportunity_id || ':' || xmin as v from opportunity where feed_id = cast(? as uuid)
                          union all
                          select 'f' || f.offering_id || ':' || f.xmin from offering f
                            join opportunity o using (tenant_id, opportunity_id) where o.feed_id = cast(? as uuid)
                          union all
                          select 'p' || provider_id || ':' || xmin from provider where feed_id = cast(? as uuid)) all_rows""")) {
            for (int i = 1; i <= 3; i++) {
                select.setString(i, feed);
            }
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatTheDocumentNoLongerHoldsIsTakenOffOfferAndComesBackUnderItsId() {
        String feed = newFeed("provider");
        String prefix = unique();
        sync("provider", feed, Feed.of(prefix, 20));
        String id = search(prefix).getString("items.find { it.title == 'Course number 19' }.opportunityId");
        JsonPath less = sync("provider", feed, Feed.of(prefix, 18));
        assertThat(less.getInt("counts.removed")).isEqualTo(2);
        assertThat(search(prefix).getList("items")).hasSize(18);
        given().get("/v1/opportunities/" + id).then().statusCode(410).body("code", equalTo("opportunity-removed"));
        JsonPath back = sync("provider", feed, Feed.of(prefix, 20));
        assertThat(back.getInt("counts.changed")).isEqualTo(2);
        given().get("/v1/opportunities/" + id).then().statusCode(200).body("title", equalTo("Course number 19"));
    }

    @Test
    void aFeedThatSuddenlyLosesMostOfItsRecordsLosesNone() {
        String feed = newFeed("provider");
        String prefix = unique();
        sync("provider", feed, Feed.of(prefix, 60));
        JsonPath run = sync("provider", feed, Feed.of(prefix, 30));
        assertThat(run.getString("status")).isEqualTo("DONE");
        assertThat(run.getInt("counts.removed")).isZero();
        assertThat(problems("provider", run).getList("items.code")).containsExactly("removal-held-for-share");
        assertThat(given().queryParam("q", prefix)
                        .queryParam("limit", 200)
                        .get("/v1/opportunities")
                        .jsonPath()
                        .getList("items"))
                .hasSize(60);
    }

    @Test
    void changesOnlyRemoveWhatTheySayIsGone() {
        String feed = newFeed("provider");
        String prefix = unique();
        sync("provider", feed, Feed.of(prefix, 5));
        JsonPath run = sync(
                "provider",
                feed,
                Feed.document(Feed.course(prefix, 1, "x", "recstatus=\"3\"")
                        + Feed.course(prefix, 2, "Renamed", "recstatus=\"2\"")
                        + Feed.course(prefix, 9, "x", "recstatus=\"3\"")));
        assertThat(run.getInt("counts.removed")).isEqualTo(1);
        assertThat(run.getInt("counts.changed")).isEqualTo(1);
        assertThat(run.getInt("counts.read")).isEqualTo(3);
        assertThat(search(prefix).getList("items.title", String.class))
                .containsExactlyInAnyOrder("Course number 0", "Renamed", "Course number 3", "Course number 4");
    }

    @Test
    void aRecordThatIsRefusedStaysAsItWas() {
        String feed = newFeed("provider");
        String prefix = unique();
        sync("provider", feed, Feed.of(prefix, 3));
        String poisoned = Feed.of(prefix, 3)
                .replace("<dc:title>Course number 1</dc:title>", "")
                .replace("<dc:identifier>https://p.example/" + prefix + "/2</dc:identifier>", "");
        JsonPath run = sync("provider", feed, poisoned);
        assertThat(run.getInt("counts.refused")).isEqualTo(2);
        assertThat(run.getInt("counts.removed")).isZero();
        assertThat(search(prefix).getList("items.title", String.class))
                .containsExactlyInAnyOrder("Course number 0", "Course number 1", "Course number 2");
    }

    @Test
    void theSameRecordTwiceIsTakenOnceAndAContradictionIsRefused() {
        String feed = newFeed("provider");
        String prefix = unique();
        String twice = Feed.course(prefix, 1, "First") + Feed.course(prefix, 1, "First");
        JsonPath run = sync("provider", feed, Feed.document(twice));
        assertThat(run.getInt("counts.created")).isEqualTo(1);
        assertThat(run.getInt("counts.unchanged")).isEqualTo(1);
        // far apart, so that they fall into different batches
        StringBuilder apart = new StringBuilder(Feed.course(prefix, 1, "First"));
        for (int i = 2; i < 300; i++) {
            apart.append(Feed.course(prefix, i, "Number " + i));
        }
        apart.append(Feed.course(prefix, 1, "Second"));
        JsonPath contradicted = sync("provider", feed, Feed.document(apart.toString()));
        assertThat(contradicted.getInt("counts.refused")).isEqualTo(1);
        assertThat(problems("provider", contradicted).getList("items.code")).containsExactly("identifier-repeated");
        assertThat(search(prefix).getList("items.title", String.class))
                .contains("First")
                .doesNotContain("Second");
    }

    @Test
    void aDocumentCutAnywhereEndsWithARunThatSaysSoAndWithNothingHalf() {
        String prefix = unique();
        byte[] whole = Feed.of(prefix, 40).getBytes(StandardCharsets.UTF_8);
        String feed = newFeed("provider");
        sync("provider", feed, Feed.of(prefix, 10));
        Random random = new Random(20_270_111);
        for (int i = 0; i < 40; i++) {
            int length = random.nextInt(whole.length);
            JsonPath run = sync("provider", feed, Arrays.copyOf(whole, length));
            assertThat(run.getString("status")).as("cut at %d", length).isEqualTo("FAILED");
            assertThat(run.getInt("counts.removed")).isZero();
            JsonPath problems = problems("provider", run);
            assertThat(problems.getList("items.severity")).containsExactly("DOCUMENT_BROKEN");
            assertThat(problems.getString("items[0].remedy")).isNotBlank();
            List<Integer> offerings = given().queryParam("q", prefix)
                    .queryParam("limit", 200)
                    .get("/v1/opportunities")
                    .jsonPath()
                    .getList("items.offerings", Integer.class);
            assertThat(offerings).hasSizeGreaterThanOrEqualTo(10).containsOnly(2);
        }
        JsonPath mended = sync("provider", feed, whole);
        assertThat(mended.getString("status")).isEqualTo("DONE");
        assertThat(mended.getInt("counts.created") + mended.getInt("counts.unchanged"))
                .isEqualTo(40);
    }

    @Test
    void aBrokenDocumentDoesNotEmptyItsProvider() {
        String feed = newFeed("provider");
        String prefix = unique();
        String document =
                Feed.of(prefix, 1).replace("</provider>", "<mlo:url>https://p.example/home</mlo:url></provider>");
        sync("provider", feed, document);
        String id = search(prefix).getString("items[0].opportunityId");
        sync("provider", feed, document.substring(0, document.indexOf("<mlo:url>")));
        given().get("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .body("provider.url", equalTo("https://p.example/home"));
    }

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
    void problemsArePaged() {
        String feed = newFeed("provider");
        String bad = "<course><dc:title>No identifier</dc:title></course>".repeat(25);
        JsonPath run = sync("provider", feed, Feed.document(bad));
        assertThat(run.getInt("counts.problems")).isEqualTo(25);
        String path = "/v1/sync-runs/" + run.getString("syncRunId") + "/problems";
        JsonPath first = as("provider")
                .queryParam("limit", 20)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items")).hasSize(20);
        JsonPath second = as("provider")
                .queryParam("limit", 20)
                .queryParam("after", first.getString("next"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getList("items")).hasSize(5);
        assertThat(second.getString("next")).isNull();
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
        as("provider").get("/v1/feeds/" + feed + "/sync-runs").then().statusCode(405);
    }
}

package org.alongside.opportunity.feed;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.search;
import static org.alongside.opportunity.Catalogue.sync;
import static org.alongside.opportunity.feed.Feed.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class SyncedRecordsIT {

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
}

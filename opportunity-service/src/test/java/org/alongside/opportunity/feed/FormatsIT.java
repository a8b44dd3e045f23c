package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A document of every format is told by its beginning, taken, and found. */
@QuarkusTest
@RealPartsOfOpportunity
class FormatsIT {

    /** One document of each, with one opportunity whose title ends with the mark. */
    static Map<FeedFormat, String> documents(String mark) {
        Map<FeedFormat, String> documents = new LinkedHashMap<>();
        documents.put(
                FeedFormat.XCRI_CAP_1_2,
                "<?xml version=\"1.0\"?>" + Feed.document(Feed.course(mark, 1, "Bread " + mark)));
        documents.put(FeedFormat.OPEN_REFERRAL_UK_3_0, """
                {"id":"ac148810-d857-441c-9679-408f346de14b","name":"Bread %s","status":"active",
                 "organization":{"id":"d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610","name":"The mill","description":"A mill"}}""".formatted(mark));
        documents.put(FeedFormat.DFE_COURSE_DIRECTORY_CSV, """
                LARS_QAN,WHO_THIS_COURSE_IS_FOR,ENTRY_REQUIREMENTS,WHAT_YOU_WILL_LEARN,HOW_YOU_WILL_LEARN,WHAT_YOU_WILL_NEED_TO_BRING,\
                HOW_YOU_WILL_BE_ASSESSED,WHERE_NEXT,COURSE_NAME,YOUR_REFERENCE,DELIVERY_MODE,START_DATE,FLEXIBLE_START_DATE,VENUE_NAME,\
                YOUR_VENUE_REFERENCE,NATIONAL_DELIVERY,SUB_REGION,COURSE_WEBPAGE,COST,COST_DESCRIPTION,DURATION,DURATION_UNIT,STUDY_MODE,ATTENDANCE_PATTERN
                60060955,Anybody,None,To bake,By baking,,,,Bread %s,B1,Online,,Yes,,,Yes,,,10.00,,2,Weeks,,
                """.formatted(mark));
        documents.put(FeedFormat.DFE_DISPLAY_ADVERT_V2, """
                {"vacancies":[{"vacancyReference":"VAC1000000001","title":"Bread %s","closingDate":"2027-05-01T00:00:00Z",
                  "startDate":"2027-06-01T00:00:00Z","employerName":"The mill"}],"total":1,"totalFiltered":1,"totalPages":1}""".formatted(mark));
        documents.put(FeedFormat.SCHEMA_ORG_JSON_LD, """
                {"@context":"https://schema.org","@type":"Course","@id":"https://p.example/%s","name":"Bread %s",
                 "provider":{"@type":"Organization","name":"The mill"}}""".formatted(mark, mark));
        documents.put(FeedFormat.PLAIN_CSV, "id,title,kind,provider\nB-1,Bread " + mark + ",course,The mill\n");
        documents.put(FeedFormat.PROVIDER_API, """
                {"externalId":"b1","opportunity":{"kind":"COURSE","title":"Bread %s","provider":{"name":"The mill"}}}
                """.formatted(mark));
        return documents;
    }

    private static String mark() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonPath recognised(String document) {
        return as("provider")
                .contentType("application/octet-stream")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("/v1/feed-recognitions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath sync(FeedFormat format, String mediaType, String document) {
        String feed = as("provider")
                .contentType("application/json")
                .body("{\"name\":\"feed-%s\",\"format\":\"%s\"}".formatted(UUID.randomUUID(), format))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
        String run = as("provider")
                .contentType(mediaType)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return finished("provider", run);
    }

    @TestFactory
    Stream<DynamicTest> isToldByItsBeginningTakenAndFound() {
        return documents(mark()).keySet().stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> {
                    String mark = mark();
                    String document = Objects.requireNonNull(documents(mark).get(format));
                    JsonPath known = recognised(document);
                    assertThat(known.getString("format")).isEqualTo(format.name());
                    JsonPath run = sync(format, known.getString("mediaType"), document);
                    assertThat(run.getString("status")).isEqualTo("DONE");
                    assertThat(run.getInt("counts.created"))
                            .as(problems("provider", run).prettify())
                            .isEqualTo(1);
                    assertThat(search(mark).getList("items.title", String.class))
                            .containsExactly("Bread " + mark);
                }));
    }

    @Test
    void whatIsNoFormatIsNotGuessedAt() {
        for (String other : new String[] {"", "Dear provider,", "{\"a\":1}", "a,b\n1,2\n"}) {
            as("provider")
                    .contentType("application/octet-stream")
                    .body(other.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/feed-recognitions")
                    .then()
                    .statusCode(422);
        }
        as("worker")
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .post("/v1/feed-recognitions")
                .then()
                .statusCode(403);
    }

    @Test
    void manyListingsComeOnALineEachAndABadOneIsNamed() {
        String mark = mark();
        String line = "{\"externalId\":\"%s\",\"opportunity\":{\"kind\":\"%s\",\"title\":\"Bread " + mark
                + "\",\"provider\":{\"name\":\"The mill\"}}}\n";
        String gone = "{\"externalId\":\"a\",\"removed\":true}\n";
        JsonPath run = sync(
                FeedFormat.PROVIDER_API,
                "application/x-ndjson",
                line.formatted("a", "COURSE") + line.formatted("b", "COURSE") + line.formatted("c", "HOBBY")
                        + "{\"externalId\":\"d\"}\n" + gone.replace("\"a\"", "\"never-there\""));
        assertThat(run.getInt("counts.created")).isEqualTo(2);
        assertThat(run.getInt("counts.refused")).isEqualTo(2);
        JsonPath problems = problems("provider", run);
        assertThat(problems.getList("items.line", Integer.class)).containsExactly(3, 4);
        assertThat(problems.getList("items.recordId", String.class)).containsExactly("c", "d");
    }
}

package org.alongside.opportunity.openreferral;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.feed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is public, in the words of Open Referral UK 3.0. */
@QuarkusTest
@RealPartsOfOpportunity
class OpenReferralIT {

    /** The published schemas are no part of this project; where they lie beside it, everything is held to them. */
    private static final Path PUBLISHED = Path.of("..", "..", "shared", "data", "open-referral-uk", "schema");

    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    private static Response get(String path) {
        Response answer = given().get("/open-referral" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        return answer;
    }

    private static JsonPath json(String path) {
        return get(path).jsonPath();
    }

    private String course(int number, String title, String inside) {
        return "<course><dc:identifier>https://p.example/%s/%d</dc:identifier><dc:subject>Baking %s</dc:subject><dc:title>%s</dc:title>%s</course>"
                .formatted(mark, number, mark, title, inside);
    }

    private static String placed(String postcode, int from, int to) {
        return """
                <presentation><mlo:start dtf="2027-02-08">then</mlo:start><cost>£12.50</cost><age>%d-%d</age>
                <venue><provider><dc:title>The mill</dc:title><mlo:location><mlo:town>Northshire</mlo:town>
                <mlo:postcode>%s</mlo:postcode><mlo:address>1 Mill Lane</mlo:address></mlo:location></provider></venue>
                </presentation>""".formatted(from, to, postcode);
    }

    private void publish(String... courses) {
        assertThat(sync("provider", newFeed("provider"), Feed.document(String.join("", courses)))
                        .getInt("counts.created"))
                .isEqualTo(courses.length);
    }

    private List<String> names(String path) {
        return json(path).getList("contents.name", String.class);
    }

    @Test
    void itSaysWhatItSpeaks() {
        assertThat(json("").getString("version")).isEqualTo("3.0");
    }

    @Test
    void pagesByNumberHaveEverythingOnce() {
        publish(course(1, "Bread", ""), course(2, "Cake", ""), course(3, "Pie", ""));
        JsonPath first = json("/services?per_page=2&search=" + mark);
        assertThat(first.getInt("total_items")).isEqualTo(3);
        assertThat(first.getInt("total_pages")).isEqualTo(2);
        assertThat(first.getBoolean("first_page")).isTrue();
        assertThat(first.getBoolean("last_page")).isFalse();
        JsonPath second = json("/services?per_page=2&page=2&search=" + mark);
        assertThat(second.getBoolean("last_page")).isTrue();
        List<String> all = new java.util.ArrayList<>(first.getList("contents.name", String.class));
        all.addAll(second.getList("contents.name", String.class));
        assertThat(all).containsExactlyInAnyOrder("Bread", "Cake", "Pie");
        assertThat(json("/services?page=9&search=" + mark).getBoolean("empty")).isTrue();
    }

    @Test
    void aServiceIsReadWithItsPlacesItsCostAndItsTerms() {
        publish(course(1, "Bread", placed("NS1 4QT", 18, 25)));
        String id = json("/services?search=" + mark).getString("contents[0].id");
        JsonPath service = json("/services/" + id);
        assertThat(service.getString("organization.name")).isEqualTo("Provider P");
        assertThat(service.getString("service_at_locations[0].location.addresses[0].postal_code"))
                .isEqualTo("NS1 4QT");
        assertThat(service.getFloat("cost_options[0].amount")).isEqualTo(12.5f);
        assertThat(service.getInt("minimum_age")).isEqualTo(18);
        assertThat(service.getString("schedules[0].valid_from")).isEqualTo("2027-02-08");
        assertThat(service.getList("attributes.taxonomy_term.term", String.class))
                .contains("COURSE");
        assertThat(service.getList("attributes.taxonomy_term.name", String.class))
                .contains("Baking " + mark);
        String place = service.getString("service_at_locations[0].id");
        JsonPath at = json("/service_at_locations/" + place);
        assertThat(at.getString("service.id")).isEqualTo(id);
        assertThat(at.getString("location.name")).isEqualTo("The mill");
        assertThat(json("/service_at_locations?search=" + mark).getList("contents.id", String.class))
                .containsExactly(place);
    }

    @Test
    void everyFilterLeavesOutWhatItIsFor() {
        publish(
                course(1, "Bread", placed("NS1 4QT", 18, 25)),
                course(2, "Cake", placed("NS9 9ZZ", 30, 99)),
                course(3, "Pie", ""));
        String search = "/services?search=" + mark;
        assertThat(names(search + "&minimum_age=20")).containsExactly("Cake");
        assertThat(names(search + "&maximum_age=40")).containsExactly("Bread");
        assertThat(names(search + "&day=MO")).isEmpty();
        String term = json(search).getString("contents[0].id");
        List<Map<String, Object>> attributes = json("/services/" + term).getList("attributes");
        String subject = attributes.stream()
                .map(attribute -> (Map<?, ?>) attribute.get("taxonomy_term"))
                .filter(one -> String.valueOf(one.get("name")).startsWith("Baking"))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(names("/services?taxonomy_term_id=" + subject)).containsExactlyInAnyOrder("Bread", "Cake", "Pie");
        assertThat(json("/taxonomy_terms/" + subject).getString("name")).isEqualTo("Baking " + mark);
        assertThat(names(search + "&taxonomy_term_id=" + Taxonomy.LEVEL.termId("3")))
                .isEmpty();
        assertThat(names(search + "&taxonomy_id=" + Taxonomy.LEVEL.id())).isEmpty();
        assertThat(names(search + "&taxonomy_id=" + Taxonomy.SUBJECT.id())).hasSize(3);
        assertThat(json("/service_at_locations?search=" + mark + "&postcode=ns14qt")
                        .getList("contents.service.name", String.class))
                .containsExactly("Bread");
    }

    @Test
    void taxonomiesAndTheirTermsLeadToEachOther() {
        List<Map<String, String>> taxonomies = json("/taxonomies").getList("contents");
        assertThat(taxonomies).extracting(each -> each.get("name")).contains("Alongside opportunity kind", "RQF level");
        String kind = Taxonomy.KIND.id().toString();
        assertThat(json("/taxonomies/" + kind).getString("id")).isEqualTo(kind);
        assertThat(json("/taxonomy_terms?per_page=100").getList("contents.taxonomy_id", String.class))
                .contains(kind);
    }

    @Test
    void whatIsGoneIsNoLongerThere() {
        String feed = newFeed("provider");
        sync("provider", feed, Feed.document(course(1, "Bread", "") + course(2, "Cake", "")));
        sync("provider", feed, Feed.document(course(1, "Bread", "")));
        assertThat(names("/services?search=" + mark)).containsExactly("Bread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services?sort=name",
                "/services?page=0",
                "/services?per_page=101",
                "/services?day=someday",
                "/services?start_time=noon",
                "/services?taxonomy_id=x",
                "/service_at_locations?proximity=5",
                "/service_at_locations?postcode=nowhere",
                "/services?postcode=NS14QT",
                "/taxonomies?search=x"
            })
    void whatCannotBeDoneIsRefused(String path) {
        assertThat(given().get("/open-referral" + path).statusCode()).isEqualTo(400);
    }

    /** Ids and days of reading apart, since they are another catalogue's. */
    @Test
    void whatGoesOutAndComesInAgainSaysTheSame() {
        publish(course(1, "Bread", placed("NS1 4QT", 18, 25)));
        comesInAgainTheSame();
    }

    /** Two offerings with prices of their own, one of them online, a level, a subject with a code, and whom to ask. */
    @Test
    void pricesModesLevelAndWhomToAskComeInAgainTheSame() {
        putRich();
        comesInAgainTheSame();
        assertThat(json("/services?search=" + mark).getInt("total_items")).isEqualTo(2);
        List<String> affordable = given().queryParam("q", mark)
                .queryParam("max-cost", "13")
                .get("/v1/opportunities")
                .jsonPath()
                .getList("items.title", String.class);
        assertThat(affordable).hasSize(2);
    }

    private void putRich() {
        as("provider")
                .contentType("application/json")
                .body("""
                        {"kind":"COURSE","title":"Bread %1$s","summary":"To bake","rqfLevel":2,
                         "subjects":[{"label":"Baking %1$s","code":"7.4","scheme":"SSA"}],"access":{"askWhom":"Sam at the mill"},
                         "provider":{"name":"The mill %1$s"},
                         "offerings":[
                           {"id":"a","title":"Tuesdays","cost":"12.50","attendanceMode":"CAMPUS","start":"2027-02-09",
                            "venue":{"name":"The mill","town":"Northshire","postcode":"NS1 4QT"},
                            "sessions":[{"day":"TUESDAY","from":"09:30","to":"12:30"}]},
                           {"id":"b","title":"From home","cost":"20.00","attendanceMode":"ONLINE","startKind":"ROLLING"}]}""".formatted(mark))
                .put("/v1/providers/" + mark + "/opportunities/bread")
                .then()
                .statusCode(201);
    }

    private void comesInAgainTheSame() {
        String out = get("/services/" + json("/services?search=" + mark).getString("contents[0].id"))
                .asString()
                .replace("Bread", "Bread again");
        String feed = as("provider")
                .contentType("application/json")
                .body("{\"name\":\"feed-%s\",\"format\":\"OPEN_REFERRAL_UK_3_0\"}".formatted(UUID.randomUUID()))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
        JsonPath run = finished(
                "provider",
                as("provider")
                        .contentType("application/json")
                        .body(out)
                        .post("/v1/feeds/" + feed + "/sync-runs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"));
        assertThat(run.getInt("counts.created")).isEqualTo(1);
        assertThat(run.getInt("counts.problems")).isZero();
        String id = json("/services?search=" + mark).<Map<String, String>>getList("contents").stream()
                .filter(service -> service.getOrDefault("name", "").startsWith("Bread again"))
                .map(service -> service.get("id"))
                .findFirst()
                .orElseThrow();
        assertThat(said(get("/services/" + id).asString())).isEqualTo(said(out));
    }

    private static String said(String service) {
        return service.replaceAll("\"[a-z_]*id\":\"[0-9a-f-]{36}\",?", "")
                .replaceAll("\"(assured_date|last_modified)\":\"[^\"]*\",?", "");
    }

    @Test
    void everythingIsAsThePublishedSchemasHaveIt() throws IOException {
        assumeTrue(Files.isDirectory(PUBLISHED), "skipped: the published schemas are not beside the project");
        publish(
                course(1, "Bread", placed("NS1 4QT", 18, 25)),
                course(2, "Cake", "<presentation/>"),
                course(3, "Pie", ""));
        putRich();
        Schema service = schema("service.json");
        Schema inAList = schema("service_list.json");
        Schema placeInAList = schema("service_at_location_list.json");
        Schema place = schema("service_at_location.json");
        assertThat(service.validate("{\"name\": 7}", InputFormat.JSON))
                .as("the schema bites")
                .isNotEmpty();
        for (String id : json("/services?search=" + mark).getList("contents.id", String.class)) {
            assertThat(service.validate(get("/services/" + id).asString(), InputFormat.JSON))
                    .isEmpty();
        }
        isEach(inAList, "/services?search=" + mark);
        isEach(placeInAList, "/service_at_locations?search=" + mark);
        for (String id : json("/service_at_locations?search=" + mark).getList("contents.id", String.class)) {
            assertThat(place.validate(get("/service_at_locations/" + id).asString(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    private static void isEach(Schema schema, String path) throws IOException {
        var contents = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(get(path).asString())
                .path("contents");
        assertThat(contents).isNotEmpty();
        for (var one : contents) {
            assertThat(schema.validate(one.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDialect(
                        Dialects.getDraft202012(),
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(Files.readString(PUBLISHED.resolve(name)), InputFormat.JSON);
    }
}

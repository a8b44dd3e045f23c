package org.alongside.opportunity.provenance;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.feed.Feed;
import org.junit.jupiter.api.Test;

/** Every field of what is shown can be followed to the record that it came from. */
@QuarkusTest
@RealPartsOfOpportunity
class ProvenanceIT {
    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    private String onlyService(String words) {
        List<String> found = given().get("/open-referral/services?search=" + words)
                .jsonPath()
                .getList("contents.id", String.class);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private String xcri() {
        JsonPath run = sync("provider", newFeed("provider"), Feed.document("""
                <course><dc:identifier>https://p.example/%s</dc:identifier><dc:title>Bread %s</dc:title><dc:description>Flour and water.</dc:description>
                <presentation><mlo:start dtf="2027-02-08">In February</mlo:start><cost>£12.50</cost></presentation></course>""".formatted(mark, mark)));
        assertThat(run.getInt("counts.created")).isEqualTo(1);
        return onlyService(mark);
    }

    private String csv() {
        String feed = as("provider")
                .contentType("application/json")
                .body("{\"name\":\"feed-%s\",\"format\":\"PLAIN_CSV\"}".formatted(UUID.randomUUID()))
                .post("/v1/feeds")
                .then()
                .extract()
                .path("feedId");
        String document = "id,title,kind,provider,description\nB-" + mark + ",Baking csv" + mark
                + ",course,The mill,Flour and water.\n";
        JsonPath run = finished(
                "provider",
                as("provider")
                        .contentType("text/csv")
                        .body(document.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/feeds/" + feed + "/sync-runs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"));
        assertThat(run.getInt("counts.created")).isEqualTo(1);
        return onlyService("csv" + mark);
    }

    private static JsonPath provenance(RequestSpecification who, String id) {
        return who.get("/v1/opportunities/" + id + "/provenance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> field(JsonPath provenance, String name) {
        return provenance.<Map<String, Object>>getList("fields").stream()
                .filter(field -> name.equals(field.get("field")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> at(JsonPath provenance, String name) {
        int place = provenance.getList("fields.field", String.class).indexOf(name);
        assertThat(place).as(name).isNotNegative();
        return provenance.getList("fields[" + place + "].places.at", String.class);
    }

    @Test
    void aFieldLeadsToItsPlaceInARecordOfXml() {
        String id = xcri();
        JsonPath told = provenance(as("provider"), id);
        assertThat(told.getString("shown")).isEqualTo(id);
        assertThat(told.getString("records[0].format")).isEqualTo("XCRI_CAP_1_2");
        assertThat(told.getString("records[0].record")).contains("Flour and water.");
        assertThat(told.getInt("records[0].line")).isGreaterThan(1);
        as("provider")
                .get("/v1/sync-runs/" + told.getString("records[0].syncRunId"))
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(1));
        assertThat(at(told, "/title")).containsExactly("/course/dc:title");
        assertThat(at(told, "/offerings/0/start/earliest")).containsExactly("/course/presentation/mlo:start/@dtf");
        assertThat(at(told, "/offerings/0/cost/amount")).containsExactly("/course/presentation/cost");
        assertThat(field(told, "/kind").get("value")).isEqualTo("COURSE");
        assertThat(at(told, "/kind")).as("what was derived stands nowhere").isEmpty();
    }

    @Test
    void aFieldLeadsToItsCellInARecordOfCsv() {
        JsonPath told = provenance(as("provider"), csv());
        assertThat(at(told, "/title")).containsExactly("title, row 1");
        assertThat(at(told, "/kind")).containsExactly("kind, row 1");
        assertThat(at(told, "/description")).containsExactly("description, row 1");
    }

    @Test
    void theRecordItselfIsForTheAuthorityWhoseFeedItIs() {
        String id = xcri();
        for (RequestSpecification other : List.of(given(), as("worker"))) {
            JsonPath told = provenance(other, id);
            assertThat(told.getString("records[0].externalId")).isEqualTo("https://p.example/" + mark);
            assertThat(told.getString("records[0].confirmedAt")).isNotNull();
            assertThat(told.getString("records[0].record")).isNull();
            assertThat(told.getString("records[0].syncRunId")).isNull();
            assertThat(at(told, "/title")).isEmpty();
            assertThat(field(told, "/title").get("value")).isEqualTo("Bread " + mark);
        }
        given().get("/v1/opportunities/" + UUID.randomUUID() + "/provenance")
                .then()
                .statusCode(404);
    }

    @Test
    void ofWhatIsJoinedTheLeadingOnesFieldsAndWhatTheOthersSayOtherwise() {
        String college = xcri();
        String sheet = csv();
        RequestSpecification steward = given().auth()
                .oauth2(Tokens.sign(
                        TokenSpec.of("worker").withTenant("national").withRoles("catalogue-steward")));
        String join = steward.contentType("application/json")
                .body("{\"leadingOpportunityId\":\"%s\",\"otherOpportunityIds\":[\"%s\"]}".formatted(college, sheet))
                .post("/v1/opportunity-joins")
                .then()
                .statusCode(201)
                .extract()
                .path("joinId");
        JsonPath told = provenance(as("provider"), sheet);
        assertThat(told.getString("opportunityId")).isEqualTo(sheet);
        assertThat(told.getString("shown")).isEqualTo(college);
        assertThat(told.getList("records.opportunityId", String.class)).containsExactly(college, sheet);
        assertThat(field(told, "/title").get("value")).isEqualTo("Bread " + mark);
        List<Map<String, Object>> otherwise = told.getList("otherwise");
        assertThat(otherwise)
                .anyMatch(each -> "/title".equals(each.get("field"))
                        && sheet.equals(each.get("opportunityId"))
                        && ("Baking csv" + mark).equals(each.get("value")))
                .noneMatch(each -> "/description".equals(each.get("field")))
                .noneMatch(each -> "/source".equals(each.get("field")));
        given().auth()
                .oauth2(Tokens.sign(
                        TokenSpec.of("worker").withTenant("national").withRoles("catalogue-steward")))
                .delete("/v1/opportunity-joins/" + join)
                .then()
                .statusCode(204);
        assertThat(provenance(as("provider"), sheet).getList("otherwise")).isEmpty();
    }
}

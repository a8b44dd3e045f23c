package org.alongside.opportunity.schemaorg;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

/** An opportunity in schema.org's words over HTTP, and in again. */
@QuarkusTest
@RealPartsOfOpportunity
class SchemaOrgIT {
    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    private static final String COOKING = """
            {"kind":"COURSE","title":"Cooking %s </script>","rqfLevel":1,"subjects":[{"label":"Catering"}],"summary":"Ten mornings.",
             "description":"In a working kitchen.","url":"https://kitchen.example/cooking","learningAim":"60060955",
             "access":{"formats":["Easy read"],"entryRequirements":"None"},
             "provider":{"name":"The kitchen","ukprn":"10000001"},
             "offerings":[{"id":"spring","start":"2027-02-08","end":"2027-04-26","cost":"25.00","places":12,"placesLeft":3,"minimumAge":18,
                           "attendanceMode":"CAMPUS","venue":{"name":"Kitchen","town":"Northshire","latitude":54.5,"longitude":-1.2},
                           "sessions":[{"day":"TUESDAY","from":"09:30","to":"12:30"}]}]}""";

    private String put(String account) {
        return as(account)
                .contentType("application/json")
                .body(COOKING.formatted(mark))
                .put("/v1/providers/" + mark + "/opportunities/cooking")
                .then()
                .statusCode(201)
                .extract()
                .path("opportunityId");
    }

    @Test
    void anybodyReadsItFromAnyPageAndCanPutItIntoOne() {
        Response answer = given().get("/schema-org/opportunities/" + put("provider"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/ld+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).contains("public");
        assertThat(answer.asString()).doesNotContain("</script>").contains("\\u003C/script");
        JsonPath course = new JsonPath(answer.asString());
        assertThat(course.getString("name")).isEqualTo("Cooking " + mark + " </script>");
        assertThat(course.getString("provider.identifier.value")).isEqualTo("10000001");
        assertThat(course.getString("hasCourseInstance[0].offers.priceCurrency"))
                .isEqualTo("GBP");
        assertThat(course.getString("hasCourseInstance[0].courseSchedule[0].byDay"))
                .isEqualTo("https://schema.org/Tuesday");
    }

    @Test
    void whatIsAnAuthoritysOwnIsReadWithItsTokenAlone() {
        Catalogue.mayPublish("southmoor");
        String own = given().auth()
                .oauth2(Tokens.sign(
                        TokenSpec.of("provider").withTenant("southmoor").withRoles("provider")))
                .contentType("application/json")
                .body(COOKING.formatted(mark))
                .put("/v1/providers/" + mark + "/opportunities/cooking")
                .then()
                .statusCode(201)
                .extract()
                .path("opportunityId");
        given().get("/schema-org/opportunities/" + own).then().statusCode(404);
        as("worker").get("/schema-org/opportunities/" + own).then().statusCode(404);
        Response answer = given().auth()
                .oauth2(Tokens.sign(
                        TokenSpec.of("worker").withTenant("southmoor").withRoles("worker")))
                .get("/schema-org/opportunities/" + own);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("private");
    }

    @Test
    void whatIsGoneIsGoneHereToo() {
        String id = put("provider");
        as("provider")
                .delete("/v1/providers/" + mark + "/opportunities/cooking")
                .then()
                .statusCode(204);
        given().get("/schema-org/opportunities/" + id)
                .then()
                .statusCode(410)
                .body("code", equalTo("opportunity-removed"));
        given().get("/schema-org/opportunities/x").then().statusCode(404);
    }

    /** Ids apart, since they are another catalogue's, and what schema.org has no word for. */
    @Test
    void whatGoesOutAndComesInAgainSaysTheSame() {
        String id = put("provider");
        String out = given().get("/schema-org/opportunities/" + id).asString();
        String feed = as("provider")
                .contentType("application/json")
                .body("{\"name\":\"feed-%s\",\"format\":\"SCHEMA_ORG_JSON_LD\"}".formatted(mark))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
        JsonPath run = finished(
                "provider",
                as("provider")
                        .contentType("application/ld+json")
                        .body(out.replace("Cooking " + mark, "Baking r" + mark)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/v1/feeds/" + feed + "/sync-runs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"));
        assertThat(run.getInt("counts.created")).isEqualTo(1);
        assertThat(run.getInt("counts.problems")).isZero();
        assertThat(run.getList("ignored")).isEmpty();
        JsonPath found = given().queryParam("search", "r" + mark)
                .get("/open-referral/services")
                .jsonPath();
        String again = found.getString("contents[0].id");
        assertThat(said(given().get("/schema-org/opportunities/" + again).asString()))
                .isEqualTo(said(out).replace("Cooking " + mark + " \\u003C/script\\u003E", "Baking r" + mark));
    }

    private static String said(String document) {
        return document.replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid");
    }
}

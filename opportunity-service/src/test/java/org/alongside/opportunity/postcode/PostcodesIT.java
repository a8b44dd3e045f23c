package org.alongside.opportunity.postcode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealPartsOfOpportunity
class PostcodesIT {
    private static final String HEADER = "pcd,pcds,dointr,doterm,lat,long\n";

    private final Random random = new Random();
    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    /** A postcode that no other test has. */
    private final String mine = postcode();

    private String postcode() {
        return "Q" + letter() + random.nextInt(10) + random.nextInt(10) + " " + random.nextInt(10) + letter()
                + letter();
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.sign(
                        TokenSpec.of("provider").withTenant("national").withRoles(role)));
    }

    private static Response put(String name, String body) {
        return as("operator").contentType("text/csv").body(body).put("/v1/postcode-files/" + name);
    }

    private static JsonPath taken(String body) {
        return put("test-" + UUID.randomUUID(), body)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String row(String postcode, String doterm, String latitude, String longitude) {
        return "x," + postcode + ",198001," + doterm + "," + latitude + "," + longitude + "\n";
    }

    @Test
    void theDirectoryIsTakenOnceAndCorrected() {
        String other = postcode();
        String body = HEADER
                + row(mine, "", "54.5", "-1.2")
                + row(other, "202001", "54.5", "-1.2")
                + row("ZE9 9ZZ", "", "99.999999", "0.000000")
                + row(postcode(), "", "north", "-1.2");
        JsonPath first = taken(body);
        assertThat(first.getString("format")).isEqualTo("ONS_POSTCODE_DIRECTORY");
        assertThat(first.getInt("read")).isEqualTo(4);
        assertThat(first.getInt("added")).isOne();
        assertThat(first.getInt("terminated")).isOne();
        assertThat(first.getInt("withoutPlace")).isOne();
        assertThat(first.getInt("refused")).isOne();
        assertThat(first.getInt("problems[0].line")).isEqualTo(5);
        JsonPath again = taken(body);
        assertThat(again.getInt("added")).isZero();
        assertThat(again.getInt("changed")).isZero();
        assertThat(again.getInt("unchanged")).isOne();
        assertThat(taken(HEADER + row(mine, "", "54.6", "-1.2")).getInt("changed"))
                .isOne();
        given().queryParam("postcode", other)
                .get("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("code", equalTo("postcode-unknown"));
        given().queryParam("postcode", mine.toLowerCase(Locale.ROOT))
                .get("/v1/opportunities")
                .then()
                .statusCode(200);
    }

    @Test
    void moreThanOneBatchIsTakenWhole() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5_001; i++) {
            body.append("\"QZ%d %d%c%c\",10,%d,427000,\"E92000001\"%n"
                    .formatted(i / 676 % 10, i / 6760, 'A' + i / 26 % 26, 'A' + i % 26, 450_000 + i));
        }
        JsonPath taken = taken(body.toString());
        assertThat(taken.getString("format")).isEqualTo("CODE_POINT_OPEN");
        assertThat(taken.getInt("read")).isEqualTo(5_001);
        assertThat(taken.getInt("added") + taken.getInt("unchanged")).isEqualTo(5_001);
        given().queryParam("postcode", "QZ0 0AA")
                .get("/v1/opportunities")
                .then()
                .statusCode(200);
    }

    private String published(String title, String venue) {
        return as("provider")
                .contentType("application/json")
                .body("""
                        {"kind":"COURSE","title":"%s %s","provider":{"name":"P"},"offerings":[{"id":"o","venue":%s}]}""".formatted(title, mark, venue))
                .put("/v1/providers/" + mark + "/opportunities/" + title)
                .then()
                .statusCode(201)
                .extract()
                .path("opportunityId");
    }

    private List<String> near(String... place) {
        return given().queryParam("q", mark)
                .queryParam(place[0], place[1])
                .queryParam("within", 2_000)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    @Test
    void aVenueThatTellsOnlyItsPostcodeIsFoundThereAndWhatWasSaidStays() {
        String only = published("Only", "{\"name\":\"Hall\",\"postcode\":\"" + mine + "\"}");
        published(
                "Elsewhere", "{\"name\":\"Hall\",\"postcode\":\"" + mine + "\",\"latitude\":52.0,\"longitude\":-1.2}");
        String here = (54 + random.nextInt(10_000) / 10_000.0) + "";
        assertThat(near("near", here + ",-1.2")).isEmpty();
        taken(HEADER + row(mine, "", here, "-1.2"));
        assertThat(near("near", here + ",-1.2")).containsExactly("Only " + mark);
        assertThat(near("postcode", mine)).containsExactly("Only " + mark);
        assertThat(near("near", "52.0,-1.2")).containsExactly("Elsewhere " + mark);
        // read by id it is as it was said
        JsonPath said = given().get("/v1/opportunities/" + only).jsonPath();
        assertThat(said.getString("offerings[0].venue.postcode")).isEqualTo(mine);
        assertThat(said.getString("offerings[0].venue.latitude")).isNull();
        // matching measures from there, and names no unknown place
        JsonPath why = as("service")
                .contentType("application/json")
                .body("{\"place\":{\"latitude\":%s,\"longitude\":-1.2,\"withinMetres\":100}}".formatted(here))
                .post("/internal/matches/" + only + "/why-not")
                .jsonPath();
        assertThat(why.getInt("offerings[0].distanceMetres")).isZero();
        JsonPath far = as("service")
                .contentType("application/json")
                .body("{\"place\":{\"latitude\":52,\"longitude\":-1.2,\"withinMetres\":100}}")
                .post("/internal/matches/" + only + "/why-not")
                .jsonPath();
        assertThat(far.getList("offerings[0].fails", String.class)).contains("TOO_FAR");
        // so does the standard's proximity
        given().queryParam("search", mark)
                .queryParam("postcode", mine)
                .queryParam("proximity", 100)
                .get("/open-referral/service_at_locations")
                .then()
                .statusCode(200)
                .body("total_items", equalTo(1));
    }

    @Test
    void onlyAnOperatorLoadsThem() {
        for (String role : List.of("provider", "worker", "service")) {
            as(role).contentType("text/csv")
                    .body(HEADER + row(mine, "", "54.5", "-1.2"))
                    .put("/v1/postcode-files/mine")
                    .then()
                    .statusCode(403);
        }
        given().contentType("text/csv")
                .body(HEADER)
                .put("/v1/postcode-files/mine")
                .then()
                .statusCode(401);
        given().queryParam("postcode", mine).get("/v1/opportunities").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,town\nA,B\n", "PK\u0003\u0004rest of an archive", "{\"a\":1}"})
    void whatIsNoFileOfPostcodesIsRefused(String body) {
        put("mine", body).then().statusCode(422).body("code", equalTo("format-unknown"));
    }

    @Test
    void aFileHasAPlainName() {
        put("Mine%20and%20yours", HEADER).then().statusCode(400).body("code", equalTo("parameter-invalid"));
        as("operator")
                .contentType("application/json")
                .body("{}")
                .put("/v1/postcode-files/mine")
                .then()
                .statusCode(415);
    }
}

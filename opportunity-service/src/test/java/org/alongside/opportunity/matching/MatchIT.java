package org.alongside.opportunity.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.listing.Opportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class MatchIT extends OwnCatalogue {

    @Test
    void filterAndOrderAreThoseOfABruteForceOracle() throws IOException {
        RandomCatalogue random = new RandomCatalogue(20_271_103, today);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            opportunities.add(random.opportunity(i));
        }
        List<MatchOracle.Kept> all = publish(opportunities);
        long fitting = 0;
        long excluded = 0;
        for (int round = 0; round < 60; round++) {
            MatchRequest request = random.request();
            Constraints constraints = request.checked(today);
            List<MatchOracle.Expected> expected = MatchOracle.order(all, constraints);
            String body = mapper.writeValueAsString(request);
            JsonPath answer = found(body);
            List<MatchOracle.Expected> top = expected.subList(0, Math.min(constraints.limit(), expected.size()));
            assertThat(answer.getLong("count")).as(body).isEqualTo(expected.size());
            assertThat(answer.getLong("withInterest"))
                    .as(body)
                    .isEqualTo(expected.stream()
                            .filter(MatchOracle.Expected::liked)
                            .count());
            assertThat(answer.getList("top.opportunityId", String.class))
                    .as(body)
                    .isEqualTo(top.stream().map(each -> each.id().toString()).toList());
            assertThat(answer.getList("top.score", Integer.class))
                    .as(body)
                    .isEqualTo(top.stream().map(MatchOracle.Expected::score).toList());
            List<MatchOracle.Best> offered = new ArrayList<>();
            for (int i = 0; i < top.size(); i++) {
                String offering = "top[" + i + "].offering.";
                String start = answer.getString(offering + "start.earliest");
                offered.add(new MatchOracle.Best(
                        top.get(i).best().score(),
                        start == null ? null : LocalDate.parse(start),
                        answer.getObject(offering + "distanceMetres", Integer.class)));
            }
            assertThat(offered)
                    .as(body)
                    .isEqualTo(top.stream().map(MatchOracle.Expected::best).toList());
            fitting += expected.size();
            excluded += all.size() - expected.size();
        }
        // the test would prove little if nearly everything or nearly nothing fitted
        assertThat(fitting).isGreaterThan(1_000);
        assertThat(excluded).isGreaterThan(1_000);
    }

    @Test
    void theCursorWalksThroughAllThatFit() {
        RandomCatalogue random = new RandomCatalogue(7, today);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            opportunities.add(random.opportunity(i));
        }
        List<MatchOracle.Kept> all = publish(opportunities);
        MatchRequest request =
                new MatchRequest(null, null, null, null, null, new ArrayList<>(RandomCatalogue.KINDS), 7, null);
        List<String> expected = MatchOracle.order(all, request.checked(today)).stream()
                .map(each -> each.id().toString())
                .toList();
        List<String> walked = new ArrayList<>();
        String after = null;
        do {
            String body = "{\"kinds\":[\"TRAINING\",\"JOB\",\"VOLUNTEERING\"],\"limit\":7"
                    + (after == null ? "" : ",\"after\":\"" + after + "\"") + "}";
            JsonPath page = found(body);
            walked.addAll(page.getList("top.opportunityId", String.class));
            assertThat(page.getInt("count")).isEqualTo(expected.size());
            after = page.getString("cursor");
        } while (after != null);
        assertThat(walked).isEqualTo(expected);
    }

    private JsonPath found(String body) {
        return asWorker()
                .contentType("application/json")
                .body(body)
                .post("/internal/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Rows that change without a word to the index, as they are for a moment after every change. */
    @Test
    void whatHasJustCeasedToFitIsNeitherShownNorCounted() {
        RandomCatalogue random = new RandomCatalogue(13, today);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            opportunities.add(random.opportunity(i));
        }
        List<String> fitting = MatchOracle.order(
                        publish(opportunities), everyKind(30).checked(today))
                .stream()
                .map(each -> each.id().toString())
                .toList();
        assertThat(fitting).hasSizeGreaterThan(5);
        assertThat(found(body(30)).getList("top.opportunityId", String.class)).isEqualTo(fitting);
        QuarkusTransaction.requiringNew()
                .run(() -> writes.as(tenant, sql -> {
                    sql.update(
                            "update offering set apply_until = ? where tenant_id = ? and opportunity_id = any(cast(? as uuid[]))",
                            today.minusDays(1),
                            tenant,
                            new String[] {fitting.get(0), fitting.get(2)});
                    return true;
                }));
        JsonPath first = found(body(3));
        assertThat(first.getList("top.opportunityId", String.class))
                .containsExactly(fitting.get(1), fitting.get(3), fitting.get(4));
        assertThat(first.getInt("count")).isEqualTo(fitting.size() - 2);
        JsonPath next = found(body(3).replace("}", ",\"after\":\"" + first.getString("cursor") + "\"}"));
        assertThat(next.getList("top.opportunityId", String.class).getFirst()).isEqualTo(fitting.get(5));
    }

    private static MatchRequest everyKind(int limit) {
        return new MatchRequest(null, null, null, null, null, new ArrayList<>(RandomCatalogue.KINDS), limit, null);
    }

    private static String body(int limit) {
        return "{\"kinds\":[\"TRAINING\",\"JOB\",\"VOLUNTEERING\"],\"limit\":" + limit + "}";
    }

    @Test
    void aCursorIsOfOneQuestionAndACopyThatIsBehindItSaysSo() {
        RandomCatalogue random = new RandomCatalogue(17, today);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            opportunities.add(random.opportunity(i));
        }
        publish(opportunities);
        String cursor = found(body(1)).getString("cursor");
        asWorker()
                .contentType("application/json")
                .body("{\"after\":\"" + cursor + "\"}")
                .post("/internal/matches")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        List<String> parts = Cursor.read(cursor, 5);
        String ahead = Cursor.of(
                parts.get(0), parts.get(1), parts.get(2), parts.get(3), Long.parseLong(parts.get(4)) + 1_000_000);
        asWorker()
                .contentType("application/json")
                .body(body(1).replace("}", ",\"after\":\"" + ahead + "\"}"))
                .post("/internal/matches")
                .then()
                .statusCode(503)
                .body("code", equalTo("search-behind"));
    }

    @Test
    void aParentWhoIsFreeOnWeekdayMorningsFindsTheSampleCoursesWithTheirReasons() throws IOException {
        Catalogue.mayPublish(tenant);
        String feed = given().auth()
                .oauth2(Tokens.sign(TokenSpec.of("provider").withTenant(tenant)))
                .contentType("application/json")
                .body("{\"name\":\"sample\",\"format\":\"XCRI_CAP_1_2\"}")
                .post("/v1/feeds")
                .path("feedId");
        RequestSpecification provider =
                given().auth().oauth2(Tokens.sign(TokenSpec.of("provider").withTenant(tenant)));
        String location = provider.contentType("application/xml")
                .body(Files.readAllBytes(Path.of("..", "sample-data", "feeds", "northshire-2027.xml")))
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        while (given().auth()
                .oauth2(Tokens.sign(TokenSpec.of("provider").withTenant(tenant)))
                .get(location)
                .path("status")
                .equals("RUNNING")) {
            Thread.onSpinWait();
        }
        String body = """
                {"interests":[{"ref":"i1","terms":["animals","animal care"]},{"ref":"i2","terms":["cooking"]}],
                 "place":{"latitude":54.5,"longitude":-1.2,"withinMetres":20000},
                 "freeWindows":[{"day":"TUESDAY","from":"09:15","to":"14:45"},{"day":"WEDNESDAY","from":"09:15","to":"14:45"}],
                 "startsAfter":"2027-01-01","maxCost":"0.00","kinds":["COURSE"],"limit":50}""";
        JsonPath answer = found(body);
        List<String> titles = answer.getList("top.title", String.class);
        assertThat(titles)
                .contains("Cooking on a Budget", "Farm Mornings: Animals and Wellbeing", "Bike Repair Basics");
        // evenings and Saturdays only, too far, or not free
        assertThat(titles)
                .doesNotContain(
                        "Mending and Sewing",
                        "Introduction to Veterinary Care Assisting",
                        "Level 1 Diploma in Animal Care",
                        "Spreadsheets for Work");
        String cooking = "top.find { it.title == 'Cooking on a Budget' }";
        assertThat(answer.getList(cooking + ".matchedInterests.ref", String.class))
                .containsExactly("i2");
        assertThat(answer.getList(cooking + ".matchedInterests[0].terms", String.class))
                .containsExactly("cooking");
        assertThat(answer.getString(cooking + ".offering.attendancePattern")).isEqualTo("DAYTIME");
        assertThat(answer.getString(cooking + ".providerName")).isEqualTo("Northshire College");
        assertThat(answer.getInt(cooking + ".offering.distanceMetres")).isBetween(900, 1_000);
        assertThat(answer.getList(cooking + ".unknowns", String.class)).containsExactly("SESSION_TIMES");

        String sewing = asWorker()
                .queryParam("q", "\"Mending and Sewing\"")
                .get("/v1/opportunities")
                .path("items[0].opportunityId");
        JsonPath why = asWorker()
                .contentType("application/json")
                .body(body)
                .post("/internal/matches/" + sewing + "/why-not")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(why.getBoolean("fits")).isFalse();
        assertThat(why.getList("offerings[0].fails", String.class))
                .containsExactly("NOT_IN_FREE_HOURS", "COSTS_TOO_MUCH");
    }
}

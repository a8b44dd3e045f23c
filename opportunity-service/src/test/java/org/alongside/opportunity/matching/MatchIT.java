package org.alongside.opportunity.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.Opportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealPartsOfOpportunity
class MatchIT {

    @Inject
    TenantWrite writes;

    @Inject
    Listings listings;

    @Inject
    Ids ids;

    @Inject
    ObjectMapper mapper;

    private final String tenant = "t" + new Random().nextInt(1_000_000_000);
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));

    private RequestSpecification asWorker() {
        return given().auth().oauth2(Tokens.sign(TokenSpec.of("worker").withTenant(tenant)));
    }

    private List<MatchOracle.Kept> publish(List<Opportunity> opportunities) {
        List<MatchOracle.Kept> kept = new ArrayList<>();
        List<Listings.Put> puts = new ArrayList<>();
        for (Opportunity opportunity : opportunities) {
            UUID id = ids.next();
            kept.add(new MatchOracle.Kept(id, opportunity));
            puts.add(new Listings.Put(id, true, "01", opportunity, null, 1, "<course/>"));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> writes.as(tenant, sql -> {
                    UUID feed = ids.next();
                    sql.update(
                            "insert into feed (tenant_id, feed_id, name, format, created_at) values (?, ?, ?, 'XCRI_CAP_1_2', now())",
                            tenant,
                            feed,
                            "feed " + feed);
                    listings.put(sql, new Listings.Of(tenant, feed), ids.next(), Instant.now(), puts);
                    return true;
                }));
        return kept;
    }

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
            JsonPath answer = asWorker()
                    .contentType("application/json")
                    .body(body)
                    .post("/internal/matches")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
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
            JsonPath page = asWorker()
                    .contentType("application/json")
                    .body(body)
                    .post("/internal/matches")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("top.opportunityId", String.class));
            assertThat(page.getInt("count")).isEqualTo(expected.size());
            after = page.getString("cursor");
        } while (after != null);
        assertThat(walked).isEqualTo(expected);
    }

    @Test
    void whyNotNamesTheFactsThatFailAndAgreesWithTheFilter() throws IOException {
        RandomCatalogue random = new RandomCatalogue(11, today);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            opportunities.add(random.opportunity(i));
        }
        List<MatchOracle.Kept> all = publish(opportunities);
        for (int round = 0; round < 5; round++) {
            MatchRequest request = random.request();
            Constraints constraints = request.checked(today);
            for (MatchOracle.Kept kept : all) {
                JsonPath why = asWorker()
                        .contentType("application/json")
                        .body(mapper.writeValueAsString(request))
                        .post("/internal/matches/" + kept.id() + "/why-not")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                List<Boolean> expected = kept.opportunity().offerings().stream()
                        .map(offering -> MatchOracle.fits(kept.opportunity(), offering, constraints))
                        .toList();
                assertThat(why.getList("offerings.fits", Boolean.class))
                        .as("%s\n%s\n%s", mapper.writeValueAsString(request), kept, why.prettify())
                        .isEqualTo(expected);
                assertThat(why.getList("offerings.collect { it.fails.isEmpty() }", Boolean.class))
                        .isEqualTo(expected);
                assertThat(why.getBoolean("fits")).isEqualTo(expected.contains(true));
            }
        }
    }

    @Test
    void aParentWhoIsFreeOnWeekdayMorningsFindsTheSampleCoursesWithTheirReasons() throws IOException {
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
        JsonPath answer = asWorker()
                .contentType("application/json")
                .body(body)
                .post("/internal/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"15:00\",\"to\":\"09:00\"}]}|422|invalid",
                "{\"freeWindows\":[null]}|422|wrong-type",
                "{\"freeWindows\":[{\"day\":\"MOON\",\"from\":\"09:00\",\"to\":\"10:00\"}]}|422|wrong-type",
                "{\"place\":{\"latitude\":91,\"longitude\":0,\"withinMetres\":5}}|422|invalid",
                "{\"place\":{\"latitude\":54}}|422|invalid",
                "{\"interests\":[null]}|422|wrong-type",
                "{\"interests\":[{\"ref\":\"a\",\"terms\":[null]}]}|422|wrong-type",
                "{\"kinds\":[null]}|422|wrong-type",
                "{\"maxCost\":\"cheap\"}|422|invalid",
                "{\"limit\":0}|422|invalid",
                "{\"after\":\"rubbish\"}|400|cursor-invalid",
                "{\"name\":\"Sam\"}|422|unknown-field",
                "{\"startsAfter\":\"soon\"}|422|wrong-type",
                "{|400|malformed-json"
            })
    void aConstraintDocumentThatCannotBeReadIsRefused(String body, int status, String code) {
        asWorker()
                .contentType("application/json")
                .body(body)
                .post("/internal/matches")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void matchingNeedsSomebodySignedIn() {
        given().contentType("application/json")
                .body("{}")
                .post("/internal/matches")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/internal/matches/" + UUID.randomUUID() + "/why-not")
                .then()
                .statusCode(401);
        asWorker()
                .contentType("application/json")
                .body("{}")
                .post("/internal/matches/" + UUID.randomUUID() + "/why-not")
                .then()
                .statusCode(404);
        Catalogue.as("plan-service")
                .contentType("application/json")
                .body("{}")
                .post("/internal/matches")
                .then()
                .statusCode(200);
    }
}

package org.alongside.opportunity.feed.direct;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider puts its own opportunities, by its own ids, and takes them off offer. */
@QuarkusTest
@RealPartsOfOpportunity
class PublishingIT {

    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    private static final String COOKING = """
            {"kind":"COURSE","title":"Cooking %s","rqfLevel":1,"subjects":[{"label":"Catering"}],
             "access":{"formats":["Easy read"],"askWhom":"At the door"},
             "experts":[{"who":"Former students","paid":true}],
             "provider":{"name":"The kitchen","userLed":true,"declaredInterests":["Sells aprons"]},
             "offerings":[{"id":"spring","start":"2027-02-08","cost":"25.00","places":12,"placesLeft":3,
                           "venue":{"name":"Kitchen","town":"Northshire","latitude":54.5,"longitude":-1.2},
                           "sessions":[{"day":"TUESDAY","from":"09:30","to":"12:30"},
                                       {"date":"2027-03-06","from":"10:00","to":"16:00"}]}]}""";

    private Response put(String account, String id, String body) {
        return as(account)
                .contentType("application/json")
                .body(body)
                .put("/v1/providers/" + mark + "/opportunities/" + id);
    }

    private String cooking() {
        return COOKING.formatted(mark);
    }

    private JsonPath read(Response put) {
        return given().get(put.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatWasPutIsThereAtOnceWithAllThatWasSaid() {
        Response created = put("provider", "cooking", cooking());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.jsonPath().getString("outcome")).isEqualTo("CREATED");
        JsonPath kept = read(created);
        assertThat(kept.getString("title")).isEqualTo("Cooking " + mark);
        assertThat(kept.getInt("classification.rqfLevel")).isEqualTo(1);
        assertThat(kept.getList("access.formats", String.class)).containsExactly("Easy read");
        assertThat(kept.getBoolean("provider.userLed")).isTrue();
        assertThat(kept.getList("provider.declaredInterests", String.class)).containsExactly("Sells aprons");
        assertThat(kept.getString("offerings[0].startKind")).isEqualTo("DATED");
        assertThat(kept.getInt("offerings[0].placesLeft")).isEqualTo(3);
        assertThat(kept.getList("offerings[0].sessions.day", String.class)).containsExactly("TUESDAY", "SATURDAY");
        assertThat(search(mark).getList("items.title", String.class)).containsExactly("Cooking " + mark);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherPriceDoes() {
        Response first = put("provider", "cooking", cooking());
        String offering = read(first).getString("offerings[0].offeringId");
        Response again = put("provider", "cooking", cooking());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("outcome")).isEqualTo("UNCHANGED");
        Response dearer = put("provider", "cooking", cooking().replace("25.00", "30.00"));
        assertThat(dearer.jsonPath().getString("outcome")).isEqualTo("CHANGED");
        assertThat(dearer.jsonPath().getString("opportunityId"))
                .isEqualTo(first.jsonPath().getString("opportunityId"));
        JsonPath kept = read(dearer);
        assertThat(kept.getString("offerings[0].cost.amount")).isEqualTo("30.00");
        assertThat(kept.getString("offerings[0].offeringId")).isEqualTo(offering);
    }

    @Test
    void whatWasTakenOffOfferIsGoneUntilItIsPutAgain() {
        Response put = put("provider", "cooking", cooking());
        String path = "/v1/providers/" + mark + "/opportunities/cooking";
        as("provider").delete(path).then().statusCode(204);
        as("provider").delete(path).then().statusCode(204);
        assertThat(given().get(put.header("Location")).statusCode()).isEqualTo(410);
        assertThat(search(mark).getList("items")).isEmpty();
        assertThat(put("provider", "cooking", cooking()).jsonPath().getString("outcome"))
                .isEqualTo("CHANGED");
        assertThat(search(mark).getList("items")).hasSize(1);
        as("provider").delete(path + "-of-somebody-else").then().statusCode(404);
    }

    @Test
    void theFirstTimeAProviderSaysWhoItIs() {
        String unnamed = cooking().replaceAll("(?s)\"provider\":\\{.*?},", "");
        assertThat(put("provider", "cooking", unnamed).statusCode()).isEqualTo(422);
        assertThat(put("provider", "cooking", cooking()).statusCode()).isEqualTo(201);
        assertThat(put("provider", "baking", unnamed).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rqfLevel\":1 | \"rqfLevel\":9 | /rqfLevel",
                "\"cost\":\"25.00\" | \"cost\":\"25\" ,\"end\":\"2026-01-01\" | /offerings/0/end",
                "\"cost\":\"25.00\" | \"cost\":\"a lot\" | /offerings/0/cost",
                "\"placesLeft\":3 | \"placesLeft\":13 | /offerings/0/placesLeft",
                "\"to\":\"12:30\" | \"to\":\"09:30\" | /offerings/0/sessions/0",
                "\"day\":\"TUESDAY\", | | /offerings/0/sessions/0",
                "\"longitude\":-1.2 | \"longitude\":-181 | /offerings/0/venue/longitude",
                "\"kind\":\"COURSE\" | \"kind\":\"INVOLVEMENT\" | /involvement",
                "\"kind\":\"COURSE\" | \"kind\":\"INVOLVEMENT\",\"involvement\":{\"purpose\":\"To design\",\"paidTo\":\"you\"} | /involvement/pay",
                "\"start\":\"2027-02-08\" | \"start\":\"0000-01-01\" | /offerings/0/start",
                "\"cost\":\"25.00\" | \"cost\":\"25.00\",\"applyUntil\":\"+999999999-12-31\" | /offerings/0/applyUntil",
                "\"offerings\":[{\"id\":\"spring\", | \"offerings\":[{\"id\":\"2\"},{ | /offerings/1/id",
                "\"to\":\"12:30\" | \"to\":\"09:30:00.0000001\" | /offerings/0/sessions/0",
                "\"label\":\"Catering\" | \"label\":\" \" | /subjects/0/label",
            })
    void whatIsWrongIsNamed(String right, String wrong, String pointer) {
        String body = cooking();
        assertThat(body).contains(right);
        Response refused = put("provider", "cooking", body.replace(right, wrong == null ? "" : wrong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        assertThat(search(mark).getList("items")).isEmpty();
    }

    @Test
    void aKeyIsNoLongerThanTheNameOfAFeedAllowsAndItsNameIsNotTakenByAnother() {
        String longest = mark + "x".repeat(180 - mark.length());
        assertThat(putUnder(longest).statusCode()).isEqualTo(201);
        assertThat(putUnder(longest + "x").statusCode()).isEqualTo(404);
        as("provider")
                .contentType("application/json")
                .body("{\"name\":\"Provider API %s\",\"format\":\"XCRI_CAP_1_2\"}".formatted(mark))
                .post("/v1/feeds")
                .then()
                .statusCode(201);
        assertThat(putUnder(mark).statusCode()).isEqualTo(409);
    }

    private Response putUnder(String key) {
        return as("provider")
                .contentType("application/json")
                .body(cooking())
                .put("/v1/providers/" + key + "/opportunities/cooking");
    }

    @Test
    void whoPublishesForNobodyIsTurnedAway() {
        assertThat(put("worker", "cooking", cooking()).statusCode()).isEqualTo(403);
        assertThat(given().contentType("application/json")
                        .body(cooking())
                        .put("/v1/providers/p/opportunities/x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void inTheWordsOfOpenReferralItsHoursCanBeAskedFor() {
        put("provider", "cooking", cooking());
        String services = "/open-referral/services?search=" + mark;
        assertThat(found(services + "&day=TU&start_time=09:00&end_time=13:00")).isEqualTo(1);
        assertThat(found(services + "&day=WE")).isZero();
        assertThat(found(services + "&day=TU&start_time=10:00"))
                .as("the other session is not on a Tuesday")
                .isZero();
        assertThat(found(services + "&day=SA&start_time=10:00")).isEqualTo(1);
    }

    private static int found(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath().getInt("total_items");
    }
}

package org.alongside.opportunity.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What neighbours offer, for as long as they agree to be named. */
@QuarkusTest
@RealPartsOfOpportunity
class AssetIT {
    private static final String ASSETS = "/v1/assets";
    private static final String LIFTS = """
            {"visibility":"AUTHORITY","title":"Lifts to the market","offer":"A seat in the car on market days","area":"TS1",
             "access":"Two steps up into the car","times":[{"day":"TUESDAY","from":"09:00","to":"11:30"}],
             "contact":{"name":"Robin of Mill Lane","phone":"01632 960123"},
             "consent":{"how":"IN_PERSON","givenOn":"2026-11-20","until":"2027-05-31"}}""";

    private final String authority = "a" + UUID.randomUUID().toString().substring(0, 8);
    private final Somebody worker = Somebody.with("worker", authority);
    private final Somebody person = Somebody.with("person", authority);

    @Inject
    EndedConsents ended;

    private String records(Somebody who, String body) {
        return who.post(ASSETS, body).then().statusCode(201).extract().path("assetId");
    }

    private static List<String> seenBy(Somebody who) {
        return who.get(ASSETS).then().statusCode(200).extract().jsonPath().getList("items.assetId", String.class);
    }

    private static String own() {
        return LIFTS.replace("\"AUTHORITY\"", "\"OWN\"");
    }

    @Test
    void anAssetIsShownToTheAuthorityWithWhatItIsNot() {
        String id = records(worker, LIFTS);
        for (Somebody reader : List.of(worker, person, Somebody.with("advocate", authority))) {
            assertThat(seenBy(reader)).containsExactly(id);
            JsonPath seen = reader.get(ASSETS + "/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(seen.getString("title")).isEqualTo("Lifts to the market");
            assertThat(seen.getString("contact.phone")).isEqualTo("01632 960123");
            assertThat(seen.getString("times[0].day")).isEqualTo("TUESDAY");
            assertThat(seen.getString("consent.until")).isEqualTo("2027-05-31");
            assertThat(seen.getString("recordedBy")).isEqualTo(worker.subject());
            assertThat(seen.getString("statement"))
                    .contains("never takes the place of support")
                    .contains("Care Act 2014");
        }
        for (Somebody stranger : List.of(Somebody.with("worker", "southmoor"), Somebody.with("person", "southmoor"))) {
            assertThat(seenBy(stranger)).doesNotContain(id);
            assertThat(stranger.get(ASSETS + "/" + id).statusCode()).isEqualTo(404);
            assertThat(stranger.delete(ASSETS + "/" + id).statusCode()).isEqualTo(404);
        }
        assertThat(given().get(ASSETS).statusCode()).isEqualTo(401);
        assertThat(Somebody.with("provider", authority).get(ASSETS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsOnesOwnNobodyElseReads() {
        String id = records(person, own());
        assertThat(seenBy(person)).containsExactly(id);
        for (Somebody other : List.of(worker, Somebody.with("person", authority), Somebody.with("system", authority))) {
            assertThat(seenBy(other)).isEmpty();
            assertThat(other.get(ASSETS + "/" + id).statusCode()).isEqualTo(404);
            assertThat(other.delete(ASSETS + "/" + id).statusCode()).isEqualTo(404);
        }
        assertThat(worker.post(ASSETS, own()).statusCode())
                .as("for somebody else")
                .isEqualTo(403);
        assertThat(person.post(ASSETS, LIFTS).statusCode())
                .as("for the authority")
                .isEqualTo(403);
        assertThat(Somebody.with("provider", authority).post(ASSETS, LIFTS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void withTheEndOfTheConsentItIsGoneAndTheContactDeleted() throws SQLException {
        String all = records(worker, LIFTS);
        String mine = records(person, own());
        ended.doNow();
        assertThat(seenBy(person)).containsExactly(all, mine);
        consentEnds();
        assertThat(seenBy(person)).as("before anything was deleted").isEmpty();
        assertThat(person.get(ASSETS + "/" + all).statusCode()).isEqualTo(404);
        assertThat(rows("asset_contact")).isEqualTo(2);
        ended.doNow();
        assertThat(rows("asset_contact")).isZero();
        assertThat(rows("asset")).as("one's own is deleted whole").isOne();
    }

    @Test
    void endingItDeletesTheContactAtOnce() throws SQLException {
        String all = records(worker, LIFTS);
        String mine = records(person, own());
        assertThat(person.delete(ASSETS + "/" + all).statusCode()).isEqualTo(403);
        assertThat(Somebody.with("worker", authority).delete(ASSETS + "/" + all).statusCode())
                .isEqualTo(204);
        assertThat(worker.delete(ASSETS + "/" + all).statusCode())
                .as("a double click")
                .isEqualTo(204);
        assertThat(person.delete(ASSETS + "/" + mine).statusCode()).isEqualTo(204);
        assertThat(seenBy(person)).isEmpty();
        assertThat(rows("asset_contact")).isZero();
        assertThat(rows("asset")).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"area\" | \"meetsNeed\":\"019a8b1c-2f40-7c31-9a52-000000000001\",\"area\" | /meetsNeed",
                "\"area\" | \"insteadOf\":\"HOME_CARE\",\"area\" | /insteadOf",
                "2027-05-31 | 2027-11-21 | /consent/until",
                "2027-05-31 | 2026-11-21 | /consent/until",
                "2026-11-20 | 2026-11-30 | /consent/givenOn",
                "\"how\":\"IN_PERSON\", | | /consent/how",
                "\"name\":\"Robin of Mill Lane\", | | /contact/name",
                ",\"phone\":\"01632 960123\" | | /contact",
                "11:30 | 09:00 | /times/0",
                "TS1 | TS1 4AB | /area",
                "A seat in the car | <a href=x>A seat</a> | /offer",
                "A seat in the car | Ring 01632 960123 for a seat | /offer",
                "Two steps | Mail robin@northshire.example: two steps | /access",
            })
    void whatIsWrongIsNamedAndNothingIsKept(String right, String wrong, String pointer) throws SQLException {
        assertThat(LIFTS).contains(right);
        Response refused = worker.post(ASSETS, LIFTS.replace(right, wrong == null ? "" : wrong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        assertThat(rows("asset")).isZero();
    }

    @Test
    void nothingInTheTablesCouldSayThatAnAssetMeetsANeed() throws SQLException {
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            assertThat(count(
                            statement,
                            "select count(*) from information_schema.columns where table_name like 'asset%'"
                                    + " and column_name ~ 'need|eligib|outcome|instead|meets'"))
                    .isZero();
            assertThat(count(statement, "select count(*) from information_schema.columns where table_name = 'asset'"))
                    .isGreaterThan(10);
        }
    }

    @Test
    void theDatabaseKeepsThemApartAndShowsTheSweepOnlyWhatHasEnded() throws SQLException {
        records(worker, LIFTS);
        records(person, own());
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            for (String tenant : List.of("southmoor", "national", "")) {
                statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
                for (String table : List.of("asset", "asset_contact")) {
                    assertThat(count(
                                    statement,
                                    "select count(*) from " + table + " where tenant_id = '" + authority + "'"))
                            .isZero();
                }
            }
            statement.execute("select set_config('app.maintenance', 'ended-consents', false)");
            assertThat(statement.executeUpdate("delete from asset_contact where tenant_id = '" + authority + "'"))
                    .isZero();
            consentEnds();
            assertThat(statement.executeUpdate("delete from asset_contact where tenant_id = '" + authority + "'"))
                    .isEqualTo(2);
            assertThatThrownBy(() -> statement.executeUpdate("update asset set consent_until = '2099-01-01'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aDoubleClickWithAKeyIsOneAsset() throws SQLException {
        for (int i = 0; i < 2; i++) {
            worker.signedIn()
                    .header("Idempotency-Key", "lifts")
                    .contentType("application/json")
                    .body(LIFTS)
                    .post(ASSETS)
                    .then()
                    .statusCode(201);
        }
        assertThat(rows("asset")).isOne();
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + authority + "', false)");
            assertThat(count(
                            statement,
                            "select count(*) from idempotent_answer where convert_from(body, 'UTF8') like '%Robin%'"))
                    .isZero();
            assertThat(count(statement, "select count(*) from access_record where operation = 'recordAsset'"))
                    .isOne();
        }
    }

    /** As if the last day of every consent of the authority were over. */
    private void consentEnds() throws SQLException {
        try (Connection connection = RealParts.connect("opportunity", "opportunity_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + authority + "', false)");
            statement.execute("update asset set consent_until = '2026-11-21'");
            statement.execute("update asset_contact set consent_until = '2026-11-21'");
        }
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + authority + "', false)");
            return count(statement, "select count(*) from " + table);
        }
    }

    private static int count(Statement statement, String select) throws SQLException {
        try (ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getInt(1);
        }
    }
}

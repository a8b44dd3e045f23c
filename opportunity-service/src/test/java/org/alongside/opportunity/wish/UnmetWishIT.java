package org.alongside.opportunity.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was looked for in vain is told in groups of ten or more, once, and of nobody. */
@QuarkusTest
@RealPartsOfOpportunity
class UnmetWishIT {
    private static final String WISHES = "/v1/unmet-wishes";
    private static final String SUMMARIES = "/v1/unmet-wish-summaries";
    private static final String WISH = """
            {"leave":true,"leaveWording":"unmet-wishes-1","from":"SEARCH","kind":"COURSE","subject":"7.4","area":"TS1","mode":"CAMPUS",
             "hoursAWeek":"UP_TO_15","parts":["SCHOOL_HOURS"],"level":1,"costCeiling":"NOTHING","formats":["EASY_READ"]}""";

    /** Each test has an authority of its own. */
    private final String authority = "a" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    QuartersThatAreOver over;

    private Somebody person() {
        return Somebody.with("person", authority);
    }

    private static String wishes(Somebody who) {
        return who.post(WISHES, WISH).then().statusCode(201).extract().path("wishId");
    }

    /** As if the quarter of all wishes of the authority had ended. */
    private void theQuarterEnds() throws SQLException {
        try (Connection connection = RealParts.connect("opportunity", "opportunity_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + authority + "', false)");
            statement.execute("update unmet_wish set quarter = '2026-07-01', expires_at = '2026-10-02'");
        }
        over.doNow();
    }

    private List<Map<String, Object>> told(Somebody who) {
        List<Map<String, Object>> items = new ArrayList<>();
        String after = null;
        do {
            var request = who.signedIn().queryParam("limit", 1);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get(SUMMARIES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            after = page.getString("next");
        } while (after != null);
        return items.stream()
                .filter(item -> authority.equals(item.get("authority")))
                .toList();
    }

    @Test
    void tenPeopleAreToldOfTogetherAfterTheirQuarterAndThenNothingOfThemIsKept() throws SQLException {
        Somebody commissioner = Somebody.with("commissioner", authority);
        for (int i = 0; i < 12; i++) {
            wishes(person());
        }
        for (int i = 0; i < 9; i++) {
            person().post(WISHES, WISH.replace("TS1", "TS2")).then().statusCode(201);
        }
        over.doNow();
        assertThat(told(commissioner)).as("the quarter is not over").isEmpty();
        theQuarterEnds();
        assertThat(told(commissioner)).singleElement().satisfies(group -> {
            assertThat(group)
                    .containsEntry("area", "TS1")
                    .containsEntry("subject", "7.4")
                    .containsEntry("people", 10);
            assertThat(group).containsEntry("quarter", "2026-07-01").containsEntry("facts", List.of());
        });
        assertThat(rows("unmet_wish")).isZero();
        assertThat(told(Somebody.with("provider", authority))).hasSize(1);
        assertThat(told(Somebody.with("provider", "national"))).hasSize(1);
        assertThat(told(Somebody.with("commissioner", "southmoor"))).isEmpty();
    }

    @Test
    void aSummaryIsMadeOnceSoThatNoTwoReadingsTellOfAnybody() throws SQLException {
        Somebody commissioner = Somebody.with("commissioner", authority);
        for (int i = 0; i < 14; i++) {
            wishes(person());
        }
        theQuarterEnds();
        List<Map<String, Object>> first = told(commissioner);
        assertThat(first).hasSize(1);
        for (int i = 0; i < 6; i++) {
            wishes(person());
        }
        theQuarterEnds();
        assertThat(told(commissioner)).isEqualTo(first);
        assertThat(rows("unmet_wish")).isZero();
    }

    @Test
    void onePersonCountsOnceAndWhatWasTakenBackNotAtAll() throws SQLException {
        Somebody often = person();
        String first = wishes(often);
        Response again = often.post(WISHES, WISH);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("wishId")).isEqualTo(first);
        often.post(WISHES, WISH.replace("\"level\":1", "\"level\":2")).then().statusCode(201);
        for (int i = 0; i < 8; i++) {
            wishes(person());
        }
        Somebody gone = person();
        String wish = wishes(gone);
        assertThat(person().delete(WISHES + "/" + wish).statusCode()).isEqualTo(404);
        assertThat(gone.delete(WISHES + "/" + wish).statusCode()).isEqualTo(204);
        assertThat(gone.delete(WISHES + "/" + wish).statusCode()).isEqualTo(404);
        theQuarterEnds();
        assertThat(told(Somebody.with("commissioner", authority))).isEmpty();
    }

    @Test
    void onlyThePersonReadsAWish() {
        Somebody somebody = person();
        String wish = wishes(somebody);
        JsonPath own = somebody.get(WISHES).jsonPath();
        assertThat(own.getList("items.wishId")).containsExactly(wish);
        assertThat(own.getString("items[0].facts.area")).isEqualTo("TS1");
        assertThat(own.getString("items[0].quarter")).isEqualTo("2026-10-01");
        assertThat(own.getString("items[0].deletedAt")).isEqualTo("2027-01-02T00:00:00Z");
        assertThat(person().get(WISHES).jsonPath().getList("items")).isEmpty();
        for (String role : List.of("worker", "commissioner", "provider", "system", "auditor")) {
            assertThat(Somebody.with(role, authority).get(WISHES).statusCode()).isEqualTo(403);
            assertThat(Somebody.with(role, authority).post(WISHES, WISH).statusCode())
                    .isEqualTo(403);
        }
        for (String role : List.of("worker", "person", "system", "auditor")) {
            assertThat(Somebody.with(role, authority).get(SUMMARIES).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"leave\":true | \"leave\":false | /leave",
                "\"leave\":true, | | /leave",
                "unmet-wishes-1 | unmet-wishes-9 | /leaveWording",
                "TS1 | TS1 4AB | /area",
                "TS1 | 54.57,-1.23 | /area",
                "7.4 | Sam would like to cook | /subject",
                "\"level\":1 | \"level\":9 | /level",
                "\"kind\":\"COURSE\", | | /kind",
                "\"mode\" | \"ownWords\":\"I am Sam\",\"mode\" | /ownWords",
                "EASY_READ | SPOKEN_BY_SAM | /formats/0",
            })
    void withoutLeaveOrMoreThanCoarselyNothingIsKept(String right, String wrong, String pointer) throws SQLException {
        assertThat(WISH).contains(right);
        Response refused = person().post(WISHES, WISH.replace(right, wrong == null ? "" : wrong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        assertThat(rows("unmet_wish")).isZero();
    }

    @Test
    void nobodyFloodsIt() {
        Somebody one = person();
        for (int i = 0; i < 50; i++) {
            one.post(WISHES, WISH.replace("TS1", "T" + (char) ('A' + i / 9) + (1 + i % 9)))
                    .then()
                    .statusCode(201);
        }
        Response refused = one.post(WISHES, WISH);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-wishes");
    }

    @Test
    void theDatabaseKeepsWishesApartAndSummariesAsTheyAre() throws SQLException {
        wishes(person());
        assertThat(rows("unmet_wish")).isOne();
        for (String tenant : List.of("southmoor", "national", "")) {
            try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                    Statement statement = connection.createStatement()) {
                statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
                assertThat(count(statement, "select count(*) from unmet_wish where tenant_id = '" + authority + "'"))
                        .isZero();
                statement.execute("select set_config('app.maintenance', 'quarters-that-are-over', false)");
                assertThat(count(statement, "select count(*) from unmet_wish where tenant_id = '" + authority + "'"))
                        .as("its quarter is not over")
                        .isZero();
            }
        }
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + authority + "', false)");
            for (String change : List.of(
                    "delete from unmet_wish_summary",
                    "update unmet_wish_summary set people = 20",
                    "delete from unmet_wish_quarter",
                    "update unmet_wish set area = 'TS'")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(change))
                        .hasMessageContaining("permission denied");
            }
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

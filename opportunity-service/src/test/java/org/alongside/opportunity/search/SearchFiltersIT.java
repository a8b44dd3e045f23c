package org.alongside.opportunity.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every filter over HTTP, on a few listings of an authority of their own; that it is right on all data is the oracle's business. */
@QuarkusTest
@RealPartsOfOpportunity
class SearchFiltersIT {
    private static final Map<String, String> LISTINGS = Map.of(
            "Cooking",
            """
            {"provider":{"name":"P"},"kind":"COURSE","title":"Cooking MARK","rqfLevel":2,
             "subjects":[{"label":"Catering","code":"7.4","scheme":"SSA"}],"occupations":[{"soc2020":"5435","label":"Cooks"}],
             "access":{"formats":["Easy read"],"adjustments":["A quiet room","Step-free"]},
             "offerings":[{"id":"o","startKind":"DATED","start":"2027-02-08","end":"2027-04-19","cost":"25.00",
                           "attendanceMode":"CAMPUS","studyMode":"PART_TIME",
                           "venue":{"name":"Kitchen","town":"Northshire","latitude":54.5,"longitude":-1.2},
                           "sessions":[{"day":"TUESDAY","from":"09:30","to":"12:30"}]}]}""",
            "Drop-in",
            """
            {"provider":{"name":"P"},"kind":"VISIT","title":"Drop-in MARK","access":{"adjustments":["Step-free"]},
             "offerings":[{"id":"o","startKind":"ROLLING","flexibleHours":true,"cost":"0.00",
                           "venue":{"name":"Hall","town":"Northshire","latitude":54.6,"longitude":-1.2},
                           "sessions":[{"day":"TUESDAY","from":"09:00","to":"17:00"},{"day":"THURSDAY","from":"09:00","to":"17:00"}]}]}""",
            "Spreadsheets",
            """
            {"provider":{"name":"P"},"kind":"COURSE","title":"Spreadsheets MARK","rqfLevel":3,"subjects":[{"label":"Using IT","code":"6.2","scheme":"SSA"}],
             "occupations":[{"soc2020":"4152","label":"Data entry"}],"access":{"formats":["Large print"]},
             "offerings":[{"id":"o","startKind":"DATED","start":"2026-10-05","end":"2026-11-20","cost":"300.00",
                           "attendanceMode":"ONLINE","studyMode":"FLEXIBLE","flexibleHours":true,
                           "funding":[{"label":"A fund"}]}]}""",
            "Job",
            "{\"provider\":{\"name\":\"P\"},\"kind\":\"JOB\",\"title\":\"Job MARK\",\"subjects\":[{\"label\":\"Farming\",\"code\":\"FM.1\",\"scheme\":\"LDCS\"}],\"offerings\":[{\"id\":\"o\"}]}");

    /** One authority for all tests: they only read. */
    private static final String TENANT = "t" + UUID.randomUUID().toString().substring(0, 12);

    /** A word that only these have. */
    private static final String MARK = "u" + TENANT.replace("-", "");

    private static boolean published;

    private static RequestSpecification as(String role) {
        if (role.equals("provider")) {
            Catalogue.mayPublish(TENANT);
        }
        return given().auth()
                .oauth2(Tokens.sign(TokenSpec.of("provider").withTenant(TENANT).withRoles(role)));
    }

    @BeforeEach
    void publish() {
        if (!published) {
            LISTINGS.forEach((title, body) -> as("provider")
                    .contentType("application/json")
                    .body(body.replace("MARK", MARK))
                    .put("/v1/providers/p/opportunities/" + title)
                    .then()
                    .statusCode(201));
            published = true;
        }
    }

    private static JsonPath found(String parameters) {
        return as("worker")
                .urlEncodingEnabled(false)
                .get("/v1/opportunities?q=" + MARK + (parameters.isEmpty() ? "" : "&" + parameters))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String own(JsonPath found) {
        return found.getList("items.title", String.class).stream()
                .map(title -> title.replace(" " + MARK, ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | Cooking Drop-in Job Spreadsheets",
                "kind=VISIT&kind=JOB                           | Drop-in Job",
                "near=54.5,-1.2&within=1000                    | Cooking Spreadsheets",
                "near=54.5,-1.2&within=12000                   | Cooking Drop-in Spreadsheets",
                "mode=CAMPUS                                   | Cooking",
                "mode=CAMPUS&mode=ONLINE                       | Cooking Spreadsheets",
                "study-mode=FLEXIBLE                           | Spreadsheets",
                "level=2                                       | Cooking",
                "level=2-3                                     | Cooking Spreadsheets",
                "subject=7                                     | Cooking",
                "subject=07.4&subject=6                        | Cooking Spreadsheets",
                "subject=7.1                                   | ''",
                "subject=ldcs:fm.1                             | Job",
                "occupation=54                                 | Cooking",
                "occupation=5435&occupation=4                  | Cooking Spreadsheets",
                "starts-after=2027-01-01                       | Cooking Drop-in",
                "starts-before=2026-12-31                      | Drop-in Spreadsheets",
                "starts-after=2027-02-08&starts-before=2027-02-08&kind=COURSE | Cooking",
                "on-offer=true                                 | Cooking Drop-in Job",
                "free=TUE+09:30-12:30                          | Cooking Drop-in Spreadsheets",
                "free=TUE+09:30-12:00                          | Drop-in Spreadsheets",
                "free=TUE+09:30-11:00&free=TUE+11:00-12:30     | Cooking Drop-in Spreadsheets",
                "free=THU+16:30-20:00                          | Drop-in Spreadsheets",
                "free=THU+16:31-20:00                          | Spreadsheets",
                "free=MON,WED,FRI                              | Spreadsheets",
                "max-cost=0                                    | Drop-in",
                "max-cost=25                                   | Cooking Drop-in",
                "max-cost=24.99                                | Drop-in",
                "free-or-funded=true                           | Drop-in Spreadsheets",
                "format=easy+read                              | Cooking",
                "format=EASY+READ&format=large+print           | Cooking Spreadsheets",
                "adjustment=step-free                          | Cooking Drop-in",
                "adjustment=step-free&adjustment=a+quiet+room  | Cooking",
                "confirmed-since=2026-11-01                    | Cooking Drop-in Job Spreadsheets",
                "confirmed-since=2026-12-01                    | ''",
                "mode=CAMPUS&max-cost=10                       | ''",
            })
    void whatIsAskedHolds(String parameters, String titles) {
        assertThat(own(found(parameters))).isEqualTo(titles);
    }

    @Test
    void whatWasFoundIsCountedWhereAskedFor() {
        JsonPath plain = found("mode=CAMPUS&adjustment=a+quiet+room");
        assertThat(plain.getMap("$")).doesNotContainKey("facets");
        assertThat(plain.getInt("total")).isOne();
        JsonPath counted = found("mode=CAMPUS&adjustment=a+quiet+room&facets=true");
        assertThat(counted.getList("facets.kinds")).isEqualTo(List.of(Map.of("value", "COURSE", "count", 1)));
        assertThat(counted.getList("facets.levels")).isEqualTo(List.of(Map.of("value", "2", "count", 1)));
        assertThat(counted.getList("facets.subjects.value")).containsExactly("7", "7.4");
        assertThat(counted.getList("facets.costs")).isEqualTo(List.of(Map.of("value", "UP_TO_50", "count", 1)));
        assertThat(counted.getList("facets.starts"))
                .isEqualTo(List.of(Map.of("value", "NEXT_THREE_MONTHS", "count", 1)));
        assertThat(counted.getList("facets.adjustments.value")).containsExactly("a quiet room", "step-free");
    }

    @Test
    void theOrderIsExplainedWhereAskedFor() {
        String cooking = "items.find { it.title.startsWith('Cooking') }";
        assertThat(found("").getMap(cooking)).doesNotContainKey("why");
        JsonPath explained = found("near=54.5,-1.2&explain=true");
        assertThat(explained.getInt(cooking + ".why.onOffer")).isEqualTo(1000);
        assertThat(explained.getInt(cooking + ".why.words")).isEqualTo(40);
        assertThat(explained.getInt(cooking + ".why.nearness")).isEqualTo(20);
        assertThat(explained.getInt(cooking + ".score")).isEqualTo(1060);
        assertThat(explained.getString(cooking + ".why.each[0].agreement")).isEqualTo("SAME");
        assertThat(explained.getString(cooking + ".why.each[0].zone")).isEqualTo("TITLE");
    }

    @Test
    void whatIsShownIsWhatTheOfferingSays() {
        Map<String, Object> dropIn =
                found("kind=VISIT&near=54.5,-1.2").getMap("items.find { it.title.startsWith('Drop-in') }.offering");
        assertThat(dropIn)
                .containsEntry("rollingStart", true)
                .containsEntry("flexibleHours", true)
                .containsEntry("town", "Northshire")
                .containsEntry("venueName", "Hall")
                .doesNotContainKey("start")
                .doesNotContainKey("funded");
        assertThat((Integer) dropIn.get("distanceMetres")).isBetween(11_100, 11_140);
    }
}

package org.alongside.opportunity.search;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.search;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.feed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealPartsOfOpportunity
class SearchIT {

    /** A word that only this test's courses have. */
    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    private void publish(String... courses) {
        JsonPath run = sync("provider", newFeed("provider"), Feed.document(String.join("", courses)));
        assertThat(run.getString("status")).isEqualTo("DONE");
        assertThat(run.getInt("counts.created")).isEqualTo(courses.length);
    }

    private String course(String id, String title, String inside) {
        return """
                <course><dc:identifier>https://p.example/%s/%s</dc:identifier><dc:subject>%s</dc:subject><dc:title>%s</dc:title>%s</course>""".formatted(mark, id, mark, title, inside);
    }

    private static String presentation(String dtf, double latitude, double longitude, String more) {
        return """
                <presentation><mlo:start dtf="%s">then</mlo:start>%s<venue><provider><dc:title>V</dc:title><mlo:location>
                <mlo:address xsi:type="x:lat">%s</mlo:address><mlo:address xsi:type="x:long">%s</mlo:address>
                </mlo:location></provider></venue></presentation>""".formatted(dtf, more, latitude, longitude);
    }

    private List<String> titles(JsonPath found) {
        return found.getList("items.title", String.class);
    }

    @Test
    void wordsInTheTitleCountMoreThanInTheTextAndWordFormsAreOne() {
        publish(
                course("1", "Gardens", "<dc:description>Also about caring for bees.</dc:description>"),
                course("2", "Caring for bees", ""),
                course("3", "Outdoors", "<abstract>All bees need care.</abstract>"),
                course("4", "Nothing of it", ""));
        assertThat(titles(search(mark + " bee care"))).containsExactly("Caring for bees", "Outdoors", "Gardens");
        JsonPath found = search(mark + " bee care");
        // the mark stands in the subject, so that all words together are found with the subjects at best
        assertThat(found.getList("items.score", Integer.class)).containsExactly(30, 20, 10);
    }

    @Test
    void phrasesAlternativesAndExclusionsAreUnderstood() {
        publish(course("1", "Bicycle repair", ""), course("2", "Repair of a bicycle", ""), course("3", "Sewing", ""));
        assertThat(titles(search(mark + " \"bicycle repair\""))).containsExactly("Bicycle repair");
        assertThat(titles(search(mark + " sewing or bicycle"))).hasSize(3);
        assertThat(titles(search(mark + " -sewing"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "a & | !", ":*", "((((", "-", "or or", "the", "\\", "%", "🙂", "<b>", "a"})
    void noWordsMakeItFail(String words) {
        given().queryParam("q", words).get("/v1/opportunities").then().statusCode(200);
    }

    @Test
    void whatIsOverComesLast() {
        publish(
                course("1", mark + " past", presentation("2013-09-30", 54.5, -1.2, "")),
                course("2", "future", presentation("2099-09-30", 54.5, -1.2, "")),
                course(
                        "3",
                        mark + " running",
                        "<presentation><mlo:start dtf=\"2013-09\">a</mlo:start><end dtf=\"2099-01\">b</end></presentation>"),
                course("4", "dateless", "<presentation/>"),
                course("5", "never offered", ""));
        JsonPath found = search(mark);
        assertThat(titles(found)).hasSize(5).startsWith(mark + " running").endsWith("never offered");
        assertThat(titles(found).get(3)).isEqualTo(mark + " past");
        assertThat(found.getList("items.onOffer", Boolean.class)).containsExactly(true, true, true, false, false);
    }

    @Test
    void aPlaceAndARadiusKeepWhatIsNearOrNeedsNoJourney() {
        publish(
                course("1", "here", presentation("2099-01-01", 54.50, -1.20, "")),
                course("2", "five kilometres", presentation("2099-01-01", 54.545, -1.20, "")),
                course("3", "far", presentation("2099-01-01", 53.0, -1.20, "")),
                course("4", "online", "<presentation><attendanceMode identifier=\"ON\"/></presentation>"),
                course("5", "somewhere", "<presentation><mlo:start dtf=\"2099-01-01\">x</mlo:start></presentation>"));
        JsonPath found = given().queryParam("q", mark)
                .queryParam("near", "54.5,-1.2")
                .queryParam("within", 10_000)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(titles(found)).containsExactly("here", "five kilometres", "online");
        assertThat(found.getInt("items[1].offering.distanceMetres")).isBetween(4_990, 5_020);
        JsonPath near = given().queryParam("q", mark)
                .queryParam("near", "54.5,-1.2")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(titles(near)).hasSize(5).startsWith("here", "five kilometres");
        assertThat(near.getString("items.find { it.title == 'somewhere' }.offering.distanceMetres"))
                .isNull();
    }

    @Test
    void kindsAreFiltered() {
        publish(course("1", "A course", ""));
        given().queryParam("q", mark)
                .queryParam("kind", "COURSE")
                .queryParam("kind", "JOB")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        given().queryParam("q", mark)
                .queryParam("kind", "JOB")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void pagesHaveNoGapAndNoDoubleWhileTheCatalogueGrows() {
        String feed = newFeed("provider");
        sync("provider", feed, Feed.of(mark, 25));
        List<String> before =
                titles(given().queryParam("q", mark).get("/v1/opportunities").jsonPath());
        List<String> walked = new ArrayList<>();
        String after = null;
        int page = 0;
        do {
            var request = given().queryParam("q", mark).queryParam("limit", 4);
            JsonPath found = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(titles(found));
            after = found.getString("next");
            if (page++ == 2) {
                sync("provider", feed, Feed.of(mark, 30));
            }
        } while (after != null);
        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void aCursorBelongsToItsSearch() {
        publish(course("1", "one", ""), course("2", "two", ""));
        String next = given().queryParam("q", mark)
                .queryParam("limit", 1)
                .get("/v1/opportunities")
                .path("next");
        given().queryParam("q", mark + " other")
                .queryParam("after", next)
                .get("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        given().queryParam("after", "rubbish")
                .get("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "near,north,parameter-invalid",
        "near,'91,0',parameter-invalid",
        "near,'54.5',parameter-invalid",
        "within,1000,parameter-invalid",
        "kind,GAME,parameter-invalid",
        "limit,201,parameter-invalid",
        "limit,-1,parameter-invalid",
        "mode,BUS,parameter-invalid",
        "free,Mondays,parameter-invalid",
        "modes,ONLINE,parameter-unknown"
    })
    void aParameterThatCannotBeReadIsRefused(String name, String value, String code) {
        given().queryParam(name, value)
                .get("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void anUnknownIdIsNotFound() {
        given().get("/v1/opportunities/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().get("/v1/opportunities/nonsense").then().statusCode(404);
        given().delete("/v1/opportunities/" + UUID.randomUUID()).then().statusCode(405);
        given().accept("text/html").get("/v1/opportunities").then().statusCode(406);
    }
}

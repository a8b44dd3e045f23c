package org.alongside.opportunity.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

/** The index beside the database, as it works by itself. */
@QuarkusTest
@RealPartsOfOpportunity
class LiveCatalogueIT {

    private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 12);

    private RequestSpecification as(String role) {
        if (role.equals("provider")) {
            Catalogue.mayPublish(tenant);
        }
        return given().auth()
                .oauth2(Tokens.sign(TokenSpec.of("provider").withTenant(tenant).withRoles(role)));
    }

    private String put(String id, String title) {
        return as("provider")
                .contentType("application/json")
                .body(
                        "{\"provider\":{\"name\":\"P\"},\"kind\":\"COURSE\",\"title\":\"%s\",\"offerings\":[{\"id\":\"o\"}]}"
                                .formatted(title))
                .put("/v1/providers/p/opportunities/" + id)
                .then()
                .extract()
                .path("opportunityId");
    }

    private JsonPath titled(String words) {
        return as("worker")
                .header(SearchSeesEverything.AS_IT_IS, true)
                .queryParam("q", words)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aWriteIsReadAtOnceAndFoundSoonAfterwards() throws InterruptedException {
        String before = aWord();
        String after = aWord();
        for (String title : List.of(before, after)) {
            String id = put("one", title);
            as("worker").get("/v1/opportunities/" + id).then().statusCode(200).body("title", equalTo(title));
            await(title, 1);
        }
        assertThat(titled(before).getInt("total")).isZero();
        as("provider").delete("/v1/providers/p/opportunities/one").then().statusCode(204);
        await(after, 0);
    }

    /** In no other title: other tests fill the national catalogue, which this tenant sees too. */
    private static String aWord() {
        return new Random().ints(16, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private void await(String words, int total) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (titled(words).getInt("total") != total) {
            assertThat(System.nanoTime())
                    .as("%d found of %s", titled(words).getInt("total"), words)
                    .isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void aCopyThatIsBehindThePageBeforeWaitsAndThenSaysSo() {
        put("one", "Sewing");
        put("two", "Sewing");
        String next = as("worker")
                .queryParam("q", "sewing")
                .queryParam("limit", 1)
                .get("/v1/opportunities")
                .path("next");
        List<String> parts = Cursor.read(next, 5);
        String ahead = Cursor.of(
                parts.get(0), parts.get(1), parts.get(2), parts.get(3), Long.parseLong(parts.get(4)) + 1_000_000);
        long started = System.nanoTime();
        Response behind = as("worker")
                .queryParam("q", "sewing")
                .queryParam("limit", 1)
                .queryParam("after", ahead)
                .get("/v1/opportunities");
        assertThat(behind.statusCode()).isEqualTo(503);
        assertThat(behind.<String>path("code")).isEqualTo("search-behind");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(990));
        as("worker")
                .queryParam("q", "sewing")
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }
}

package org.alongside.opportunity.feed;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.search;
import static org.alongside.opportunity.Catalogue.sync;
import static org.alongside.opportunity.feed.Feed.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class BrokenDocumentIT {

    @Test
    void aDocumentCutAnywhereEndsWithARunThatSaysSoAndWithNothingHalf() {
        String prefix = unique();
        byte[] whole = Feed.of(prefix, 40).getBytes(StandardCharsets.UTF_8);
        String feed = newFeed("provider");
        sync("provider", feed, Feed.of(prefix, 10));
        Random random = new Random(20_270_111);
        for (int i = 0; i < 40; i++) {
            int length = random.nextInt(whole.length);
            JsonPath run = sync("provider", feed, Arrays.copyOf(whole, length));
            assertThat(run.getString("status")).as("cut at %d", length).isEqualTo("FAILED");
            assertThat(run.getInt("counts.removed")).isZero();
            JsonPath problems = problems("provider", run);
            assertThat(problems.getList("items.severity")).containsExactly("DOCUMENT_BROKEN");
            assertThat(problems.getString("items[0].remedy")).isNotBlank();
            List<Integer> offerings = given().queryParam("q", prefix)
                    .queryParam("limit", 200)
                    .get("/v1/opportunities")
                    .jsonPath()
                    .getList("items.offerings", Integer.class);
            assertThat(offerings).hasSizeGreaterThanOrEqualTo(10).containsOnly(2);
        }
        JsonPath mended = sync("provider", feed, whole);
        assertThat(mended.getString("status")).isEqualTo("DONE");
        assertThat(mended.getInt("counts.created") + mended.getInt("counts.unchanged"))
                .isEqualTo(40);
    }

    @Test
    void aBrokenDocumentDoesNotEmptyItsProvider() {
        String feed = newFeed("provider");
        String prefix = unique();
        String document =
                Feed.of(prefix, 1).replace("</provider>", "<mlo:url>https://p.example/home</mlo:url></provider>");
        sync("provider", feed, document);
        String id = search(prefix).getString("items[0].opportunityId");
        sync("provider", feed, document.substring(0, document.indexOf("<mlo:url>")));
        given().get("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .body("provider.url", equalTo("https://p.example/home"));
    }
}

package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class SyncProblemsIT {

    @Test
    void problemsArePaged() {
        String feed = newFeed("provider");
        String bad = "<course><dc:title>No identifier</dc:title></course>".repeat(25);
        JsonPath run = sync("provider", feed, Feed.document(bad));
        assertThat(run.getInt("counts.problems")).isEqualTo(25);
        String path = "/v1/sync-runs/" + run.getString("syncRunId") + "/problems";
        JsonPath first = as("provider")
                .queryParam("limit", 20)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items")).hasSize(20);
        JsonPath second = as("provider")
                .queryParam("limit", 20)
                .queryParam("after", first.getString("next"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getList("items")).hasSize(5);
        assertThat(second.getString("next")).isNull();
    }
}

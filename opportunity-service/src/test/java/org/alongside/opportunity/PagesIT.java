package org.alongside.opportunity;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.opportunity.feed.Feed;
import org.junit.jupiter.api.Test;

/** Every list says in its headers where it goes on and who may keep it. */
@QuarkusTest
@RealPartsOfOpportunity
class PagesIT {

    @Test
    void whatWasFoundGoesOnAtItsLink() {
        String word = "u" + UUID.randomUUID().toString().replace("-", "");
        sync("provider", newFeed("provider"), Feed.of(word, 2));
        Response second = goesOn("/v1/opportunities?q=" + word + "&limit=1");
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void feedsGoOnAtTheirLink() {
        newFeed("provider");
        newFeed("provider");
        goesOn("/v1/feeds?limit=1");
    }

    @Test
    void problemsGoOnAtTheirLink() {
        JsonPath run = sync(
                "provider",
                newFeed("provider"),
                Feed.document("<course><dc:title>No identifier</dc:title></course>".repeat(2)));
        Response second = goesOn("/v1/sync-runs/" + run.getString("syncRunId") + "/problems?limit=1");
        assertThat(second.header("Link")).isNull();
    }

    /** The page after this one. */
    private static Response goesOn(String path) {
        Response first = page(path);
        String link = first.header("Link");
        assertThat(link).startsWith("<" + path + "&after=").endsWith(">; rel=\"next\"");
        Response second = page(link.substring(1, link.indexOf('>')));
        assertThat(second.jsonPath().getList("items"))
                .isNotEqualTo(first.jsonPath().getList("items"));
        return second;
    }

    private static Response page(String path) {
        Response page = as("provider").urlEncodingEnabled(false).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(page.jsonPath().getList("items")).hasSize(1);
        return page;
    }
}

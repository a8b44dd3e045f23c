package org.alongside.opportunity.publishing;

import static org.alongside.opportunity.Catalogue.mayPublish;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider's client speaks for the providers that the catalogue steward has named, and for nobody else. */
@QuarkusTest
@RealPartsOfOpportunity
class PublishingRightsIT {
    private static final String TENANT = "westmere";
    private static final String COURSE =
            "{\"kind\":\"COURSE\",\"title\":\"Pottery\",\"provider\":{\"name\":\"The kiln\"},\"offerings\":[]}";

    private final String mark = "k" + UUID.randomUUID().toString().replace("-", "");
    private final String mine = mark + "-mine";
    private final String theirs = mark + "-theirs";
    private final Somebody client = Somebody.client(mark, "provider", TENANT);

    private String granted() {
        return mayPublish(TENANT, "{\"client\":\"%s\",\"providerKey\":\"%s\"}".formatted(mark, mine));
    }

    private static void isNotYours(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("not-your-provider");
        assertThat(refused.jsonPath().getString("detail")).contains("catalogue steward");
    }

    private static String listing(String key) {
        return "/v1/providers/" + key + "/opportunities/pottery";
    }

    @Test
    void withoutARightNothingIsPublished() {
        isNotYours(client.put(listing(mine), COURSE));
        isNotYours(client.delete(listing(mine)));
        isNotYours(client.post("/v1/feeds", "{\"name\":\"%s\",\"format\":\"PROVIDER_API\"}".formatted(mark)));
    }

    @Test
    void withARightItsOwnIsPublishedAndNobodyElses() {
        granted();
        Somebody system = Somebody.client("cases", "system", TENANT);
        assertThat(system.put(listing(theirs), COURSE).statusCode()).isEqualTo(201);
        assertThat(client.put(listing(mine), COURSE).statusCode()).isEqualTo(201);
        isNotYours(client.put(listing(theirs), COURSE.replace("Pottery", "Closed for good")));
        isNotYours(client.delete(listing(theirs)));
        String id = system.put(listing(theirs), COURSE).jsonPath().getString("opportunityId");
        assertThat(system.get("/v1/opportunities/" + id).jsonPath().getString("title"))
                .isEqualTo("Pottery");
        assertThat(client.delete(listing(mine)).statusCode()).isEqualTo(204);
    }

    @Test
    void aRightThatHasEndedIsNoneAndCanBeGrantedAnew() {
        String right = granted();
        assertThat(granted()).as("the same right").isEqualTo(right);
        assertThat(client.put(listing(mine), COURSE).statusCode()).isEqualTo(201);
        String path = "/v1/publishing-rights/" + right;
        assertThat(Catalogue.steward(TENANT).delete(path).statusCode()).isEqualTo(204);
        assertThat(Catalogue.steward(TENANT).delete(path).statusCode()).isEqualTo(204);
        isNotYours(client.put(listing(mine), COURSE));
        assertThat(granted()).isNotEqualTo(right);
        assertThat(client.put(listing(mine), COURSE).statusCode()).isEqualTo(200);
    }

    @Test
    void aRightCountsInItsAuthorityAndForItsClientOnly() {
        String right = granted();
        isNotYours(Somebody.client(mark, "provider", "eastmere").put(listing(mine), COURSE));
        isNotYours(Somebody.client(mark + "x", "provider", TENANT).put(listing(mine), COURSE));
        assertThat(Catalogue.steward("eastmere")
                        .delete("/v1/publishing-rights/" + right)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.put(listing(mine), COURSE).statusCode()).isEqualTo(201);
    }

    @Test
    void aFeedIsForTheProviderThatItWasOpenedFor() {
        granted();
        Response opened = client.post("/v1/feeds", feed(mark, ""));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.jsonPath().getString("providerKey"))
                .as("the only one that the client can mean")
                .isEqualTo(mine);
        isNotYours(client.post("/v1/feeds", feed(mark + "2", ",\"providerKey\":\"" + theirs + "\"")));
        assertThat(sent(client, opened.jsonPath().getString("feedId")).statusCode())
                .isEqualTo(202);
        mayPublish(TENANT, "{\"client\":\"%s-other\",\"providerKey\":\"%s\"}".formatted(mark, theirs));
        Somebody other = Somebody.client(mark + "-other", "provider", TENANT);
        isNotYours(sent(other, opened.jsonPath().getString("feedId")));
        isNotYours(other.post("/v1/feeds", feed(mark, "")));
    }

    @Test
    void aFeedOfManyProvidersIsForAClientThatSpeaksForEveryOne() {
        Somebody system = Somebody.client("cases", "system", TENANT);
        String feed = system.post("/v1/feeds", feed(mark, "")).jsonPath().getString("feedId");
        granted();
        isNotYours(sent(client, feed));
        mayPublish(TENANT, "{\"client\":\"%s-all\",\"everyProvider\":true}".formatted(mark));
        Somebody all = Somebody.client(mark + "-all", "provider", TENANT);
        assertThat(sent(all, feed).statusCode()).isEqualTo(202);
        assertThat(all.put(listing(theirs), COURSE).statusCode()).isEqualTo(201);
    }

    @Test
    void theFeedThatHoldsAProvidersOwnListingsIsNotReachedByItsName() {
        granted();
        String name = "Provider API " + theirs;
        isNotYours(client.post("/v1/feeds", feed(name, "")));
        isNotYours(client.post("/v1/feeds", feed(name, "").replace("PROVIDER_API", "XCRI_CAP_1_2")));
        assertThat(client.post("/v1/feeds", feed(name, ",\"providerKey\":\"" + mine + "\""))
                        .statusCode())
                .isEqualTo(422);
        Somebody system = Somebody.client("cases", "system", TENANT);
        system.put(listing(theirs), COURSE);
        isNotYours(client.post("/v1/feeds", feed(name, "")));
        String feed = system.post("/v1/feeds", feed(name, "")).jsonPath().getString("feedId");
        isNotYours(sent(client, feed));
    }

    @Test
    void nobodyPointsTheFeedOfAnotherAtAnAddressOrHasItFetched() {
        Somebody system = Somebody.client("cases", "system", TENANT);
        String opened = system.post(
                        "/v1/feeds",
                        feed(mark, ",\"providerKey\":\"" + theirs + "\"").replace("PROVIDER_API", "XCRI_CAP_1_2"))
                .jsonPath()
                .getString("feedId");
        String source = "{\"address\":\"https://feeds.example/courses.xml\"}";
        granted();
        isNotYours(client.put("/v1/feeds/" + opened + "/source", source));
        isNotYours(client.post("/v1/feeds/" + opened + "/fetches", ""));
        assertThat(system.get("/v1/feeds/" + opened).jsonPath().<Object>get("source"))
                .isNull();
    }

    private static String feed(String name, String more) {
        return "{\"name\":\"%s\",\"format\":\"PROVIDER_API\"%s}".formatted(name, more);
    }

    private static Response sent(Somebody by, String feedId) {
        return by.signedIn()
                .contentType("application/x-ndjson")
                .body("{\"externalId\":\"bowls\",\"opportunity\":%s}\n"
                        .formatted(COURSE)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/feeds/" + feedId + "/sync-runs");
    }

    @Test
    void onlyTheStewardGrants() {
        String right = "{\"client\":\"%s\",\"everyProvider\":true}".formatted(mark);
        for (String role : new String[] {"provider", "system", "worker", "person", "commissioner"}) {
            Somebody other = Somebody.client(mark, role, TENANT);
            assertThat(other.post("/v1/publishing-rights", right).statusCode())
                    .as(role)
                    .isEqualTo(403);
            assertThat(other.get("/v1/publishing-rights").statusCode()).as(role).isEqualTo(403);
            assertThat(other.delete("/v1/publishing-rights/" + UUID.randomUUID())
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        String id = mayPublish(TENANT, right);
        assertThat(Catalogue.steward(TENANT)
                        .queryParam("limit", 200)
                        .get("/v1/publishing-rights")
                        .jsonPath()
                        .getList("items.rightId"))
                .contains(id);
        assertThat(Catalogue.steward("eastmere")
                        .queryParam("limit", 200)
                        .get("/v1/publishing-rights")
                        .jsonPath()
                        .getList("items.rightId"))
                .doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"client\":\"c\"}",
                "{\"client\":\"c\",\"everyProvider\":false}",
                "{\"client\":\"c\",\"providerKey\":\"k\",\"everyProvider\":true}",
                "{\"client\":\" \",\"providerKey\":\"k\"}",
                "{\"client\":\"c\",\"providerKey\":\"\"}"
            })
    void halfARightIsRefused(String body) {
        assertThat(Catalogue.steward(TENANT)
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/publishing-rights")
                        .statusCode())
                .isEqualTo(422);
    }
}

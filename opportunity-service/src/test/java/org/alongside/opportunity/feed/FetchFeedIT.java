package org.alongside.opportunity.feed;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.search;
import static org.alongside.opportunity.Catalogue.sync;
import static org.alongside.opportunity.feed.Feed.unique;
import static org.alongside.opportunity.fetch.LoopbackServer.answer;
import static org.alongside.opportunity.fetch.LoopbackServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.fetch.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
@TestProfile(FetchesFromLoopback.class)
class FetchFeedIT {

    @Inject
    Clock clock;

    private volatile LoopbackServer.Answer says = (request, out) -> {};
    private LoopbackServer server;

    @BeforeEach
    void open() {
        server = new LoopbackServer(FetchesFromLoopback.port(), (request, out) -> says.write(request, out));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String source(String feed) {
        String address = server.at("/" + feed + ".xml");
        put(feed, Map.of("address", address)).then().statusCode(200).body("source.address", equalTo(address));
        return address;
    }

    private static io.restassured.response.Response put(String feed, Map<String, String> source) {
        return as("provider").contentType("application/json").body(source).put("/v1/feeds/" + feed + "/source");
    }

    private static JsonPath fetch(String feed) {
        String run = as("provider")
                .post("/v1/feeds/" + feed + "/fetches")
                .then()
                .statusCode(202)
                .body("status", equalTo("RUNNING"))
                .body("fetch.state", equalTo("FETCHING"))
                .extract()
                .header("Location");
        return finished("provider", run);
    }

    private static JsonPath read(String feed) {
        return as("provider")
                .get("/v1/feeds/" + feed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aFeedIsFetchedAndReadLikeADocumentThatWasSent() {
        String feed = newFeed("provider");
        String word = unique();
        String address = source(feed);
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of(word, 3)));
        JsonPath run = fetch(feed);
        assertThat(run.getString("status")).isEqualTo("DONE");
        assertThat(run.getString("fetch.address")).isEqualTo(address);
        assertThat(run.getString("fetch.state")).isEqualTo("FETCHED");
        assertThat(run.getInt("fetch.bytes")).isEqualTo(Feed.of(word, 3).length());
        assertThat(run.getInt("counts.created")).isEqualTo(3);
        assertThat(search(word).getList("items")).hasSize(3);
        assertThat(read(feed).getString("source.fetchedAt")).isNotNull();
        assertThat(read(feed).getString("source.nextAt")).isNull();
        assertThat(server.requests().getFirst()).contains("Accept: application/xml, text/xml, */*;q=0.1");
    }

    @Test
    void whatIsUnchangedByItsValidatorsIsConfirmedWithoutBeingRead() {
        String feed = newFeed("provider");
        String word = unique();
        source(feed);
        says = (request, out) -> out.write(
                request.contains("If-None-Match: \"one\"")
                        ? ascii("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                        : answer("200 OK", "ETag: \"one\"\r\n", Feed.of(word, 2)));
        fetch(feed);
        Instant before = Instant.parse(read(feed).getString("confirmedAt"));
        for (int i = 0; i < 2; i++) {
            JsonPath run = fetch(feed);
            assertThat(run.getString("status")).isEqualTo("DONE");
            assertThat(run.getString("fetch.state")).isEqualTo("UNCHANGED");
            assertThat(run.getInt("counts.read")).isZero();
        }
        assertThat(Instant.parse(read(feed).getString("confirmedAt"))).isAfter(before);
        assertThat(search(word).getList("items")).hasSize(2);
    }

    @Test
    void whatIsUnchangedByItsBytesIsNotReadEither() {
        String feed = newFeed("provider");
        String word = unique();
        source(feed);
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of(word, 2)));
        fetch(feed);
        Instant before = Instant.parse(read(feed).getString("confirmedAt"));
        assertThat(fetch(feed).getString("fetch.state")).isEqualTo("UNCHANGED");
        assertThat(Instant.parse(read(feed).getString("confirmedAt"))).isAfter(before);
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of(word, 3)));
        JsonPath run = fetch(feed);
        assertThat(run.getString("fetch.state")).isEqualTo("FETCHED");
        assertThat(run.getInt("counts.created")).isEqualTo(1);
    }

    @Test
    void anUnchangedDocumentIsReadAgainWhereTheCatalogueIsNotInStepWithIt() throws Exception {
        String feed = newFeed("provider");
        String word = unique();
        source(feed);
        says = (request, out) -> out.write(answer("200 OK", "ETag: \"one\"\r\n", Feed.of(word, 2)));
        fetch(feed);
        sync("provider", feed, Feed.of(word, 1));
        assertThat(search(word).getList("items")).hasSize(1);
        assertThat(fetch(feed).getString("fetch.state")).isEqualTo("FETCHED");
        assertThat(search(word).getList("items")).hasSize(2);
        assertThat(server.requests()).noneSatisfy(request -> assertThat(request).contains("If-None-Match"));
        wholeEarlier(feed, "8 days");
        assertThat(fetch(feed).getString("fetch.state")).isEqualTo("FETCHED");
        assertThat(fetch(feed).getString("fetch.state")).isEqualTo("UNCHANGED");
    }

    private static void wholeEarlier(String feed, String by) throws Exception {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var update = connection.prepareStatement(
                        "update feed_source set whole_at = whole_at - cast(? as interval) where feed_id = cast(? as uuid)")) {
            update.setString(1, by);
            update.setString(2, feed);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentWithSomethingToMendIsReadAgainSoThatItIsSaidAgain() {
        String feed = newFeed("provider");
        String word = unique();
        source(feed);
        String document = Feed.document(Feed.course(word, 1, "Bread") + Feed.course(word, 2, ""));
        says = (request, out) -> out.write(answer("200 OK", "ETag: \"one\"\r\n", document));
        for (int i = 0; i < 2; i++) {
            JsonPath run = fetch(feed);
            assertThat(run.getInt("counts.refused")).isEqualTo(1);
            assertThat(run.getString("fetch.state")).isEqualTo("FETCHED");
        }
    }

    @Test
    void atAnotherAddressNothingIsKnownOfTheDocument() {
        String feed = newFeed("provider");
        source(feed);
        says = (request, out) -> out.write(answer("200 OK", "ETag: \"one\"\r\n", Feed.of("a" + feed, 1)));
        fetch(feed);
        put(feed, Map.of("address", server.at("/elsewhere"))).then().statusCode(200);
        assertThat(fetch(feed).getString("fetch.state")).isEqualTo("FETCHED");
        assertThat(server.requests()).noneSatisfy(request -> assertThat(request).contains("If-None-Match"));
    }

    @Test
    void whatCannotBeFetchedIsAProblemOfTheRunThatSaysWhatToDo() {
        String feed = newFeed("provider");
        source(feed);
        says = (request, out) -> out.write(answer("404 Not Found", "", ""));
        JsonPath run = fetch(feed);
        assertThat(run.getString("status")).isEqualTo("FAILED");
        assertThat(run.getString("fetch.state")).isEqualTo("FAILED");
        assertThat(run.getInt("counts.problems")).isEqualTo(1);
        JsonPath problems = problems("provider", run);
        assertThat(problems.getList("items.code")).containsExactly("feed-not-given");
        assertThat(problems.getString("items[0].message")).contains("404");
        assertThat(problems.getString("items[0].remedy")).contains("browser");
        assertThat(read(feed).getInt("source.failuresInARow")).isEqualTo(1);
        says = (request, out) -> out.write(answer("302 Found", "Location: http://127.0.0.1/\r\n", ""));
        assertThat(problems("provider", fetch(feed)).getList("items.code")).containsExactly("feed-address-refused");
        says = (request, out) -> out.write(answer("200 OK", "", "this is no XML"));
        assertThat(problems("provider", fetch(feed)).getList("items.code")).containsExactly("not-well-formed");
        assertThat(read(feed).getInt("source.failuresInARow")).isEqualTo(3);
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of(unique(), 1)));
        fetch(feed);
        assertThat(read(feed).getInt("source.failuresInARow")).isZero();
    }

    @Test
    void aDocumentThatBreaksOffOnItsWayTakesNothingOffOffer() {
        String feed = newFeed("provider");
        String word = unique();
        source(feed);
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of(word, 2)));
        fetch(feed);
        byte[] half = answer("200 OK", "", Feed.of(word, 1));
        says = (request, out) -> out.write(half, 0, half.length - 40);
        assertThat(problems("provider", fetch(feed)).getList("items.code")).containsExactly("feed-broke-off");
        assertThat(search(word).getList("items")).hasSize(2);
    }

    @Test
    void anAddressThatCannotBeAPublicServerIsRefusedAtOnce() {
        String feed = newFeed("provider");
        for (String address : new String[] {
            "ftp://feed.example/x",
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://[::ffff:127.0.0.1]/",
            "http://localhost:" + (server.port() - 1) + "/",
            "https://user:secret@feed.example/"
        }) {
            put(feed, Map.of("address", address))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("feed-address-refused"))
                    .body("detail", containsString("https://"));
        }
        put(feed, Map.of()).then().statusCode(422).body("code", equalTo("invalid"));
        for (String every : new String[] {"PT14M", "P31D", "daily", "-PT1H", "P1Y", "P9W"}) {
            put(feed, Map.of("address", server.at("/"), "every", every))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/every"));
        }
        put(feed, Map.of("address", server.at("/"), "every", "P1W"))
                .then()
                .statusCode(200)
                .body("source.every", equalTo("PT168H"))
                .body("source.failuresInARow", equalTo(0));
    }

    @Test
    void theSameRequestAgainIsTheSameRunAndTwoRunsOfAFeedAreNotAtOnce() throws Exception {
        String feed = newFeed("provider");
        as("provider")
                .post("/v1/feeds/" + feed + "/fetches")
                .then()
                .statusCode(409)
                .body("code", equalTo("feed-has-no-address"));
        source(feed);
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of(unique(), 1)));
        String key = UUID.randomUUID().toString();
        String first = null;
        for (int i = 0; i < 2; i++) {
            String run = as("provider")
                    .header("Idempotency-Key", key)
                    .post("/v1/feeds/" + feed + "/fetches")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");
            finished("provider", run);
            assertThat(first == null ? run : first).isEqualTo(run);
            first = run;
        }
        assertThat(server.requests()).hasSize(1);
        StartSyncIT.insertRunning(feed, UUID.randomUUID(), "another-instance", clock.instant());
        as("provider")
                .post("/v1/feeds/" + feed + "/fetches")
                .then()
                .statusCode(409)
                .body("code", equalTo("sync-running"));
    }

    @Test
    void whoMayNotPublishMayNotFetchAndOthersDoNotSeeTheFeed() {
        String feed = newFeed("provider");
        source(feed);
        for (String path : new String[] {"/source", "/fetches"}) {
            String method = path.equals("/source") ? "PUT" : "POST";
            Map<String, String> body = Map.of("address", server.at("/"));
            var worker = as("worker");
            var other = as("casesystem");
            var nobody = given();
            if (method.equals("PUT")) {
                worker.contentType("application/json").body(body);
                other.contentType("application/json").body(body);
                nobody.contentType("application/json").body(body);
            }
            worker.request(method, "/v1/feeds/" + feed + path).then().statusCode(403);
            other.request(method, "/v1/feeds/" + feed + path).then().statusCode(404);
            nobody.request(method, "/v1/feeds/" + feed + path).then().statusCode(401);
        }
        as("casesystem").get("/v1/feeds/" + feed).then().statusCode(404);
        as("worker")
                .contentType("application/json")
                .body(Map.of("address", server.at("/")))
                .post("/v1/feed-recognitions/addresses")
                .then()
                .statusCode(403);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatIsAtAnAddressIsToldByItsBeginning() {
        says = (request, out) -> out.write(answer("200 OK", "", Feed.of("x", 1)));
        recognise(server.at("/")).then().statusCode(200).body("format", equalTo("XCRI_CAP_1_2"));
        says = (request, out) -> out.write(answer("200 OK", "", "Dear provider,"));
        recognise(server.at("/")).then().statusCode(422).body("code", equalTo("format-unknown"));
        says = (request, out) -> out.write(answer("500 Oh", "", ""));
        recognise(server.at("/")).then().statusCode(422).body("code", equalTo("feed-not-fetched"));
        recognise("http://169.254.169.254/latest").then().statusCode(422).body("code", equalTo("feed-address-refused"));
        recognise("http://no-such-host.invalid/").then().statusCode(422).body("code", equalTo("feed-address-refused"));
    }

    private static io.restassured.response.Response recognise(String address) {
        return as("provider")
                .contentType("application/json")
                .body(Map.of("address", address))
                .post("/v1/feed-recognitions/addresses");
    }

    /** Two services on each of two pages; the second answers with that status. */
    private static LoopbackServer.Answer pages(String word, String second) {
        return (request, out) -> {
            String asked = request.substring(4, request.indexOf(' ', 4));
            int page = asked.contains("page=2") ? 2 : 1;
            String contents = Stream.of(2 * page - 1, 2 * page)
                    .map(n -> "{\"id\":\"%s-%d\",\"name\":\"Service %s %d\",\"status\":\"active\",\"schedules\":[]}"
                            .formatted(word, n, word, n))
                    .collect(Collectors.joining(","));
            out.write(answer(
                    page == 2 ? second : "200 OK",
                    "",
                    "{\"total_items\":4,\"total_pages\":2,\"page_number\":%d,\"last_page\":%s,\"contents\":[%s]}"
                            .formatted(page, page == 2, contents)));
        };
    }

    @Test
    void allPagesOfAListAreOneDocumentAndAPageThatFailsTakesNothingOffOffer() {
        String word = unique();
        String feed = as("provider")
                .contentType("application/json")
                .body(Map.of("name", word, "format", "OPEN_REFERRAL_UK_3_0"))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
        put(feed, Map.of("address", server.at("/services"))).then().statusCode(200);
        says = pages(word, "200 OK");
        JsonPath run = fetch(feed);
        assertThat(run.getInt("counts.created"))
                .as(problems("provider", run).prettify())
                .isEqualTo(4);
        assertThat(read(feed).getString("confirmedAt")).isNotNull();
        assertThat(fetch(feed).getString("fetch.state")).isEqualTo("UNCHANGED");
        says = pages(word, "503 Busy");
        JsonPath broken = fetch(feed);
        assertThat(broken.getString("status")).isEqualTo("FAILED");
        assertThat(broken.getInt("counts.read")).isZero();
        assertThat(problems("provider", broken).getList("items.code")).containsExactly("feed-not-given");
        assertThat(search(word).getList("items")).hasSize(4);
    }

    @Test
    void aFeedWithoutASourceSaysNothingOfOne() {
        as("provider")
                .get("/v1/feeds/" + newFeed("provider"))
                .then()
                .statusCode(200)
                .body("source", nullValue());
    }
}

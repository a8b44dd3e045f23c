package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.fetch.LoopbackServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.Somebody;
import org.alongside.opportunity.fetch.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
@TestProfile(FetchesFromLoopback.class)
class ScheduleIT {

    @Inject
    FetchSchedule schedule;

    @Inject
    FeedSchedules schedules;

    @Inject
    Clock clock;

    private volatile LoopbackServer.Answer says = (request, out) -> out.write(answer("200 OK", "", Feed.of("s", 1)));
    private LoopbackServer server;

    @BeforeEach
    void open() throws SQLException {
        server = new LoopbackServer(FetchesFromLoopback.port(), (request, out) -> says.write(request, out));
        change("update feed_schedule set next_at = null, every = null");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static int change(String update) throws SQLException {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        }
    }

    private String every(String rhythm) {
        String feed = newFeed("provider");
        as("provider")
                .contentType("application/json")
                .body(Map.of("address", server.at("/" + feed), "every", rhythm))
                .put("/v1/feeds/" + feed + "/source")
                .then()
                .statusCode(200);
        return feed;
    }

    private static JsonPath source(String feed) {
        JsonPath read = as("provider")
                .get("/v1/feeds/" + feed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return read.setRootPath("source");
    }

    private static Instant nextAt(String feed) {
        return Instant.parse(source(feed).getString("nextAt"));
    }

    /** Until the feed's only run at work has ended. */
    private static void awaitIdle(String feed) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (running(feed) > 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static int running(String feed) throws SQLException {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from sync_run where status = 'RUNNING' and feed_id = '" + feed
                                + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aFeedIsFetchedWhenItsTimeHasComeAndThenAgainAfterItsRhythm() throws Exception {
        Instant said = clock.instant();
        String feed = every("PT6H");
        Instant first = nextAt(feed);
        assertThat(Duration.between(said.plus(Duration.ofHours(6)), first))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(schedule.begin(first.minusSeconds(1))).isZero();
        assertThat(schedule.begin(first)).isEqualTo(1);
        awaitIdle(feed);
        assertThat(server.requests()).hasSize(1);
        Instant second = nextAt(feed);
        assertThat(Duration.between(clock.instant(), second)).isBetween(Duration.ofMinutes(359), Duration.ofHours(6));
        assertThat(source(feed).getString("fetchedAt")).isNotNull();
    }

    @Test
    void ofManyReplicasThatLookAtOnceOneHasEachFeed() throws Exception {
        List<String> feeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            feeds.add(every("P1D"));
        }
        Instant due = clock.instant().plus(Duration.ofDays(1)).plusSeconds(60);
        ConcurrentLinkedQueue<FeedSchedules.Due> claimed = new ConcurrentLinkedQueue<>();
        List<Thread> replicas = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            replicas.add(Thread.ofPlatform().start(() -> {
                for (int turn = 0; turn < 8; turn++) {
                    claimed.addAll(schedules.claim(due, 2));
                }
            }));
        }
        for (Thread each : replicas) {
            each.join();
        }
        assertThat(claimed.stream().map(each -> each.feedId().toString())).containsExactlyInAnyOrderElementsOf(feeds);
        assertThat(schedules.claim(due.plus(Duration.ofMinutes(16)), 100))
                .as("whoever claimed and died has only delayed it")
                .hasSize(12);
    }

    @Test
    void afterAFailureItIsLeftAloneForLongerAndLongerAndAfterTenItIsPaused() throws Exception {
        String feed = every("PT15M");
        says = (request, out) -> out.write(answer("500 Oh", "", ""));
        Instant now = nextAt(feed);
        for (int failure = 1; failure <= 10; failure++) {
            assertThat(schedule.begin(now)).isEqualTo(1);
            awaitIdle(feed);
            assertThat(source(feed).getInt("failuresInARow")).isEqualTo(failure);
            if (failure < 10) {
                Duration wait = Duration.between(clock.instant(), nextAt(feed));
                long whole = Math.min(15L << (failure - 1), 24 * 60);
                assertThat(wait).isBetween(Duration.ofMinutes(whole / 2 - 1), Duration.ofMinutes(whole));
                now = nextAt(feed);
            }
        }
        assertThat(source(feed).getString("nextAt")).isNull();
        assertThat(source(feed).getString("paused")).contains("10 times").contains("say the address");
        assertThat(schedule.begin(now.plus(Duration.ofDays(400)))).isZero();
        as("provider")
                .contentType("application/json")
                .body(Map.of("address", server.at("/"), "every", "PT15M"))
                .put("/v1/feeds/" + feed + "/source")
                .then()
                .statusCode(200);
        assertThat(source(feed).getString("paused")).isNull();
        assertThat(source(feed).getString("nextAt")).isNotNull();
    }

    @Test
    void aServerThatAsksToBeLeftAloneIs() throws Exception {
        String feed = every("PT15M");
        says = (request, out) -> out.write(answer("429 Slowly", "Retry-After: 7200\r\n", ""));
        schedule.begin(nextAt(feed));
        awaitIdle(feed);
        assertThat(Duration.between(clock.instant(), nextAt(feed)))
                .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(120));
    }

    @Test
    void aFeedThatIsJustBeingReadHasAnotherTurn() throws Exception {
        String feed = every("PT15M");
        UUID run = UUID.randomUUID();
        StartSyncIT.insertRunning(feed, run, "somebody", clock.instant());
        Instant due = nextAt(feed);
        assertThat(schedule.begin(due)).isEqualTo(1);
        assertThat(server.requests()).isEmpty();
        assertThat(nextAt(feed)).isEqualTo(due.plus(Duration.ofMinutes(15)));
        change("update sync_run set status = 'DONE', finished_at = now() where run_id = '" + run + "'");
    }

    @Test
    void aRhythmEndsWithTheRightOfTheClientThatSaidIt() throws Exception {
        String tenant = "t" + UUID.randomUUID().toString().substring(0, 12);
        Somebody client = Somebody.client("club-software", "provider", tenant);
        String right = Catalogue.mayPublish(tenant, "{\"client\":\"club-software\",\"providerKey\":\"club\"}");
        String feed = client.post(
                        "/v1/feeds", "{\"name\":\"Club\",\"format\":\"XCRI_CAP_1_2\",\"providerKey\":\"club\"}")
                .path("feedId");
        String source = "{\"address\":\"%s\",\"every\":\"PT15M\"}".formatted(server.at("/club"));
        client.put("/v1/feeds/" + feed + "/source", source).then().statusCode(200);
        Catalogue.steward(tenant)
                .delete("/v1/publishing-rights/" + right)
                .then()
                .statusCode(204);

        schedule.begin(clock.instant().plus(Duration.ofMinutes(16)));
        awaitIdle(feed);
        assertThat(server.requests()).isEmpty();
        JsonPath paused = client.get("/v1/feeds/" + feed).jsonPath().setRootPath("source");
        assertThat(paused.getString("paused")).contains("may not publish").contains("say the address");
        assertThat(paused.getString("nextAt")).isNull();

        Catalogue.mayPublish(tenant, "{\"client\":\"club-software\",\"providerKey\":\"club\"}");
        assertThat(schedule.begin(clock.instant().plus(Duration.ofDays(400)))).isZero();
        client.put("/v1/feeds/" + feed + "/source", source).then().statusCode(200);
        assertThat(schedule.begin(clock.instant().plus(Duration.ofMinutes(16)))).isOne();
        awaitIdle(feed);
        assertThat(server.requests()).hasSize(1);
        Somebody.client("cases", "system", tenant)
                .put("/v1/feeds/" + feed + "/source", source)
                .then()
                .statusCode(200);
        assertThat(schedule.begin(clock.instant().plus(Duration.ofMinutes(16))))
                .as("the authority itself needs no right")
                .isOne();
        awaitIdle(feed);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void acrossTenantsThePolicyShowsTimesAndNoAddressAndGivesNoOtherTenant() throws Exception {
        String feed = every("PT15M");
        try (var connection = RealParts.connect("opportunity", "opportunity_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.maintenance', 'due-fetches', true)");
            for (String table : new String[] {"feed_source", "sync_run", "feed_schedule"}) {
                var rows = statement.executeQuery("select count(*) from " + table);
                rows.next();
                assertThat(rows.getLong(1) > 0).as(table).isEqualTo(table.equals("feed_schedule"));
            }
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update feed_schedule set next_at = null where feed_id = '" + feed + "'"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
            statement.execute("select set_config('app.tenant', 'southmoor', true)");
            assertThat(statement.executeUpdate("update feed_schedule set every = 'PT1H'"))
                    .isZero();
            connection.rollback();
        }
    }
}

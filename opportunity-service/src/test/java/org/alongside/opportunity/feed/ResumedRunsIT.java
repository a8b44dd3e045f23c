package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.problems;
import static org.alongside.opportunity.Catalogue.sync;
import static org.alongside.opportunity.fetch.LoopbackServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.feed.xcri.XcriReader;
import org.alongside.opportunity.fetch.LoopbackServer;
import org.junit.jupiter.api.Test;

/** A run that broke off goes on where it stood, and nobody can tell afterwards. */
@QuarkusTest
@RealPartsOfOpportunity
@TestProfile(FetchesFromLoopback.class)
class ResumedRunsIT {
    private static final Caller PROVIDER = new Caller("national", "provider", "provider", Set.of("provider"));

    @Inject
    StartingASync starting;

    @Inject
    TakingRecords taking;

    @Inject
    EndingASync ending;

    @Inject
    SyncRuns runs;

    @Inject
    Feeds feeds;

    @Inject
    Spool spool;

    @Inject
    BrokenOffRuns brokenOff;

    @Inject
    SyncRunner runner;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What a feed held before: of these some are the same later, some otherwise, and four are gone. */
    private static String before() {
        StringBuilder courses = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            courses.append(Feed.course("cut", i, i % 2 == 0 ? "Course number " + i : "Was once " + i));
        }
        for (int i = 3_000; i < 3_004; i++) {
            courses.append(Feed.course("cut", i, "Given up " + i));
        }
        return Feed.document(courses.toString());
    }

    /** A little of everything: good ones, doubled ones, ones that contradict themselves or have no title, and elements nobody reads. */
    private static String after() {
        StringBuilder courses = new StringBuilder();
        for (int i = 0; i < 1_800; i++) {
            courses.append(Feed.course("cut", i, i % 89 == 88 ? "" : "Course number " + i));
            if (i % 53 == 7) {
                courses.append("<course><x:what xmlns:x=\"urn:x\">ever</x:what><dc:title></dc:title></course>");
            }
            if (i % 61 == 60) {
                courses.append(Feed.course("cut", i, "Says something else"));
            }
            if (i % 71 == 70) {
                courses.append(Feed.course("cut", i / 2, "Course number " + i / 2));
            }
        }
        return Feed.document(courses.toString());
    }

    private record Begun(RunningSync run, Spooled document) {}

    private Begun begin(String feed, String document, String instance) {
        Spooled spooled = spool.receive(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        FeedView view = feeds.find("national", UUID.fromString(feed)).orElseThrow();
        return new Begun(starting.start(PROVIDER, view, null, spooled, instance), spooled);
    }

    /** Stops when it has been asked so often whether it should: that is once before every batch. */
    private SyncJob.Work work(Begun begun, FeedReader reader, int batches) {
        AtomicInteger asked = new AtomicInteger();
        SyncTally kept = runs.tally("national", begun.run().runId()).orElseThrow();
        return new SyncJob(begun.run(), reader, taking, ending, () -> asked.getAndIncrement() >= batches, kept)
                .read(begun.document().file());
    }

    /** All that can be seen of a feed and its last run. */
    private static String seen(String feed, UUID run) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var connection = RealParts.connect("opportunity", "postgres");
                var statement = connection.createStatement()) {
            for (String select : List.of(
                    "select status, read_count, created_count, changed_count, unchanged_count, removed_count, refused_count,"
                            + " problem_count, ignored::text, position, position_mark, unnamed_refusals from sync_run where run_id = '"
                            + run + "'",
                    "select problem_no, severity, code, record_id, record_title, line from sync_problem where run_id = '"
                            + run + "' order by problem_no",
                    "select external_id, title, removed_at is null, encode(fingerprint, 'hex'),"
                            + " (select count(*) from offering f where f.tenant_id = o.tenant_id and f.opportunity_id = o.opportunity_id"
                            + " and f.removed_at is null) from opportunity o where feed_id = '" + feed
                            + "' order by external_id",
                    "select confirmed_at is null from feed where feed_id = '" + feed + "'",
                    "select count(*) from sync_seen where run_id = '" + run + "'")) {
                try (var rows = statement.executeQuery(select)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            all.append(rows.getString(i)).append('|');
                        }
                        all.append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    private String uninterrupted() throws SQLException {
        String feed = newFeed("provider");
        sync("provider", feed, before());
        Begun begun = begin(feed, after(), "me");
        assertThat(work(begun, new XcriReader(), Integer.MAX_VALUE)).isEqualTo(SyncJob.Work.ENDED);
        return seen(feed, begun.run().runId());
    }

    @Test
    void cutAtAnyBatchAndGoneOnWithItEndsAsIfItHadNeverBeenCut() throws Exception {
        String whole = uninterrupted();
        assertThat(whole).startsWith("DONE|").contains("identifier-repeated", "title-missing");
        int cuts = 0;
        SyncJob.Work first;
        do {
            String feed = newFeed("provider");
            sync("provider", feed, before());
            Begun begun = begin(feed, after(), "me");
            first = work(begun, new XcriReader(), cuts);
            if (first == SyncJob.Work.LEFT) {
                assertThat(runs.find("national", begun.run().runId())
                                .orElseThrow()
                                .status())
                        .isEqualTo(SyncStatus.RUNNING);
                assertThat(work(begun, new XcriReader(), Integer.MAX_VALUE)).isEqualTo(SyncJob.Work.ENDED);
            }
            assertThat(seen(feed, begun.run().runId()))
                    .as("cut after %d batches", cuts)
                    .isEqualTo(whole);
            cuts++;
        } while (first == SyncJob.Work.LEFT);
        assertThat(cuts).isGreaterThan(4);
    }

    @Test
    void cutAfterEveryBatchItEndsAsIfItHadNeverBeenCut() throws Exception {
        String feed = newFeed("provider");
        sync("provider", feed, before());
        Begun begun = begin(feed, after(), "me");
        int lives = 0;
        while (work(begun, new XcriReader(), 1) == SyncJob.Work.LEFT) {
            lives++;
        }
        assertThat(lives).isGreaterThanOrEqualTo(3);
        assertThat(seen(feed, begun.run().runId())).isEqualTo(uninterrupted());
    }

    @Test
    void aReleaseThatReadsOtherwiseBeginsAtTheFirstRecordAgain() throws Exception {
        String feed = newFeed("provider");
        Begun begun = begin(feed, Feed.of("other", 1_250), "me");
        assertThat(work(begun, new XcriReader(), 2)).isEqualTo(SyncJob.Work.LEFT);
        FeedReader other = new FeedReader() {
            @Override
            public FeedFormat format() {
                return FeedFormat.XCRI_CAP_1_2;
            }

            @Override
            public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
                sink.accept(new FeedEvent.ElementIgnored("something/new"));
                return new XcriReader().read(source, sink);
            }
        };
        assertThat(work(begun, other, Integer.MAX_VALUE)).isEqualTo(SyncJob.Work.ENDED);
        SyncRunView run = runs.find("national", begun.run().runId()).orElseThrow();
        assertThat(run.status()).isEqualTo(SyncStatus.DONE);
        assertThat(run.counts().read()).isEqualTo(1_250);
        assertThat(run.counts().created() + run.counts().unchanged()).isEqualTo(1_250);
        assertThat(run.counts().unchanged()).isPositive();
        assertThat(run.ignored()).contains(new SyncRunView.Ignored("something/new", 1));
    }

    @Test
    void aReplicaThatStartsAgainGoesOnWithWhatItLeft() throws Exception {
        Replica before = new Replica("cut:8083", ids);
        Replica now = new Replica("cut:8083", ids);
        String feed = newFeed("provider");
        sync("provider", feed, before());
        Begun begun = begin(feed, after(), before.thisStart());
        assertThat(work(begun, new XcriReader(), 2)).isEqualTo(SyncJob.Work.LEFT);
        BrokenOffRuns.Found found = brokenOff.leftBehind(now, clock.instant());
        assertThat(found.takenOver()).hasSize(1);
        assertThat(work(begun, new XcriReader(), Integer.MAX_VALUE))
                .as("whoever led it before takes nothing more")
                .isEqualTo(SyncJob.Work.LOST);
        handOver(begun.run().runId());
        runner.resume(found.takenOver().getFirst());
        JsonPath run = finished("provider", "/v1/sync-runs/" + begun.run().runId());
        assertThat(run.getString("status")).isEqualTo("DONE");
        assertThat(seen(feed, begun.run().runId())).isEqualTo(uninterrupted());
        awaitGone(begun.document());
    }

    private static void awaitGone(Spooled document) throws InterruptedException {
        for (int i = 0; i < 200 && Files.exists(document.file()); i++) {
            Thread.sleep(10);
        }
        assertThat(document.file()).doesNotExist();
    }

    /** The replica of the test is another than the one of the service; the run becomes the service's. */
    private void handOver(UUID run) throws SQLException {
        change("update sync_run set runner = '" + runner.instance() + "' where run_id = '" + run + "'");
    }

    private static void change(String update) throws SQLException {
        try (var connection = RealParts.connect("opportunity", "postgres");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).isEqualTo(1);
        }
    }

    @Test
    void aRunWhoseDocumentIsElsewhereOrOtherwiseEndsSayingThatItHasToBeSentAgain() throws Exception {
        Replica before = new Replica("lost:8083", ids);
        List<Begun> begun = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Begun one = begin(newFeed("provider"), Feed.of("lost", 750), before.thisStart());
            work(one, new XcriReader(), 1);
            begun.add(one);
        }
        Files.delete(begun.get(0).document().file());
        Files.writeString(begun.get(1).document().file(), Feed.of("other", 750));
        change("update sync_run set resumed_count = 3 where run_id = '"
                + begun.get(2).run().runId() + "'");
        BrokenOffRuns.Found found = brokenOff.leftBehind(new Replica("lost:8083", ids), clock.instant());
        assertThat(found.takenOver()).isEmpty();
        assertThat(found.interrupted()).isEqualTo(3);
        for (Begun each : begun) {
            JsonPath run = as("provider")
                    .get("/v1/sync-runs/" + each.run().runId())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(run.getString("status")).isEqualTo("INTERRUPTED");
            assertThat(run.getInt("counts.created")).isEqualTo(499);
            JsonPath problems = problems("provider", run);
            assertThat(problems.getList("items.code")).containsExactly("interrupted");
            assertThat(problems.getString("items[0].remedy")).isEqualTo("Send the document again.");
        }
    }

    @Test
    void aRunThatBrokeOffWhileItFetchedFetchesAgain() throws Exception {
        String feed = newFeed("provider");
        try (LoopbackServer server = new LoopbackServer(
                FetchesFromLoopback.port(), (request, out) -> out.write(answer("200 OK", "", Feed.of("again", 3))))) {
            as("provider")
                    .contentType("application/json")
                    .body(Map.of("address", server.at("/")))
                    .put("/v1/feeds/" + feed + "/source")
                    .then()
                    .statusCode(200);
            Replica before = new Replica("fetching:8083", ids);
            FeedView view = feeds.find("national", UUID.fromString(feed)).orElseThrow();
            RunningSync run = starting.startScheduled("national", view, before.thisStart())
                    .orElseThrow();
            BrokenOffRuns.Found found = brokenOff.leftBehind(new Replica("fetching:8083", ids), clock.instant());
            handOver(run.runId());
            runner.resume(found.takenOver().getFirst());
            JsonPath ended = finished("provider", "/v1/sync-runs/" + run.runId());
            assertThat(ended.getString("status")).isEqualTo("DONE");
            assertThat(ended.getInt("counts.created")).isEqualTo(3);
        }
    }
}

package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.search;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class BrokenOffRunsIT {

    @Inject
    BrokenOffRuns brokenOff;

    @Inject
    EndingASync ending;

    @Inject
    Replica replica;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Test
    void aReplicaThatStartsAgainInterruptsItsOwnRunsAndNobodyElses() throws Exception {
        Replica before = new Replica("me:8083", ids);
        Replica now = new Replica("me:8083", ids);
        UUID left = running(before.thisStart());
        UUID own = running(now.thisStart());
        UUID neighbour = running(new Replica("me:8084", ids).thisStart());
        assertThat(brokenOff.leftBehind(now, clock.instant()).interrupted()).isEqualTo(1);
        as("provider")
                .get("/v1/sync-runs/" + left)
                .then()
                .body("status", equalTo("INTERRUPTED"))
                .body("finishedAt", notNullValue());
        as("provider").get("/v1/sync-runs/" + own).then().body("status", equalTo("RUNNING"));
        as("provider").get("/v1/sync-runs/" + neighbour).then().body("status", equalTo("RUNNING"));
    }

    private UUID running(String runner) throws Exception {
        UUID run = UUID.randomUUID();
        StartSyncIT.insertRunning(newFeed("provider"), run, runner, clock.instant());
        return run;
    }

    @Test
    void whoeverHasBeenSilentForTwoMinutesIsFoundByAnybody() throws Exception {
        UUID silent = UUID.randomUUID();
        UUID alive = UUID.randomUUID();
        Instant now = clock.instant();
        StartSyncIT.insertRunning(newFeed("provider"), silent, "gone", now.minusSeconds(121));
        StartSyncIT.insertRunning(newFeed("provider"), alive, "somebody-else", now.minusSeconds(119));
        brokenOff.silent(replica, List.of(), now);
        as("provider").get("/v1/sync-runs/" + silent).then().body("status", equalTo("INTERRUPTED"));
        as("provider").get("/v1/sync-runs/" + alive).then().body("status", equalTo("RUNNING"));
    }

    @Test
    void aRunWhoseEndIsBeingWrittenIsLeftAloneHoweverLongThatTakes() throws Exception {
        UUID ending = UUID.randomUUID();
        StartSyncIT.insertRunning(
                newFeed("provider"), ending, "gone", clock.instant().minusSeconds(600));
        try (var connection = RealParts.connect("opportunity", "postgres");
                var hold = connection.prepareStatement("select 1 from sync_run where run_id = ? for update")) {
            connection.setAutoCommit(false);
            hold.setObject(1, ending);
            hold.executeQuery();
            brokenOff.silent(replica, List.of(), clock.instant());
            connection.rollback();
        }
        as("provider").get("/v1/sync-runs/" + ending).then().body("status", equalTo("RUNNING"));
    }

    @Test
    void aRunThatWasInterruptedTakesNothingOffOfferWhenItEndsAfterAll() throws Exception {
        String feed = newFeed("provider");
        String word = Feed.unique();
        sync("provider", feed, Feed.of(word, 2));
        UUID run = UUID.randomUUID();
        StartSyncIT.insertRunning(feed, run, "gone", clock.instant().minusSeconds(600));
        brokenOff.silent(replica, List.of(), clock.instant());
        ending.done(
                new RunningSync("national", UUID.fromString(feed), run, FeedFormat.XCRI_CAP_1_2, "gone", null),
                false,
                new SyncTally());
        assertThat(search(word).getList("items")).hasSize(2);
        as("provider").get("/v1/sync-runs/" + run).then().body("status", equalTo("INTERRUPTED"));
    }

    @Test
    void thePolicyForItShowsNothingElseAndAllowsNothingElse() throws Exception {
        UUID run = UUID.randomUUID();
        StartSyncIT.insertRunning(newFeed("provider"), run, "somebody-else", clock.instant());
        try (var connection = RealParts.connect("opportunity", "opportunity_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.maintenance', 'broken-off-runs', true)");
            for (String table : new String[] {"sync_problem", "sync_seen", "opportunity_source", "access_record"}) {
                var rows = statement.executeQuery("select count(*) from " + table);
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
            assertThat(statement.executeUpdate(
                            "update sync_run set status = 'INTERRUPTED', finished_at = now() where run_id = '" + run
                                    + "'"))
                    .isEqualTo(1);
            connection.rollback();
            statement.execute("select set_config('app.maintenance', 'broken-off-runs', true)");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                            "update sync_run set status = 'DONE', finished_at = now() where run_id = '" + run + "'"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }
}

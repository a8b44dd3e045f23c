package org.alongside.opportunity.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks, every half minute, for feeds whose time has come. Of several replicas one has each. */
@ApplicationScoped
class FetchSchedule {
    private static final Logger LOG = Logger.getLogger(FetchSchedule.class);

    private final FeedSchedules schedules;
    private final FetchingAFeed fetching;
    private final SyncRunner runner;
    private final Clock clock;
    private final Duration lookEvery;
    private final Thread looking = Thread.ofVirtual().name("fetch-schedule").unstarted(this::look);
    private volatile boolean stopping;

    FetchSchedule(
            FeedSchedules schedules,
            FetchingAFeed fetching,
            SyncRunner runner,
            Clock clock,
            @ConfigProperty(name = "alongside.fetch.look-for-due-every", defaultValue = "PT30S") Duration lookEvery) {
        this.schedules = schedules;
        this.fetching = fetching;
        this.runner = runner;
        this.clock = clock;
        this.lookEvery = lookEvery;
    }

    void started(@Observes StartupEvent event) {
        looking.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        looking.interrupt();
    }

    private void look() {
        while (!stopping) {
            try {
                Thread.sleep(lookEvery);
                begin(clock.instant());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("what is due could not be fetched: %s", e.getMessage());
            }
        }
    }

    /** Begins what is due by then, as much as there is room for. Returns how many were claimed. */
    int begin(Instant now) {
        int room = runner.roomToFetch();
        List<FeedSchedules.Due> due = room == 0 ? List.of() : schedules.claim(now, room);
        for (FeedSchedules.Due each : due) {
            try {
                fetching.fetchDue(each);
            } catch (RuntimeException e) {
                LOG.warnf("feed %s could not be fetched: %s", each.feedId(), e.getMessage());
            }
        }
        return due.size();
    }
}

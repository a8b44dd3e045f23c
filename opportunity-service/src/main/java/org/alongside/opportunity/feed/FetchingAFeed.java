package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Begins runs that fetch their document: asked for, or because their time has come. */
@ApplicationScoped
class FetchingAFeed {
    private static final Logger LOG = Logger.getLogger(FetchingAFeed.class);

    private final Feeds feeds;
    private final WritableFeeds writable;
    private final StartingASync starting;
    private final SyncRunner runner;
    private final IdempotentRequests idempotent;

    FetchingAFeed(
            Feeds feeds,
            WritableFeeds writable,
            StartingASync starting,
            SyncRunner runner,
            IdempotentRequests idempotent) {
        this.feeds = feeds;
        this.writable = writable;
        this.starting = starting;
        this.runner = runner;
        this.idempotent = idempotent;
    }

    /** @throws ProblemException 403 also {@code not-your-provider}, 404, 409 {@code sync-running}, {@code feed-has-no-address} or {@code request-in-flight} */
    Response fetch(Caller who, UUID feedId, @Nullable String key) {
        AtomicReference<@Nullable RunningSync> begun = new AtomicReference<>();
        FeedView feed;
        try {
            feed = writable.demand(who, feedId);
            Response answer = idempotent.answer(who, "fetchFeed " + feedId, key, () -> FeedWriters.demand(who), () -> {
                StartingASync.Begun run = starting.startFetch(who, feed, runner.instance());
                begun.set(run.run());
                return new Answer(
                        Response.Status.ACCEPTED.getStatusCode(),
                        Map.of(
                                HttpHeaders.LOCATION,
                                "/v1/sync-runs/" + run.run().runId()),
                        run.view(),
                        null);
            });
            RunningSync run = begun.get();
            if (run != null) {
                runner.fetch(run);
            }
            return answer;
        } catch (StartingASync.AnotherIsThere another) {
            throw starting.alreadyReading();
        }
    }

    /** Begins what is due; a feed whose document is just being read has another turn. */
    void fetchDue(FeedSchedules.Due due) {
        FeedView feed = feeds.find(due.tenant(), due.feedId()).orElseThrow();
        try {
            starting.startScheduled(due.tenant(), feed, runner.instance()).ifPresent(runner::fetch);
        } catch (StartingASync.AnotherIsThere busy) {
            LOG.infof("feed %s is being read, so it is not fetched now", due.feedId());
        }
    }
}

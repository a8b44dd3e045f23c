package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.jspecify.annotations.Nullable;

/** Use case: say where a feed is fetched, and how often. */
@ApplicationScoped
class OpeningASource {
    private final TenantWrite writes;
    private final Feeds feeds;
    private final FeedSources sources;
    private final FeedSchedules schedules;
    private final AccessRecorder access;
    private final Clock clock;

    OpeningASource(
            TenantWrite writes,
            Feeds feeds,
            FeedSources sources,
            FeedSchedules schedules,
            AccessRecorder access,
            Clock clock) {
        this.writes = writes;
        this.feeds = feeds;
        this.sources = sources;
        this.schedules = schedules;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param every null where it is fetched on request alone
     * @throws ProblemException 404
     */
    @Transactional
    FeedView open(Caller caller, UUID feedId, String address, @Nullable Duration every) {
        return writes.as(caller.tenant(), sql -> {
            Instant now = clock.instant();
            if (feeds.find(sql, caller.tenant(), feedId).isEmpty()) {
                throw ProblemException.notFound();
            }
            sources.put(sql, caller.tenant(), feedId, address, caller.has("system") ? null : caller.client());
            schedules.put(sql, caller.tenant(), feedId, every, now);
            access.written(sql, caller, "putFeedSource", null, "feed/" + feedId);
            return feeds.find(sql, caller.tenant(), feedId).orElseThrow();
        });
    }
}

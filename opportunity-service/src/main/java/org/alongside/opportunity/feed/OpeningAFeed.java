package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;

/** Use case: name a source of opportunities. The same name again is the same feed. */
@ApplicationScoped
class OpeningAFeed {
    private final TenantWrite writes;
    private final Feeds feeds;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    OpeningAFeed(TenantWrite writes, Feeds feeds, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.feeds = feeds;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Answer open(Caller caller, String name, FeedFormat format) {
        return writes.as(caller.tenant(), sql -> {
            UUID newId = ids.next();
            FeedView feed = feeds.open(sql, caller.tenant(), newId, name, format, clock.instant());
            if (feed.format() != format) {
                throw new ProblemException(
                        CatalogueProblem.FEED_HAS_OTHER_FORMAT,
                        "Your feed of that name has the format " + feed.format()
                                + ". Choose another name for this one.");
            }
            access.written(sql, caller, "openFeed", null, "feed/" + feed.feedId());
            return feed.feedId().equals(newId)
                    ? Answer.created("/v1/feeds/" + feed.feedId(), feed, null)
                    : Answer.ok(feed, null);
        });
    }
}

package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.publishing.MaySpeakFor;
import org.alongside.opportunity.publishing.PublishingRights;
import org.jspecify.annotations.Nullable;

/** Use case: name a source of opportunities. The same name again is the same feed. */
@ApplicationScoped
class OpeningAFeed {
    private final TenantWrite writes;
    private final Feeds feeds;
    private final PublishingRights rights;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    OpeningAFeed(
            TenantWrite writes, Feeds feeds, PublishingRights rights, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.feeds = feeds;
        this.rights = rights;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whom a client means that has not said it and can mean nobody else. */
    private static @Nullable String onlyOne(MaySpeakFor may) {
        return !may.every() && may.keys().size() == 1 ? may.keys().iterator().next() : null;
    }

    @Transactional
    Answer open(Caller caller, String name, FeedFormat format, @Nullable String providerKey) {
        return writes.as(caller.tenant(), sql -> {
            UUID newId = ids.next();
            MaySpeakFor may = rights.of(sql, caller);
            Optional<String> inTheName = DirectFeeds.keyIn(name);
            new FieldChecks()
                    .that(
                            inTheName.isEmpty() || providerKey == null || providerKey.equals(inTheName.get()),
                            "/providerKey",
                            "A feed of this name holds the listings of the provider that the name ends with.")
                    .orRefuse();
            String spokenFor = inTheName.orElse(providerKey == null ? onlyOne(may) : providerKey);
            PublishingRights.demand(may, caller, spokenFor);
            FeedView feed = feeds.open(sql, caller.tenant(), newId, name, format, spokenFor, clock.instant());
            PublishingRights.demand(may, caller, feed.providerKey());
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

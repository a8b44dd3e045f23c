package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.opportunity.publishing.PublishingRights;

/** Feeds into which a caller may bring something: a document, or an address from which one is fetched. */
@ApplicationScoped
class WritableFeeds {
    private final Feeds feeds;
    private final PublishingRights rights;

    WritableFeeds(Feeds feeds, PublishingRights rights) {
        this.feeds = feeds;
        this.rights = rights;
    }

    /** @throws ProblemException 403 for other roles and as {@code not-your-provider}, 404 */
    FeedView demand(Caller who, UUID feedId) {
        FeedWriters.demand(who);
        FeedView feed = feeds.find(who.tenant(), feedId).orElseThrow(ProblemException::notFound);
        PublishingRights.demand(rights.of(who), who, feed.providerKey());
        return feed;
    }
}

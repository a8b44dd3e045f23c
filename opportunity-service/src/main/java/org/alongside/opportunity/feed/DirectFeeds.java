package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Sql;
import org.alongside.opportunity.CatalogueProblem;

/** The feed in which a provider's own listings are kept, one for each provider. */
@ApplicationScoped
public class DirectFeeds {
    /** With what stands before it, the name of a feed. */
    public static final int LONGEST_KEY = 180;

    private static final String BEFORE_KEY = "Provider API ";
    private static final String OF_THAT_NAME =
            "select feed_id from feed where tenant_id = ? and format = 'PROVIDER_API' and name = ?";

    private final Feeds feeds;
    private final Ids ids;

    DirectFeeds(Feeds feeds, Ids ids) {
        this.feeds = feeds;
        this.ids = ids;
    }

    /** The provider's feed, made if need be; until the transaction ends nobody else writes to it. */
    public UUID lock(Sql sql, String tenant, String providerKey, Instant at) {
        feeds.open(sql, tenant, ids.next(), name(providerKey), FeedFormat.PROVIDER_API, providerKey, at);
        sql.update(
                "update feed set provider_key = ? where tenant_id = ? and name = ? and format = 'PROVIDER_API' and provider_key is null",
                providerKey,
                tenant,
                name(providerKey));
        return sql.one(
                        OF_THAT_NAME + " for update",
                        row -> row.getObject("feed_id", UUID.class),
                        tenant,
                        name(providerKey))
                .orElseThrow(() -> new ProblemException(
                        CatalogueProblem.FEED_HAS_OTHER_FORMAT,
                        "Your authority has a feed of another format under the name that this provider's own listings need, \""
                                + name(providerKey) + "\". Publish under another key."));
    }

    /** The same, if it is there. */
    public Optional<UUID> find(Sql sql, String tenant, String providerKey) {
        return sql.one(
                OF_THAT_NAME + " for update", row -> row.getObject("feed_id", UUID.class), tenant, name(providerKey));
    }

    /** For whose own listings this name of a feed is kept, if it is such a name; in whatever format, lest it be taken by another. */
    static Optional<String> keyIn(String name) {
        return name.startsWith(BEFORE_KEY) && name.length() <= BEFORE_KEY.length() + LONGEST_KEY
                ? Optional.of(name.substring(BEFORE_KEY.length()))
                : Optional.empty();
    }

    private static String name(String providerKey) {
        return BEFORE_KEY + providerKey;
    }
}

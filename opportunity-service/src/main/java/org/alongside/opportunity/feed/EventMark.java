package org.alongside.opportunity.feed;

import org.jspecify.annotations.Nullable;

/** A running mark over what a reader gives out, the same in every process: two readings with the same mark met the same things in order. */
final class EventMark {
    private static final long FACTOR = 0x100000001b3L;

    private EventMark() {}

    static long after(long mark, FeedEvent event) {
        return switch (event) {
            case FeedEvent.ProviderRead read -> mixed(mark, 'p', read.provider().externalId());
            case FeedEvent.ProviderGone gone -> mixed(mark, 'q', gone.externalId());
            case FeedEvent.OpportunityRead read ->
                mixed(mark, 'o', read.opportunity().externalId());
            case FeedEvent.OpportunityGone gone -> mixed(mark, 'g', gone.externalId());
            case FeedEvent.ProblemFound found ->
                mixed(
                        mixed(mark, 'f', found.problem().code()),
                        'i',
                        found.problem().recordId());
            case FeedEvent.ElementIgnored ignored -> mixed(mark, 'e', ignored.name());
        };
    }

    private static long mixed(long mark, char kind, @Nullable String name) {
        long mixed = (mark ^ kind) * FACTOR;
        return (mixed ^ (name == null ? -1 : name.hashCode())) * FACTOR;
    }
}

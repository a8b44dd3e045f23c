package org.alongside.opportunity.feed;

import java.util.ArrayList;
import java.util.List;

/** What a reader gave out since the last commit. */
final class Batch {
    private static final int RECORDS = 200;
    private static final long CHARACTERS = 8L << 20;
    private static final int PROBLEMS = 1_000;

    private final List<FeedEvent.ProviderRead> providers = new ArrayList<>();
    private final List<FeedEvent.OpportunityRead> opportunities = new ArrayList<>();
    private final List<FeedEvent.OpportunityGone> gone = new ArrayList<>();
    private final List<FeedEvent.ProviderGone> providersGone = new ArrayList<>();
    private final List<FeedProblem> problems = new ArrayList<>();
    private long characters;

    void add(FeedEvent.ProviderRead provider) {
        providers.add(provider);
    }

    void add(FeedEvent.OpportunityRead opportunity) {
        opportunities.add(opportunity);
        characters += opportunity.source().length();
    }

    void add(FeedEvent.OpportunityGone each) {
        gone.add(each);
    }

    void add(FeedEvent.ProviderGone each) {
        providersGone.add(each);
    }

    void add(FeedProblem problem) {
        problems.add(problem);
    }

    boolean isFull() {
        return providers.size() + opportunities.size() + gone.size() + providersGone.size() >= RECORDS
                || characters >= CHARACTERS
                || problems.size() >= PROBLEMS;
    }

    List<FeedEvent.ProviderRead> providers() {
        return providers;
    }

    List<FeedEvent.OpportunityRead> opportunities() {
        return opportunities;
    }

    List<FeedEvent.OpportunityGone> gone() {
        return gone;
    }

    List<FeedEvent.ProviderGone> providersGone() {
        return providersGone;
    }

    List<FeedProblem> problems() {
        return problems;
    }
}

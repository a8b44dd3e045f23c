package org.alongside.opportunity.feed;

import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.listing.Fingerprints;

/** What a reader gave out since the last commit. */
final class Batch {
    private static final int RECORDS = 500;
    private static final long CHARACTERS = 8L << 20;
    private static final int PROBLEMS = 1_000;

    private final List<FeedEvent.ProviderRead> providers = new ArrayList<>();
    private final List<FeedEvent.OpportunityRead> opportunities = new ArrayList<>();
    private final List<FeedEvent.OpportunityGone> gone = new ArrayList<>();
    private final List<FeedEvent.ProviderGone> providersGone = new ArrayList<>();
    private final List<FeedProblem> problems = new ArrayList<>();
    private final List<String> fingerprints = new ArrayList<>();
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

    /** Works out the fingerprints of what has come since it was last asked to. */
    void fingerprint(Fingerprints by) {
        for (FeedEvent.OpportunityRead each : opportunities.subList(fingerprints.size(), opportunities.size())) {
            fingerprints.add(by.of(each.opportunity()));
        }
    }

    /** In the order of the opportunities. */
    List<String> fingerprints() {
        return fingerprints;
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

package org.alongside.opportunity.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<String> goneIds = new HashSet<>();
    private long characters;

    /** Of this batch only these opportunities, with the providers that they may be of. */
    Batch only(List<FeedEvent.OpportunityRead> some) {
        Batch only = new Batch();
        only.providers.addAll(providers);
        some.forEach(only::add);
        return only;
    }

    /** This batch without these opportunities, and with problems in their place. */
    Batch without(Set<FeedEvent.OpportunityRead> some, List<FeedProblem> instead) {
        Batch without =
                only(opportunities.stream().filter(each -> !some.contains(each)).toList());
        gone.forEach(without::add);
        without.providersGone.addAll(providersGone);
        without.problems.addAll(problems);
        without.problems.addAll(instead);
        return without;
    }

    void add(FeedEvent.ProviderRead provider) {
        providers.add(provider);
    }

    void add(FeedEvent.OpportunityRead opportunity) {
        opportunities.add(opportunity);
        characters += opportunity.source().length();
    }

    void add(FeedEvent.OpportunityGone each) {
        gone.add(each);
        goneIds.add(each.externalId());
    }

    void add(FeedEvent.ProviderGone each) {
        providersGone.add(each);
    }

    void add(FeedProblem problem) {
        problems.add(problem);
    }

    /** What is gone is taken last; so what a document takes up again after it has said so needs a batch of its own. */
    boolean saysGone(String externalId) {
        return goneIds.contains(externalId);
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

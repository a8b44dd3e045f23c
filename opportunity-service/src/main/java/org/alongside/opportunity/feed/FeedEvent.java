package org.alongside.opportunity.feed;

import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.provider.Provider;

/** What a reader finds, in the order of the document; a provider comes before its opportunities. */
public sealed interface FeedEvent {

    /**
     * A provider, before its opportunities.
     *
     * @param whole false where the document broke off inside the provider, so that what is missing here says nothing
     */
    record ProviderRead(Provider provider, boolean whole) implements FeedEvent {}

    /** The source says that a provider and all that it offers is gone. */
    record ProviderGone(String externalId) implements FeedEvent {}

    /**
     * An opportunity with all its offerings.
     *
     * @param source the record as it stood in the document, kept beside what was read from it
     */
    record OpportunityRead(Opportunity opportunity, Where where, String source) implements FeedEvent {}

    /** The source says that an opportunity is gone. */
    record OpportunityGone(String externalId, Where where) implements FeedEvent {
        public OpportunityGone {
            externalId = Keepable.text(externalId);
        }
    }

    /** A record was refused, or taken without one of its values. */
    record ProblemFound(FeedProblem problem) implements FeedEvent {}

    /**
     * An element that the reader does not take.
     *
     * @param name parent and child, such as {@code course/mlo:isPartOf}
     */
    record ElementIgnored(String name) implements FeedEvent {}
}

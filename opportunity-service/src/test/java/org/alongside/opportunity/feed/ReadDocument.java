package org.alongside.opportunity.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;

/** What a reader makes of a document. */
public record ReadDocument(List<FeedEvent> events, Reading reading) {

    public static ReadDocument of(FeedReader reader, String document) {
        return of(reader, document.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadDocument of(FeedReader reader, byte[] document) {
        List<FeedEvent> events = new ArrayList<>();
        try {
            return new ReadDocument(events, reader.read(() -> new ByteArrayInputStream(document), events::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends FeedEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Provider> providers() {
        return all(FeedEvent.ProviderRead.class).stream()
                .map(FeedEvent.ProviderRead::provider)
                .toList();
    }

    public Provider provider() {
        if (providers().size() != 1) {
            throw new AssertionError("one provider expected: " + events + " " + reading);
        }
        return providers().getFirst();
    }

    public List<FeedEvent.OpportunityRead> reads() {
        return all(FeedEvent.OpportunityRead.class);
    }

    public List<Opportunity> opportunities() {
        return reads().stream().map(FeedEvent.OpportunityRead::opportunity).toList();
    }

    public List<String> ids() {
        return opportunities().stream().map(Opportunity::externalId).toList();
    }

    public List<String> gone() {
        return all(FeedEvent.OpportunityGone.class).stream()
                .map(FeedEvent.OpportunityGone::externalId)
                .toList();
    }

    public List<FeedProblem> problems() {
        return all(FeedEvent.ProblemFound.class).stream()
                .map(FeedEvent.ProblemFound::problem)
                .toList();
    }

    public List<String> codes() {
        return problems().stream().map(FeedProblem::code).toList();
    }

    public List<String> ignored() {
        return all(FeedEvent.ElementIgnored.class).stream()
                .map(FeedEvent.ElementIgnored::name)
                .toList();
    }

    public Opportunity only() {
        if (opportunities().size() != 1) {
            throw new AssertionError("one opportunity expected: " + events + " " + reading);
        }
        return opportunities().getFirst();
    }

    public Offering onlyOffering() {
        if (only().offerings().size() != 1) {
            throw new AssertionError("one offering expected: " + only().offerings());
        }
        return only().offerings().getFirst();
    }

    /** The place of the only offering. */
    public Venue venue() {
        Venue venue = onlyOffering().venue();
        if (venue == null) {
            throw new AssertionError("a place expected: " + onlyOffering());
        }
        return venue;
    }

    public String brokenBy() {
        return reading instanceof Reading.Broken broken ? broken.problem().code() : "not broken";
    }
}

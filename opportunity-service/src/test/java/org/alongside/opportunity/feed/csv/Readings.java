package org.alongside.opportunity.feed.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;

/** What a reader made of a document. */
public record Readings(List<FeedEvent> events, Reading reading) {

    public static Readings of(FeedReader reader, String document) {
        return of(reader, document.getBytes(StandardCharsets.UTF_8));
    }

    public static Readings of(FeedReader reader, byte[] document) {
        List<FeedEvent> events = new ArrayList<>();
        try {
            Reading reading = reader.read(() -> new ByteArrayInputStream(document), events::add);
            return new Readings(events, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends FeedEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<FeedEvent.OpportunityRead> read() {
        return all(FeedEvent.OpportunityRead.class);
    }

    public List<Opportunity> opportunities() {
        return read().stream().map(FeedEvent.OpportunityRead::opportunity).toList();
    }

    public List<String> ids() {
        return opportunities().stream().map(Opportunity::externalId).toList();
    }

    public List<String> gone() {
        return all(FeedEvent.OpportunityGone.class).stream()
                .map(FeedEvent.OpportunityGone::externalId)
                .toList();
    }

    public List<Provider> providers() {
        return all(FeedEvent.ProviderRead.class).stream()
                .map(FeedEvent.ProviderRead::provider)
                .toList();
    }

    public List<FeedProblem> problems() {
        return all(FeedEvent.ProblemFound.class).stream()
                .map(FeedEvent.ProblemFound::problem)
                .toList();
    }

    public List<FeedProblem> refusals() {
        return problems().stream()
                .filter(each -> each.severity() == FeedProblem.Severity.RECORD_REFUSED)
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

    public FeedProblem problem() {
        if (problems().size() != 1) {
            throw new AssertionError("one problem expected: " + problems() + " " + reading);
        }
        return problems().getFirst();
    }

    public Opportunity only() {
        if (opportunities().size() != 1) {
            throw new AssertionError("one opportunity expected: " + events + " " + reading);
        }
        return opportunities().getFirst();
    }

    public Offering offering() {
        if (only().offerings().size() != 1) {
            throw new AssertionError("one offering expected: " + only().offerings());
        }
        return only().offerings().getFirst();
    }

    public Venue venue() {
        Venue venue = offering().venue();
        if (venue == null) {
            throw new AssertionError("a place expected: " + offering());
        }
        return venue;
    }

    public FeedProblem brokenBy() {
        if (reading instanceof Reading.Broken broken) {
            return broken.problem();
        }
        throw new AssertionError("not broken: " + events);
    }
}

package org.alongside.opportunity.feed.xcri;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;

/** Small documents, and what the reader makes of them. */
final class Documents {
    static final String NAMESPACES = """
            xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:dcterms="http://purl.org/dc/terms/" xmlns:mlo="http://purl.org/net/mlo" \
            xmlns:credit="http://purl.org/net/cm" xmlns:xhtml="http://www.w3.org/1999/xhtml" \
            xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos" xmlns:x="http://xcri.co.uk" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance\"""";

    private Documents() {}

    record Result(List<FeedEvent> events, Reading reading) {
        List<Provider> providers() {
            return events.stream()
                    .filter(FeedEvent.ProviderRead.class::isInstance)
                    .map(event -> ((FeedEvent.ProviderRead) event).provider())
                    .toList();
        }

        List<Opportunity> opportunities() {
            return events.stream()
                    .filter(FeedEvent.OpportunityRead.class::isInstance)
                    .map(event -> ((FeedEvent.OpportunityRead) event).opportunity())
                    .toList();
        }

        List<FeedProblem> problems() {
            return events.stream()
                    .filter(FeedEvent.ProblemFound.class::isInstance)
                    .map(event -> ((FeedEvent.ProblemFound) event).problem())
                    .toList();
        }

        List<String> codes() {
            return problems().stream().map(FeedProblem::code).toList();
        }

        List<String> ignored() {
            return events.stream()
                    .filter(FeedEvent.ElementIgnored.class::isInstance)
                    .map(event -> ((FeedEvent.ElementIgnored) event).name())
                    .toList();
        }

        Opportunity only() {
            if (opportunities().size() != 1) {
                throw new AssertionError("one opportunity expected: " + events + " " + reading);
            }
            return opportunities().getFirst();
        }

        Offering onlyOffering() {
            if (only().offerings().size() != 1) {
                throw new AssertionError("one offering expected: " + only().offerings());
            }
            return only().offerings().getFirst();
        }

        /** The place of the only offering. */
        Venue venue() {
            return place(onlyOffering());
        }

        String brokenBy() {
            return reading instanceof Reading.Broken broken ? broken.problem().code() : "not broken";
        }
    }

    /** The place of an offering that has one. */
    static Venue place(Offering offering) {
        Venue venue = offering.venue();
        if (venue == null) {
            throw new AssertionError("a place expected: " + offering);
        }
        return venue;
    }

    static Result read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    static Result read(byte[] document) {
        return read(document, XcriLimits.DEFAULT);
    }

    static Result read(byte[] document, XcriLimits limits) {
        List<FeedEvent> events = new ArrayList<>();
        try {
            Reading reading = new XcriReader(limits).read(() -> new ByteArrayInputStream(document), events::add);
            return new Result(events, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String catalogue(String content) {
        return "<catalog " + NAMESPACES + " generated=\"2026-11-02T08:00:00Z\">" + content + "</catalog>";
    }

    static String provider(String content) {
        return catalogue("<provider><dc:identifier>https://p.example/</dc:identifier><dc:title>P</dc:title>" + content
                + "</provider>");
    }

    /** One provider with one course that has an identifier and a title. */
    static String course(String content) {
        return provider("<course><dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title>" + content
                + "</course>");
    }

    /** One course with one presentation that has an identifier. */
    static String presentation(String content) {
        return course(
                "<presentation><dc:identifier>https://p.example/c/1</dc:identifier>" + content + "</presentation>");
    }
}

package org.alongside.opportunity.schemaorg;

import java.util.List;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;

/**
 * What is neither a course nor a job in schema.org's sense: a visit of which every day is known is an event; all else is a service,
 * which promises neither a qualification nor work nor pay.
 */
final class OtherMapping {
    private final OpportunityView view;

    OtherMapping(OpportunityView view) {
        this.view = view;
    }

    Node other() {
        boolean dated = !view.offerings().isEmpty() && view.offerings().stream().allMatch(OtherMapping::hasDay);
        return view.kind() == OpportunityKind.VISIT && dated ? event() : service();
    }

    private static boolean hasDay(OfferingView offering) {
        return offering.start() != null
                && offering.start().earliest() != null
                && offering.start().earliest().equals(offering.start().latest());
    }

    private Node named(Node node) {
        return node.with("name", view.title())
                .with("description", view.description() == null ? view.summary() : view.description())
                .with("url", Words.web(view.url()))
                .with("identifier", Parts.identifiers(view))
                .with("image", Parts.image(view.image()))
                .with("sameAs", Parts.leader(view));
    }

    private Node event() {
        Node event = named(Node.document("Event", view.opportunityId()))
                .with("organizer", Parts.organization(view.provider()))
                .with("about", Parts.subjects(view));
        return event.with(
                "subEvent",
                view.offerings().stream()
                        .map(offering -> CourseMapping.event(Node.of("Event", offering.offeringId()), offering)
                                .with("eventSchedule", Parts.schedules(offering)))
                        .toList());
    }

    private Node service() {
        return named(Node.document("Service", view.opportunityId()))
                .with("provider", Parts.organization(view.provider()))
                .with("serviceType", Words.kind(view.kind()))
                .with(
                        "category",
                        view.subjects().stream().map(Details.Subject::label).toList())
                .with(
                        "offers",
                        view.offerings().stream()
                                .map(Parts::offer)
                                .filter(java.util.Objects::nonNull)
                                .toList())
                .with(
                        "availableChannel",
                        view.offerings().stream()
                                .map(offering -> Node.of("ServiceChannel", offering.offeringId())
                                        .with("name", offering.title())
                                        .with("serviceLocation", Parts.place(offering.venue()))
                                        .with("availableLanguage", offering.languagesOfInstruction()))
                                .toList())
                .with("hoursAvailable", hours());
    }

    private List<Node> hours() {
        return view.offerings().stream()
                .flatMap(offering -> offering.sessions().stream())
                .map(session -> Node.of("OpeningHoursSpecification")
                        .with("dayOfWeek", Parts.day(session))
                        .with("opens", Parts.time(session.from()))
                        .with("closes", Parts.time(session.to()))
                        .with("validFrom", session.date())
                        .with("validThrough", session.date()))
                .distinct()
                .toList();
    }
}

package org.alongside.opportunity.schemaorg;

import java.util.List;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;
import org.jspecify.annotations.Nullable;

/** A course with its instances, and a programme with the course that it is made of. */
final class CourseMapping {
    private final OpportunityView view;

    CourseMapping(OpportunityView view) {
        this.view = view;
    }

    Node course() {
        return content(named(Node.document("Course", view.opportunityId())))
                .with("coursePrerequisites", entryRequirements())
                .with("courseCode", code())
                .with("educationalCredentialAwarded", Parts.credentials(view))
                .with("hasCourseInstance", instances());
    }

    /** What a programme cannot say itself, the course inside it says: its subjects, its level, and when and where it is. */
    Node programme() {
        Node inside = content(Node.of("Course").with("name", view.title())).with("hasCourseInstance", instances());
        return named(Node.document("EducationalOccupationalProgram", view.opportunityId()))
                .with("programType", view.types().isEmpty() ? Words.kind(view.kind()) : types())
                .with("programPrerequisites", entryRequirements())
                .with("occupationalCategory", Parts.occupations(view))
                .with("educationalCredentialAwarded", Parts.credentials(view))
                .with("hasCourse", inside);
    }

    /** By its type a programme is known again as what it is. */
    private List<String> types() {
        String kind = Words.kind(view.kind());
        boolean said = view.types().stream().anyMatch(type -> isSaid(type, view.kind()));
        return said
                ? view.types()
                : java.util.stream.Stream.concat(view.types().stream(), java.util.stream.Stream.of(kind))
                        .toList();
    }

    private static boolean isSaid(String type, OpportunityKind kind) {
        return kind == OpportunityKind.APPRENTICESHIP
                ? type.toLowerCase(java.util.Locale.ROOT).contains("apprentice")
                : type.equalsIgnoreCase(Words.kind(kind));
    }

    private Node named(Node node) {
        return node.with("name", view.title())
                .with("description", view.description())
                .with("url", Words.web(view.url()))
                .with("identifier", Parts.identifiers(view))
                .with("image", Parts.image(view.image()))
                .with("provider", Parts.organization(view.provider()))
                .with("sameAs", Parts.leader(view));
    }

    private Node content(Node node) {
        return node.with("abstract", view.summary())
                .with("about", Parts.subjects(view))
                .with("educationalLevel", Parts.levels(view))
                .with("teaches", Words.section(view.sections(), "learning-outcome"))
                .with("assesses", Words.section(view.sections(), "assessment"))
                .with("accessibilityFeature", view.access().formats());
    }

    private @Nullable String entryRequirements() {
        String said = view.access().entryRequirements();
        return said == null ? Words.section(view.sections(), "prerequisite") : said;
    }

    private @Nullable String code() {
        return view.identifiers().stream()
                .filter(Parts::isCourseCode)
                .map(Details.Identifier::value)
                .findFirst()
                .orElse(null);
    }

    private List<Node> instances() {
        return view.offerings().stream().map(CourseMapping::instance).toList();
    }

    private static Node instance(OfferingView offering) {
        return event(Node.of("CourseInstance", offering.offeringId()), offering)
                .with("courseMode", Words.modes(offering))
                .with("courseWorkload", Words.section(offering.sections(), "workload"))
                .with("courseSchedule", Parts.schedules(offering));
    }

    /** What an instance of a course shares with every event. */
    static Node event(Node node, OfferingView offering) {
        return node.with("name", offering.title())
                .with("description", offering.description())
                .with("startDate", Words.date(offering.start()))
                .with("endDate", Words.date(offering.end()))
                .with(
                        "duration",
                        offering.duration() == null ? null : offering.duration().iso())
                .with("location", Parts.place(offering.venue()))
                .with("offers", Parts.offer(offering))
                .with("audience", Parts.audience(offering))
                .with("inLanguage", offering.languagesOfInstruction())
                .with("maximumAttendeeCapacity", offering.places())
                .with("remainingAttendeeCapacity", offering.placesLeft());
    }
}

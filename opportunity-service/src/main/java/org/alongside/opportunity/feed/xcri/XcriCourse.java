package org.alongside.opportunity.feed.xcri;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.OfferingIds;
import org.alongside.opportunity.feed.PlainText;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads a course with its presentations. */
final class XcriCourse {

    /** What became of the course. */
    sealed interface Outcome {
        record Taken(Opportunity opportunity) implements Outcome {}

        record Gone(String externalId) implements Outcome {}

        /** The reason has been given to the issues. */
        record Refused() implements Outcome {}
    }

    private static final Set<String> TAKEN = Set.of(
            "identifier",
            "title",
            "subject",
            "description",
            "type",
            "url",
            "image",
            "abstract",
            "applicationProcedure",
            "assessment",
            "learningOutcome",
            "objective",
            "prerequisite",
            "regulations",
            "level",
            "qualification",
            "credit",
            "presentation");
    static final List<String> DESCRIPTIVE = List.of(
            "objective", "learningOutcome", "prerequisite", "applicationProcedure", "assessment", "regulations");

    private final @Nullable Provider provider;
    private final RecordIssues issues;

    XcriCourse(@Nullable Provider provider, RecordIssues issues) {
        this.provider = provider;
        this.issues = issues;
    }

    Outcome read(Node course) {
        Children children = new Children(course, TAKEN, issues);
        String title = children.inEnglish("title", XcriLimits.TITLE_LENGTH);
        issues.titled(title);
        List<Details.Identifier> identifiers = XcriText.identifiers(children, issues);
        Details.Identifier naming = XcriText.naming(identifiers);
        if (naming == null) {
            issues.refused(
                    course.where(),
                    "identifier-missing",
                    "The course has no identifier, so it could not be told from others the next time.",
                    "Give the course a dc:identifier, best the web address of its own page.");
            return new Outcome.Refused();
        }
        String externalId = externalId(naming);
        issues.identified(externalId);
        if (externalId.length() > XcriLimits.IDENTIFIER_LENGTH) {
            issues.refused(
                    course.where(),
                    "identifier-too-long",
                    "The identifier of the course is longer than " + XcriLimits.IDENTIFIER_LENGTH + " characters.",
                    "Use a short web address as identifier.");
            return new Outcome.Refused();
        }
        return switch (RecordStatus.of(course)) {
            case UNKNOWN -> {
                issues.refused(
                        course.where(),
                        RecordStatus.CODE,
                        "The recstatus of the course has no meaning, so whether it is still offered cannot be told.",
                        RecordStatus.REMEDY);
                yield new Outcome.Refused();
            }
            case GONE -> new Outcome.Gone(externalId);
            case PRESENT -> present(course, children, externalId, title, identifiers);
        };
    }

    private Outcome present(
            Node course,
            Children children,
            String externalId,
            @Nullable String givenTitle,
            List<Details.Identifier> identifiers) {
        List<Details.Qualification> qualifications = XcriAwards.qualifications(children, issues);
        String title = givenTitle;
        if (title == null && !qualifications.isEmpty()) {
            title = qualifications.getFirst().title();
        }
        if (title == null) {
            issues.refused(
                    course.where(),
                    "title-missing",
                    "The course has no title, so nobody could tell what it is.",
                    "Give the course a dc:title.");
            return new Outcome.Refused();
        }
        List<Details.Section> sections = new ArrayList<>();
        List<String> untyped = new ArrayList<>();
        for (Details.Section section : XcriText.sections(children, "description", issues)) {
            if (section.name().equals("description") && section.text() != null) {
                untyped.add(section.text());
            } else {
                sections.add(section);
            }
        }
        for (String name : DESCRIPTIVE) {
            sections.addAll(XcriText.sections(children, name, issues));
        }
        Details.OfOpportunity details = new Details.OfOpportunity(
                subjects(children),
                sections,
                qualifications,
                XcriAwards.credits(children, issues),
                identifiers,
                types(children),
                image(children));
        return new Outcome.Taken(new Opportunity(
                externalId,
                provider == null ? null : provider.externalId(),
                OpportunityKind.COURSE,
                title,
                children.inEnglish("abstract", XcriLimits.TITLE_LENGTH),
                untyped.isEmpty() ? null : Cut.to(String.join("\n", untyped), XcriLimits.TEXT_LENGTH),
                level(children, qualifications),
                XcriText.webAddress(children.one("url"), issues),
                details,
                offerings(children)));
    }

    /** Identifiers that are not addresses are only unique beside their provider. */
    private String externalId(Details.Identifier naming) {
        if (XcriText.isGlobal(naming.value())) {
            return naming.value();
        }
        String scheme = naming.scheme() == null ? "" : naming.scheme() + ":";
        return (provider == null ? "" : provider.externalId() + " ") + scheme + naming.value();
    }

    private @Nullable String level(Children children, List<Details.Qualification> qualifications) {
        String level = children.line("level");
        if (level == null && !qualifications.isEmpty()) {
            level = qualifications.getFirst().level();
        }
        return level == null ? null : Cut.to(level, 200);
    }

    private List<Details.Subject> subjects(Children children) {
        List<Details.Subject> subjects = new ArrayList<>();
        for (Node each : children.all("subject")) {
            String label = PlainText.line(NodeText.of(each));
            if (label.isEmpty()) {
                issues.valueIgnored(
                        each.where(),
                        "subject-empty",
                        "A subject has no text and was ignored, as the standard asks.",
                        "Write the name of the subject between the tags; its code goes into the attribute identifier.");
            } else {
                subjects.add(new Details.Subject(
                        Cut.to(label, XcriLimits.TITLE_LENGTH), each.attribute("identifier"), each.refinement()));
            }
        }
        return subjects;
    }

    private static List<String> types(Children children) {
        return children.all("type").stream()
                .map(Node::ownText)
                .filter(text -> !text.isEmpty())
                .map(text -> Cut.to(text, XcriLimits.TITLE_LENGTH))
                .toList();
    }

    private Details.@Nullable Image image(Children children) {
        Node image = children.one("image");
        String src = image == null ? null : image.attribute("src");
        String address = image == null || src == null ? null : XcriText.webAddress(image, src, issues);
        return image == null || address == null ? null : new Details.Image(address, image.attribute("alt"));
    }

    private List<Offering> offerings(Children children) {
        List<Offering> offerings = new ArrayList<>();
        XcriPresentation reader = new XcriPresentation(provider, issues);
        for (Node each : children.all("presentation")) {
            offerings.addAll(reader.read(each));
        }
        return OfferingIds.distinct(offerings);
    }
}

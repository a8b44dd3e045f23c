package org.alongside.opportunity.feed.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.OfferingIds;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads a Course with its instances, an instance that stands alone, or an EducationalOccupationalProgram. */
final class Courses {
    private final JsonIssues issues;

    Courses(JsonIssues issues) {
        this.issues = issues;
    }

    Outcome read(Thing course) {
        String title = course.line("name", JsonLimits.TITLE_LENGTH);
        issues.titled(title);
        Provider provider = Organizations.read(course, "provider");
        String id = ThingIds.of(course, provider == null ? null : provider.externalId(), title);
        issues.identified(id);
        if (title == null) {
            return Outcome.untitled(issues);
        }
        if (id == null) {
            return Outcome.unidentified(issues);
        }
        return new Outcome.Taken(provider, opportunity(course, id, title, provider));
    }

    private Opportunity opportunity(Thing course, String id, String title, @Nullable Provider provider) {
        String level = Described.level(course);
        List<Details.Section> sections = new ArrayList<>();
        Described.section(sections, "learning-outcome", course.text("teaches"));
        Described.section(sections, "assessment", course.text("assesses"));
        Described.section(sections, "career-outcome", course.text("competencyRequired"));
        course.known("inLanguage", "availableLanguage", "isAccessibleForFree");
        return new Opportunity(
                id,
                provider == null ? null : provider.externalId(),
                kind(course),
                title,
                course.line("abstract", JsonLimits.TITLE_LENGTH),
                course.text("description"),
                level,
                course.webAddress("url"),
                new Details.OfOpportunity(
                        Described.subjects(course),
                        sections,
                        Described.qualifications(course, level),
                        List.of(),
                        Described.identifiers(course),
                        course.lines("programType"),
                        Described.image(course),
                        new Details.Classification(Described.rqf(level), null, Described.occupations(course)),
                        Described.access(entryRequirements(course), null, course.lines("accessibilityFeature")),
                        List.of(),
                        null),
                offerings(course, id));
    }

    private static @Nullable String entryRequirements(Thing course) {
        String prerequisites = course.text("coursePrerequisites");
        return prerequisites == null ? course.text("programPrerequisites") : prerequisites;
    }

    private static OpportunityKind kind(Thing course) {
        boolean apprenticeship = course.lines("programType").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("apprentice"));
        return apprenticeship ? OpportunityKind.APPRENTICESHIP : OpportunityKind.COURSE;
    }

    private List<Offering> offerings(Thing course, String id) {
        CourseInstances reader = new CourseInstances(issues);
        Offers.Offered offered = Offers.read(course);
        List<Thing> instances = course.things("hasCourseInstance");
        List<Offering> offerings = new ArrayList<>();
        for (Thing each : instances) {
            offerings.addAll(reader.read(each, course, offered));
        }
        if (instances.isEmpty()) {
            offerings.addAll(reader.readWhole(course, id, offered));
        }
        return OfferingIds.distinct(offerings);
    }
}

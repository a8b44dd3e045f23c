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
        Thing content = content(course);
        String level = Described.level(content);
        List<Details.Section> sections = new ArrayList<>();
        Described.section(sections, "learning-outcome", content.text("teaches"));
        Described.section(sections, "assessment", content.text("assesses"));
        Described.section(sections, "career-outcome", content.text("competencyRequired"));
        course.known("inLanguage", "availableLanguage", "isAccessibleForFree");
        return new Opportunity(
                id,
                provider == null ? null : provider.externalId(),
                kind(course),
                title,
                content.line("abstract", JsonLimits.TITLE_LENGTH),
                course.text("description"),
                level,
                course.webAddress("url"),
                new Details.OfOpportunity(
                        Described.subjects(content),
                        sections,
                        Described.qualifications(course, level),
                        List.of(),
                        Described.identifiers(course),
                        course.lines("programType"),
                        Described.image(course),
                        new Details.Classification(
                                Described.rqf(content), Described.learningAim(course), Described.occupations(course)),
                        Described.access(entryRequirements(course), null, content.lines("accessibilityFeature")),
                        List.of(),
                        null),
                offerings(course, id));
    }

    private static @Nullable String entryRequirements(Thing course) {
        String prerequisites = course.text("coursePrerequisites");
        return prerequisites == null ? course.text("programPrerequisites") : prerequisites;
    }

    private static OpportunityKind kind(Thing course) {
        for (String type : course.lines("programType")) {
            String said = type.toLowerCase(Locale.ROOT);
            if (said.contains("apprentice")) {
                return OpportunityKind.APPRENTICESHIP;
            }
            if (said.equals("supported internship")) {
                return OpportunityKind.SUPPORTED_INTERNSHIP;
            }
            if (said.equals("training")) {
                return OpportunityKind.TRAINING;
            }
        }
        return OpportunityKind.COURSE;
    }

    /** A programme that is made of one course says of that what it cannot say of itself. */
    private static Thing content(Thing programme) {
        List<Thing> courses = programme.things("hasCourse");
        if (courses.size() != 1) {
            return programme;
        }
        courses.getFirst().known("name");
        return courses.getFirst();
    }

    private List<Offering> offerings(Thing course, String id) {
        CourseInstances reader = new CourseInstances(issues);
        Offers.Offered offered = Offers.read(course);
        List<Thing> instances = new ArrayList<>(course.things("hasCourseInstance"));
        course.things("hasCourse").forEach(each -> instances.addAll(each.things("hasCourseInstance")));
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

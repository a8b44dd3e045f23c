package org.alongside.opportunity.feed.coursedirectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.OfferingIds;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.feed.json.ProvidersTold;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads one record of the directory: a course run, a course with its runs, or a T Level. */
final class CourseRecord {

    /** What became of the record. */
    sealed interface Outcome {
        record Taken(Opportunity opportunity) implements Outcome {}

        record Gone(String externalId) implements Outcome {}

        /** The reason has been given to the issues. */
        record Refused() implements Outcome {}
    }

    private static final Pattern LEARNING_AIM = Pattern.compile("[A-Z0-9]{8}");
    private static final Map<String, String> SECTIONS = Map.of(
            "whatYoullLearn", "learning-outcome",
            "howYoullLearn", "how-you-will-learn",
            "whatYoullNeed", "what-you-will-need",
            "howYoullBeAssessed", "assessment",
            "whereNext", "where-next",
            "whatYouCanDoNext", "where-next");

    private final JsonObject record;
    private final JsonIssues issues;
    private final ProvidersTold providers;
    private Status status = Status.PRESENT;

    CourseRecord(JsonObject record, JsonIssues issues, ProvidersTold providers) {
        this.record = record;
        this.issues = issues;
        this.providers = providers;
    }

    /** Whether the record tells of a change, so that its document is one of changes. */
    boolean isChange() {
        return status == Status.CHANGED || status == Status.GONE;
    }

    Outcome read() {
        JsonObject inside = record.object("course");
        JsonObject course = inside == null ? record : inside;
        JsonObject qualification = record.object("qualification");
        List<JsonObject> runs = record.objects("courseRuns");
        String title = title(course, qualification, runs);
        String id = id(!runs.isEmpty());
        issues.titled(title);
        issues.identified(id);
        if (id == null || id.length() > JsonLimits.IDENTIFIER_LENGTH) {
            return refused(
                    "identifier-missing",
                    "The record has no courseRunId, courseId or tLevelId, so it could not be told from others the next time.",
                    "Send the directory's own ids.");
        }
        status = Status.of(record);
        switch (status) {
            case GONE -> {
                return new Outcome.Gone(id);
            }
            case UNKNOWN -> {
                return refused(
                        "status-unknown",
                        "The status of the course has no meaning, so whether it is still offered cannot be told.",
                        "Use Live, Archived or Deleted, or the directory's numbers 1, 4 and 8.");
            }
            case PRESENT, CHANGED -> {}
        }
        if (title == null) {
            return refused(
                    "title-missing",
                    "The course has no name, so nobody could tell what it is.",
                    "Give it a courseName.");
        }
        return new Outcome.Taken(opportunity(id, title, course, qualification, offerings(id, runs)));
    }

    private Outcome refused(String code, String message, String remedy) {
        issues.refused(code, message, remedy);
        return new Outcome.Refused();
    }

    /** A result names the run or the location; a course with its runs is named by itself. */
    private @Nullable String id(boolean withRuns) {
        String run = record.id("courseRunId");
        String location = record.id("tLevelLocationId");
        String level = record.id("tLevelId");
        String course = record.id("courseId");
        String own = record.id("id");
        if (withRuns) {
            return course == null ? own : course;
        }
        for (String id : new @Nullable String[] {run, location, level, course, own}) {
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private @Nullable String title(JsonObject course, @Nullable JsonObject qualification, List<JsonObject> runs) {
        String name = record.line("courseName", JsonLimits.TITLE_LENGTH);
        if (name == null && course != record) {
            name = course.line("courseName", JsonLimits.TITLE_LENGTH);
        }
        for (JsonObject run : runs) {
            name = name == null ? run.line("courseName", JsonLimits.TITLE_LENGTH) : name;
        }
        if (name == null && qualification != null) {
            name = qualification.line("tLevelName", JsonLimits.TITLE_LENGTH);
        }
        return name == null ? record.line("qualificationCourseTitle", JsonLimits.TITLE_LENGTH) : name;
    }

    private List<Offering> offerings(String id, List<JsonObject> runs) {
        CourseRuns reader = new CourseRuns(issues);
        List<Offering> offerings = new ArrayList<>();
        for (JsonObject run : runs) {
            String named = run.id("courseRunId");
            String own = run.id("id");
            String runId = named == null ? own : named;
            JsonObject venue = run.object("venue");
            if (Status.of(run) == Status.PRESENT || Status.of(run) == Status.CHANGED) {
                offerings.add(reader.offering(
                        runId == null ? id : runId,
                        run.line("courseName", JsonLimits.TITLE_LENGTH),
                        run,
                        venue == null ? null : Places.read(venue, "venueName")));
            } else {
                run.passOver();
            }
        }
        List<JsonObject> locations = record.objects("locations");
        for (JsonObject location : locations) {
            String own = location.id("tLevelLocationId");
            location.webAddress("website");
            offerings.add(reader.offering(own == null ? id : own, null, record, Places.read(location, "venueName")));
        }
        if (runs.isEmpty() && locations.isEmpty()) {
            JsonObject venue = record.object("venue");
            offerings.add(reader.offering(
                    id, null, record, venue == null ? Places.flat(record) : Places.read(venue, "venueName")));
        }
        return OfferingIds.distinct(offerings);
    }

    private Opportunity opportunity(
            String id, String title, JsonObject course, @Nullable JsonObject qualification, List<Offering> offerings) {
        String url = record.webAddress("courseURL");
        String website = record.webAddress("website");
        Levels level = level(course, qualification);
        String entry = course.text("entryRequirements");
        String description = course.text("courseDescription");
        String forWhom = course.text("whoFor");
        record.known("createdDate", "updatedDate", "updatedOn", "createdBy", "updatedBy", "courseText");
        Details.OfOpportunity details = new Details.OfOpportunity(
                subjects(qualification),
                sections(course),
                qualifications(qualification, level),
                List.of(),
                identifiers(course, id),
                types(),
                null,
                new Details.Classification(
                        level == null ? null : level.rqf(), learningAim(course, qualification), List.of()),
                entry == null
                        ? Details.Access.UNSAID
                        : new Details.Access(entry, null, List.of(), List.of(), null, List.of()),
                List.of(),
                null);
        return new Opportunity(
                id,
                provider(),
                kind(),
                title,
                null,
                description == null ? forWhom : description,
                level == null ? null : level.words(),
                url == null ? website : url,
                details,
                offerings);
    }

    /** A skills bootcamp trains for a job; everything else in the directory is a course. */
    private OpportunityKind kind() {
        String type = record.line("courseType", 60);
        boolean bootcamp = type != null && (type.equals("6") || type.equalsIgnoreCase("SkillsBootcamp"));
        return bootcamp ? OpportunityKind.TRAINING : OpportunityKind.COURSE;
    }

    private List<String> types() {
        String type = record.line("courseTypeDescription", JsonLimits.TITLE_LENGTH);
        return type == null ? List.of() : List.of(type);
    }

    private @Nullable Levels level(JsonObject course, @Nullable JsonObject qualification) {
        String own = course.line("qualificationLevel", 60);
        String of = qualification == null ? null : qualification.line("qualificationLevel", 60);
        String notional = record.line("notionalNVQLevelv2", 60);
        String education = record.line("educationLevelDescription", 60);
        record.known("educationLevel", "qualificationLevel");
        for (String each : new @Nullable String[] {own, of, notional, education}) {
            if (each != null) {
                return Levels.of(each);
            }
        }
        return null;
    }

    private @Nullable String learningAim(JsonObject course, @Nullable JsonObject qualification) {
        String own = course.id("learnAimRef");
        String of = qualification == null ? null : qualification.id("learnAimRef");
        String written = own == null ? of : own;
        if (written == null) {
            return null;
        }
        String aim = written.toUpperCase(Locale.ROOT);
        if (LEARNING_AIM.matcher(aim).matches()) {
            return aim;
        }
        issues.valueIgnored(
                "learning-aim-unreadable",
                "The learning aim reference is not eight letters and digits, so it was ignored.",
                "Look the reference up in the Learning Aims Reference Service.");
        return null;
    }

    private List<Details.Subject> subjects(@Nullable JsonObject qualification) {
        List<Details.Subject> subjects = new ArrayList<>();
        if (qualification != null) {
            subject(subjects, qualification.line("sectorSubjectAreaTier1Desc", JsonLimits.TITLE_LENGTH), "SSA tier 1");
            subject(subjects, qualification.line("sectorSubjectAreaTier2Desc", JsonLimits.TITLE_LENGTH), "SSA tier 2");
        }
        subject(subjects, record.line("sectorDescription", JsonLimits.TITLE_LENGTH), null);
        record.known("sectorId");
        return subjects;
    }

    private static void subject(List<Details.Subject> to, @Nullable String label, @Nullable String scheme) {
        if (label != null) {
            to.add(new Details.Subject(label, null, scheme));
        }
    }

    private List<Details.Section> sections(JsonObject course) {
        List<Details.Section> sections = new ArrayList<>();
        SECTIONS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            String text = course.text(each.getKey());
            if (text != null) {
                sections.add(new Details.Section(each.getValue(), text, null));
            }
        });
        return sections;
    }

    private List<Details.Qualification> qualifications(@Nullable JsonObject qualification, @Nullable Levels level) {
        String flat = record.line("qualificationCourseTitle", JsonLimits.TITLE_LENGTH);
        String flatBody = record.line("awardingBody", JsonLimits.TITLE_LENGTH);
        String full = qualification == null ? null : qualification.line("learnAimRefTitle", JsonLimits.TITLE_LENGTH);
        String tLevel = qualification == null ? null : qualification.line("tLevelName", JsonLimits.TITLE_LENGTH);
        String body = qualification == null ? null : qualification.line("awardOrgName", JsonLimits.TITLE_LENGTH);
        String title = full == null ? (tLevel == null ? flat : tLevel) : full;
        if (title == null) {
            return List.of();
        }
        return List.of(new Details.Qualification(
                title, null, level == null ? null : level.words(), body == null ? flatBody : body, null));
    }

    private List<Details.Identifier> identifiers(JsonObject course, String id) {
        String own = course.id("courseId");
        return own == null || own.equals(id) ? List.of() : List.of(new Details.Identifier("course-id", own));
    }

    private @Nullable String provider() {
        Provider provider = Providers.read(record, issues);
        if (provider == null) {
            return null;
        }
        providers.tell(provider);
        return provider.externalId();
    }
}

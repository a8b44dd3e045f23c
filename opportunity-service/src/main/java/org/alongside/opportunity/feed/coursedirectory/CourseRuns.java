package org.alongside.opportunity.feed.coursedirectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Reads a course run into an offering. */
final class CourseRuns {
    private static final int LONGEST = 100_000;

    private final JsonIssues issues;

    CourseRuns(JsonIssues issues) {
        this.issues = issues;
    }

    /** @param title of the run where the course has another one */
    Offering offering(String id, @Nullable String title, JsonObject run, @Nullable Venue venue) {
        Boolean flexible = run.flag("flexibleStartDate");
        LocalDate start = run.day("startDate");
        boolean rolling = Boolean.TRUE.equals(flexible);
        Integer duration = run.whole("durationValue", LONGEST);
        Codes.DurationUnit unit = Codes.unit(run, issues);
        boolean lasts = duration != null && duration > 0 && unit != null;
        AttendanceMode mode = Codes.delivery(run, "deliveryMode", issues);
        StudyMode study = first(Codes.study(run, "studyMode", issues), Codes.study(run, "venueStudyMode", issues));
        AttendancePattern pattern = first(
                Codes.pattern(run, "attendancePattern", issues), Codes.pattern(run, "venueAttendancePattern", issues));
        run.known(
                "deliveryModeDescription",
                "venueStudyModeDescription",
                "venueAttendancePatternDescription",
                "offeringType",
                "searchScore",
                "distance");
        return new Offering(
                id,
                title,
                start == null || rolling ? StatedDate.UNKNOWN : new StatedDate(start, start, null),
                StatedDate.UNKNOWN,
                lasts && duration != null && unit != null ? unit.words(duration) : null,
                lasts && duration != null && unit != null ? unit.iso(duration) : null,
                null,
                null,
                null,
                study,
                mode,
                pattern,
                cost(run),
                null,
                null,
                null,
                null,
                mode != null && mode.needsNoJourney() ? null : venue,
                List.of(),
                new Details.OfOffering(
                        null,
                        where(run),
                        identifiers(run),
                        List.of(),
                        List.of(),
                        List.of(),
                        rolling ? StartKind.ROLLING : start == null ? null : StartKind.DATED,
                        null,
                        null,
                        List.of()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static Cost cost(JsonObject run) {
        BigDecimal amount = run.amount("cost");
        String words = run.line("costDescription");
        if (amount == null) {
            return words == null ? Cost.UNKNOWN : new Cost(words, null);
        }
        return new Cost(words == null ? "£" + amount.toPlainString() : words, amount);
    }

    /** Where a run without a venue takes place: in all of England, or in some of its regions. */
    private static List<Details.Section> where(JsonObject run) {
        List<Details.Section> sections = new ArrayList<>();
        if (Boolean.TRUE.equals(run.flag("national"))) {
            sections.add(new Details.Section("where", "Anywhere in England", null));
        }
        List<String> regions = new ArrayList<>();
        for (JsonObject region : run.objects("subRegions")) {
            region.known("subRegionId", "parentRegion");
            String name = region.line("name", JsonLimits.TITLE_LENGTH);
            if (name != null) {
                regions.add(name);
            }
        }
        if (!regions.isEmpty()) {
            sections.add(new Details.Section("where", String.join(", ", regions), null));
        }
        return sections;
    }

    private static List<Details.Identifier> identifiers(JsonObject run) {
        String own = run.id("providerCourseID");
        String other = run.id("providerCourseId");
        String id = own == null ? other : own;
        return id == null ? List.of() : List.of(new Details.Identifier("provider-course-id", id));
    }
}

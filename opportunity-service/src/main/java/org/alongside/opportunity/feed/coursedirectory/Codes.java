package org.alongside.opportunity.feed.coursedirectory;

import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/** The directory's vocabularies, by their numbers, their names or their descriptions; 0 and “undefined” say nothing. */
final class Codes {
    private static final Map<String, AttendanceMode> DELIVERY = Map.ofEntries(
            Map.entry("1", AttendanceMode.CAMPUS),
            Map.entry("classroombased", AttendanceMode.CAMPUS),
            Map.entry("2", AttendanceMode.ONLINE),
            Map.entry("online", AttendanceMode.ONLINE),
            Map.entry("3", AttendanceMode.WORK_BASED),
            Map.entry("workbased", AttendanceMode.WORK_BASED),
            Map.entry("4", AttendanceMode.MIXED),
            Map.entry("blendedlearning", AttendanceMode.MIXED));
    private static final Map<String, StudyMode> STUDY = Map.of(
            "1", StudyMode.FULL_TIME,
            "fulltime", StudyMode.FULL_TIME,
            "2", StudyMode.PART_TIME,
            "parttime", StudyMode.PART_TIME,
            "3", StudyMode.FLEXIBLE,
            "flexible", StudyMode.FLEXIBLE);
    private static final Map<String, AttendancePattern> PATTERN = Map.ofEntries(
            Map.entry("1", AttendancePattern.DAYTIME),
            Map.entry("daytime", AttendancePattern.DAYTIME),
            Map.entry("2", AttendancePattern.EVENING),
            Map.entry("evening", AttendancePattern.EVENING),
            Map.entry("3", AttendancePattern.WEEKEND),
            Map.entry("weekend", AttendancePattern.WEEKEND),
            Map.entry("4", AttendancePattern.DAY_RELEASE),
            Map.entry("dayorblockrelease", AttendancePattern.DAY_RELEASE),
            Map.entry("day/blockrelease", AttendancePattern.DAY_RELEASE));
    private static final Map<String, DurationUnit> UNITS = Map.ofEntries(
            Map.entry("1", DurationUnit.DAYS),
            Map.entry("days", DurationUnit.DAYS),
            Map.entry("2", DurationUnit.WEEKS),
            Map.entry("weeks", DurationUnit.WEEKS),
            Map.entry("3", DurationUnit.MONTHS),
            Map.entry("months", DurationUnit.MONTHS),
            Map.entry("4", DurationUnit.YEARS),
            Map.entry("years", DurationUnit.YEARS),
            Map.entry("5", DurationUnit.HOURS),
            Map.entry("hours", DurationUnit.HOURS),
            Map.entry("6", DurationUnit.MINUTES),
            Map.entry("minutes", DurationUnit.MINUTES));

    /** @param iso ISO 8601 around the number */
    enum DurationUnit {
        DAYS("P", "D"),
        WEEKS("P", "W"),
        MONTHS("P", "M"),
        YEARS("P", "Y"),
        HOURS("PT", "H"),
        MINUTES("PT", "M");

        private final String before;
        private final String after;

        DurationUnit(String before, String after) {
            this.before = before;
            this.after = after;
        }

        String iso(int value) {
            return before + value + after;
        }

        String words(int value) {
            String plural = name().toLowerCase(Locale.ROOT);
            return value + " " + (value == 1 ? plural.substring(0, plural.length() - 1) : plural);
        }
    }

    private Codes() {}

    static @Nullable AttendanceMode delivery(JsonObject run, String member, JsonIssues issues) {
        return find(run, member, DELIVERY, "ClassroomBased, Online, WorkBased or BlendedLearning", issues);
    }

    static @Nullable StudyMode study(JsonObject run, String member, JsonIssues issues) {
        return find(run, member, STUDY, "FullTime, PartTime or Flexible", issues);
    }

    static @Nullable AttendancePattern pattern(JsonObject run, String member, JsonIssues issues) {
        return find(run, member, PATTERN, "Daytime, Evening, Weekend or DayOrBlockRelease", issues);
    }

    static @Nullable DurationUnit unit(JsonObject run, JsonIssues issues) {
        return find(run, "durationUnit", UNITS, "Days, Weeks, Months, Years or Hours", issues);
    }

    private static <T> @Nullable T find(
            JsonObject run, String member, Map<String, T> vocabulary, String words, JsonIssues issues) {
        String value = run.line(member, 60);
        if (value == null) {
            return null;
        }
        String normal = value.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
        if (normal.equals("0") || normal.equals("undefined")) {
            return null;
        }
        T found = vocabulary.get(normal);
        if (found == null) {
            issues.valueIgnored(
                    "code-unknown",
                    "The value of " + member + " is not in its vocabulary and was ignored.",
                    "Use " + words + ".");
        }
        return found;
    }
}

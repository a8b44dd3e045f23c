package org.alongside.opportunity.feed.xcri;

import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/**
 * The vocabularies of studyMode, attendanceMode and attendancePattern: the code in the attribute {@code identifier}, or
 * without it the label. A missing element means that the provider has not said, although the standard suggests to assume
 * full time, campus and daytime: an assumption must not hide a course from somebody, nor promise one.
 */
final class XcriModes {
    private static final String UNKNOWN_STUDY = "nk";
    private static final Map<String, StudyMode> STUDY = Map.ofEntries(
            Map.entry("fl", StudyMode.FLEXIBLE),
            Map.entry("flexible", StudyMode.FLEXIBLE),
            Map.entry("ft", StudyMode.FULL_TIME),
            Map.entry("full time", StudyMode.FULL_TIME),
            Map.entry("pf", StudyMode.PART_OF_FULL_TIME),
            Map.entry("part of a full time programme", StudyMode.PART_OF_FULL_TIME),
            Map.entry("pt", StudyMode.PART_TIME),
            Map.entry("part time", StudyMode.PART_TIME));
    private static final Map<String, AttendanceMode> ATTENDANCE = Map.ofEntries(
            Map.entry("cm", AttendanceMode.CAMPUS),
            Map.entry("campus", AttendanceMode.CAMPUS),
            Map.entry("da", AttendanceMode.DISTANCE_WITH_ATTENDANCE),
            Map.entry("distance with attendance", AttendanceMode.DISTANCE_WITH_ATTENDANCE),
            Map.entry("ds", AttendanceMode.DISTANCE),
            Map.entry("distance without attendance", AttendanceMode.DISTANCE),
            Map.entry("nc", AttendanceMode.NON_CAMPUS),
            Map.entry("face to face non campus", AttendanceMode.NON_CAMPUS),
            Map.entry("mm", AttendanceMode.MIXED),
            Map.entry("mixed mode", AttendanceMode.MIXED),
            Map.entry("on", AttendanceMode.ONLINE),
            Map.entry("online", AttendanceMode.ONLINE),
            Map.entry("online (no attendance)", AttendanceMode.ONLINE),
            Map.entry("wb", AttendanceMode.WORK_BASED),
            Map.entry("work based", AttendanceMode.WORK_BASED));
    private static final Map<String, AttendancePattern> PATTERN = Map.ofEntries(
            Map.entry("dt", AttendancePattern.DAYTIME),
            Map.entry("daytime", AttendancePattern.DAYTIME),
            Map.entry("ev", AttendancePattern.EVENING),
            Map.entry("evening", AttendancePattern.EVENING),
            Map.entry("tw", AttendancePattern.TWILIGHT),
            Map.entry("twilight", AttendancePattern.TWILIGHT),
            Map.entry("dr", AttendancePattern.DAY_RELEASE),
            Map.entry("day/block release", AttendancePattern.DAY_RELEASE),
            Map.entry("we", AttendancePattern.WEEKEND),
            Map.entry("weekend", AttendancePattern.WEEKEND),
            Map.entry("cs", AttendancePattern.CUSTOMISED),
            Map.entry("customised", AttendancePattern.CUSTOMISED));

    private XcriModes() {}

    static @Nullable StudyMode study(@Nullable Node element, RecordIssues issues) {
        if (element != null && UNKNOWN_STUDY.equalsIgnoreCase(element.attribute("identifier"))) {
            return null;
        }
        return find(element, STUDY, "study-mode-unknown", "FL, FT, PF, PT or NK", issues);
    }

    static @Nullable AttendanceMode attendance(@Nullable Node element, RecordIssues issues) {
        return find(element, ATTENDANCE, "attendance-mode-unknown", "CM, DA, DS, NC, MM, ON or WB", issues);
    }

    static @Nullable AttendancePattern pattern(@Nullable Node element, RecordIssues issues) {
        return find(element, PATTERN, "attendance-pattern-unknown", "DT, EV, TW, DR, WE or CS", issues);
    }

    private static <T> @Nullable T find(
            @Nullable Node element, Map<String, T> vocabulary, String code, String codes, RecordIssues issues) {
        if (element == null) {
            return null;
        }
        String identifier = element.attribute("identifier");
        T byCode = identifier == null ? null : vocabulary.get(normal(identifier));
        T found = byCode == null ? vocabulary.get(normal(element.ownText())) : byCode;
        if (found == null) {
            issues.valueIgnored(
                    element.where(),
                    code,
                    "The value of " + element.display() + " is not in its vocabulary and was ignored.",
                    "Use one of the codes " + codes + " in the attribute identifier.");
        }
        return found;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    }
}

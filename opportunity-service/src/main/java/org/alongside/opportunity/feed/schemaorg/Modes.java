package org.alongside.opportunity.feed.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/**
 * How something is attended, in the words that schema.org suggests and that are in use.
 *
 * @param others words that are neither, as they are
 */
record Modes(@Nullable AttendanceMode attendance, @Nullable StudyMode study, List<String> others) {
    private static final Map<String, AttendanceMode> ATTENDANCE = Map.ofEntries(
            Map.entry("online", AttendanceMode.ONLINE),
            Map.entry("mooc", AttendanceMode.ONLINE),
            Map.entry("virtual", AttendanceMode.ONLINE),
            Map.entry("onlineeventattendancemode", AttendanceMode.ONLINE),
            Map.entry("telecommute", AttendanceMode.ONLINE),
            Map.entry("distance", AttendanceMode.DISTANCE),
            Map.entry("distancelearning", AttendanceMode.DISTANCE),
            Map.entry("onsite", AttendanceMode.CAMPUS),
            Map.entry("inperson", AttendanceMode.CAMPUS),
            Map.entry("facetoface", AttendanceMode.CAMPUS),
            Map.entry("classroom", AttendanceMode.CAMPUS),
            Map.entry("offlineeventattendancemode", AttendanceMode.CAMPUS),
            Map.entry("blended", AttendanceMode.MIXED),
            Map.entry("hybrid", AttendanceMode.MIXED),
            Map.entry("mixed", AttendanceMode.MIXED),
            Map.entry("mixedeventattendancemode", AttendanceMode.MIXED),
            Map.entry("distancewithattendance", AttendanceMode.DISTANCE_WITH_ATTENDANCE),
            Map.entry("noncampus", AttendanceMode.NON_CAMPUS),
            Map.entry("workbased", AttendanceMode.WORK_BASED));
    private static final Map<String, StudyMode> STUDY = Map.of(
            "fulltime", StudyMode.FULL_TIME,
            "parttime", StudyMode.PART_TIME,
            "partoffulltime", StudyMode.PART_OF_FULL_TIME,
            "flexible", StudyMode.FLEXIBLE);

    Modes {
        others = List.copyOf(others);
    }

    static Modes of(List<String> words) {
        AttendanceMode attendance = null;
        StudyMode study = null;
        List<String> others = new ArrayList<>();
        for (String each : words) {
            String normal = Names.bare(each).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            AttendanceMode found = ATTENDANCE.get(normal);
            StudyMode time = STUDY.get(normal);
            if (found != null) {
                attendance = attendance == null || attendance == found ? found : AttendanceMode.MIXED;
            } else if (time != null) {
                study = study == null || study == time ? time : null;
            } else {
                others.add(each);
            }
        }
        return new Modes(attendance, study, others);
    }
}

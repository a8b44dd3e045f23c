package org.alongside.opportunity.feed.directory;

import org.alongside.opportunity.feed.csv.Vocabulary;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.StudyMode;

/** The words of the directory's columns. Source: the file format requirements of the course directory's data uploads. */
final class DirectoryWords {
    static final Vocabulary<AttendanceMode> DELIVERY_MODES = new Vocabulary.Builder<AttendanceMode>()
            .value(AttendanceMode.CAMPUS, "Classroom based", "Classroom")
            .value(AttendanceMode.ONLINE, "Online")
            .value(AttendanceMode.WORK_BASED, "Work based", "Work")
            .value(AttendanceMode.MIXED, "Blended learning", "Blended")
            .build();

    static final Vocabulary<StudyMode> STUDY_MODES = new Vocabulary.Builder<StudyMode>()
            .value(StudyMode.FULL_TIME, "Full time")
            .value(StudyMode.PART_TIME, "Part time")
            .value(StudyMode.FLEXIBLE, "Flexible")
            .build();

    static final Vocabulary<AttendancePattern> PATTERNS = new Vocabulary.Builder<AttendancePattern>()
            .value(AttendancePattern.DAYTIME, "Daytime")
            .value(AttendancePattern.EVENING, "Evening")
            .value(AttendancePattern.WEEKEND, "Weekend")
            .value(AttendancePattern.DAY_RELEASE, "Day/Block release", "Day release", "Block release")
            .build();

    static final Vocabulary<String> DURATION_UNITS = new Vocabulary.Builder<String>()
            .value("minutes", "Minutes", "Minute")
            .value("hours", "Hours", "Hour")
            .value("days", "Days", "Day")
            .value("weeks", "Weeks", "Week")
            .value("months", "Months", "Month")
            .value("years", "Years", "Year")
            .build();

    private DirectoryWords() {}
}

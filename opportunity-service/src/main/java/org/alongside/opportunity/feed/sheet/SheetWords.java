package org.alongside.opportunity.feed.sheet;

import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.feed.csv.Vocabulary;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/** The words that the columns kind, mode, pattern and study mode may hold. */
public final class SheetWords {
    static final Vocabulary<OpportunityKind> KINDS = kinds();

    static final Vocabulary<AttendanceMode> MODES = new Vocabulary.Builder<AttendanceMode>()
            .value(AttendanceMode.CAMPUS, "in person", "campus", "classroom", "classroom based", "face to face")
            .value(AttendanceMode.NON_CAMPUS, "in person elsewhere", "non campus", "community", "outdoors")
            .value(AttendanceMode.ONLINE, "online")
            .value(AttendanceMode.DISTANCE, "at a distance", "distance", "distance learning", "by post")
            .value(
                    AttendanceMode.DISTANCE_WITH_ATTENDANCE,
                    "at a distance with some days in person",
                    "distance with attendance")
            .value(AttendanceMode.MIXED, "mixed", "blended", "hybrid", "mixed mode")
            .value(AttendanceMode.WORK_BASED, "at work", "work based", "workplace")
            .build();

    static final Vocabulary<AttendancePattern> PATTERNS = new Vocabulary.Builder<AttendancePattern>()
            .value(AttendancePattern.DAYTIME, "daytime", "day")
            .value(AttendancePattern.TWILIGHT, "early evening", "twilight")
            .value(AttendancePattern.EVENING, "evening", "evenings")
            .value(AttendancePattern.DAY_RELEASE, "whole days", "day release", "block release", "day/block release")
            .value(AttendancePattern.WEEKEND, "weekend", "weekends")
            .value(AttendancePattern.CUSTOMISED, "by arrangement", "customised")
            .build();

    static final Vocabulary<StudyMode> STUDY_MODES = new Vocabulary.Builder<StudyMode>()
            .value(StudyMode.FULL_TIME, "full time")
            .value(StudyMode.PART_TIME, "part time")
            .value(StudyMode.PART_OF_FULL_TIME, "part of full time", "part of a full time programme")
            .value(StudyMode.FLEXIBLE, "flexible")
            .build();

    private static final Map<SheetColumn, Vocabulary<?>> BY_COLUMN = Map.of(
            SheetColumn.KIND, KINDS,
            SheetColumn.MODE, MODES,
            SheetColumn.PATTERN, PATTERNS,
            SheetColumn.STUDY_MODE, STUDY_MODES);

    private SheetWords() {}

    private static Vocabulary<OpportunityKind> kinds() {
        Vocabulary.Builder<OpportunityKind> kinds = new Vocabulary.Builder<>();
        for (OpportunityKind kind : OpportunityKind.values()) {
            kinds.value(kind, kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return kinds.build();
    }

    /** The words of a column, or null where it takes others as well. */
    public static @Nullable Vocabulary<?> of(SheetColumn column) {
        return BY_COLUMN.get(column);
    }
}

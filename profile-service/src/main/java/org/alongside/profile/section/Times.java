package org.alongside.profile.section;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** The pieces of somebody's week. Times are what the clock shows where the person lives. */
public final class Times {

    private static final int LONGEST_WHAT = 300;
    private static final int LONGEST_NOTE = 500;

    private Times() {}

    /** A stretch of a weekday that is free every week. */
    public record FreeWindow(
            @Nullable DayOfWeek day,

            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE) @Nullable
            LocalTime from,

            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE) @Nullable
            LocalTime to) {

        void check(FieldChecks checks, String pointer) {
            checkStretch(checks, pointer, day, from, to);
        }
    }

    /** A stretch of a weekday that is taken every week, such as a school run or a treatment. */
    public record Commitment(
            @Nullable PersonalText what,
            @Nullable DayOfWeek day,

            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE) @Nullable
            LocalTime from,

            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE) @Nullable
            LocalTime to) {

        void check(FieldChecks checks, String pointer) {
            checks.text(pointer + "/what", what == null ? null : what.value(), LONGEST_WHAT);
            checkStretch(checks, pointer, day, from, to);
        }
    }

    /** A whole day that is otherwise than its weekday. */
    public record DateException(
            @Nullable LocalDate date,
            @Nullable Boolean free,
            @Nullable PersonalText note) {

        void check(FieldChecks checks, String pointer) {
            checks.present(pointer + "/date", date)
                    .present(pointer + "/free", free)
                    .optionalText(pointer + "/note", note == null ? null : note.value(), LONGEST_NOTE);
        }
    }

    private static void checkStretch(
            FieldChecks checks,
            String pointer,
            @Nullable DayOfWeek day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {
        checks.present(pointer + "/day", day)
                .present(pointer + "/from", from)
                .present(pointer + "/to", to)
                .that(
                        from == null || to == null || from.isBefore(to),
                        pointer + "/to",
                        "It has to end after it begins. Send what goes past midnight as two parts.");
    }
}

package org.alongside.plan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.plan.engine.testing.SampleChanges;
import org.junit.jupiter.api.Test;

/**
 * What is explained about hours is what the catalogue filtered by: both are held to the one table in docs/decisions/0004, here
 * and in the catalogue's own test of the same name.
 */
class PartsOfTheWeekTest {

    private static final Path DECISION = Path.of("..", "..", "docs", "decisions", "0004-catalogue-and-xcri.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z_]+)` \\| ([A-Z]+) to ([A-Z]+) \\| (\\d\\d:\\d\\d) to (\\d\\d:\\d\\d) \\|");

    /** Hours of days of the week. */
    private record Part(List<DayOfWeek> days, LocalTime from, LocalTime to) {
        boolean meets(DayOfWeek day, LocalTime freeFrom, LocalTime freeTo) {
            return days.contains(day) && freeFrom.isBefore(to) && freeTo.isAfter(from);
        }
    }

    @Test
    void theTableHasEveryPartOfTheWeekThatTheCatalogueCanName() throws IOException {
        assertThat(parts()).containsOnlyKeys(Candidate.Attendance.values());
    }

    @Test
    void whatTheFilterLetsThroughIsNeverSaidToLieOutsideTheFreeHours() throws IOException {
        Map<Candidate.Attendance, Part> parts = parts();
        for (Candidate.Attendance attendance : Candidate.Attendance.values()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (Window free : windows(day)) {
                    boolean letThrough =
                            Objects.requireNonNull(parts.get(attendance)).meets(day, free.from(), free.to());
                    assertThat(saysThatNobodyIsFree(attendance, free))
                            .as("%s, free on %s", attendance, free)
                            .isEqualTo(!letThrough);
                }
            }
        }
    }

    /** Every window between two quarters of an hour of this day. */
    private static List<Window> windows(DayOfWeek day) {
        List<Window> windows = new ArrayList<>();
        for (int from = 0; from < 24 * 4; from++) {
            for (int to = from + 1; to < 24 * 4; to++) {
                windows.add(new Window(day, quarter(from), quarter(to)));
            }
        }
        return windows;
    }

    private static LocalTime quarter(int number) {
        return LocalTime.of(number / 4, number % 4 * 15);
    }

    private static boolean saysThatNobodyIsFree(Candidate.Attendance attendance, Window free) {
        Candidate candidate = new Candidate(
                SampleChanges.COOKERY_COURSE,
                null,
                "Cooking for twelve",
                null,
                "COURSE",
                10,
                null,
                null,
                null,
                attendance,
                Map.of(),
                Set.of(Candidate.Unknown.SESSION_TIMES));
        return Matching.explain(new MatchProfile(List.of(), List.of(free), List.of(), null), candidate)
                .toArrange()
                .contains("The hours: you have not said that you are free then.");
    }

    /** The rows of the table in the decision. */
    private static Map<Candidate.Attendance, Part> parts() throws IOException {
        Map<Candidate.Attendance, Part> parts = new EnumMap<>(Candidate.Attendance.class);
        Matcher rows = ROW.matcher(Files.readString(DECISION));
        while (rows.find()) {
            List<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.compareTo(DayOfWeek.valueOf(rows.group(2))) >= 0
                            && day.compareTo(DayOfWeek.valueOf(rows.group(3))) <= 0)
                    .toList();
            parts.put(
                    Candidate.Attendance.valueOf(rows.group(1)),
                    new Part(days, LocalTime.parse(rows.group(4)), LocalTime.parse(rows.group(5))));
        }
        return parts;
    }
}

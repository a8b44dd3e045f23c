package org.alongside.opportunity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.search.InStep;
import org.junit.jupiter.api.Test;

/**
 * The filter by hours is the one that matches are explained by: both are held to the one table in docs/decisions/0004, here and in
 * the plan engine's own test of the same name.
 */
@QuarkusTest
@RealPartsOfOpportunity
class PartsOfTheWeekIT extends OwnCatalogue {

    private static final Path DECISION = Path.of("..", "docs", "decisions", "0004-catalogue-and-xcri.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z_]+)` \\| ([A-Z]+) to ([A-Z]+) \\| (\\d\\d:\\d\\d) to (\\d\\d:\\d\\d) \\|");

    /** Hours of days of the week. */
    private record Part(List<DayOfWeek> days, LocalTime from, LocalTime to) {
        boolean meets(DayOfWeek day, LocalTime freeFrom, LocalTime freeTo) {
            return days.contains(day) && freeFrom.isBefore(to) && freeTo.isAfter(from);
        }
    }

    @Inject
    MatchIndex index;

    @Inject
    InStep inStep;

    @Test
    void theTableHasEveryPartOfTheWeekThatAFeedCanName() throws IOException {
        assertThat(parts()).containsOnlyKeys(AttendancePattern.values());
    }

    @Test
    void theFilterLetsThroughWhatMeetsTheTable() throws IOException {
        Map<AttendancePattern, Part> parts = parts();
        publish(Arrays.stream(AttendancePattern.values())
                .map(PartsOfTheWeekIT::attended)
                .toList());
        inStep.now();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int from = 0; from < 47; from++) {
                for (int to : List.of(from + 1, 47)) {
                    FreeWindow free = new FreeWindow(day, half(from), half(to));
                    Set<String> expected = parts.entrySet().stream()
                            .filter(part -> part.getValue().meets(day, free.from(), free.to()))
                            .map(part -> part.getKey().name())
                            .collect(Collectors.toSet());
                    assertThat(letThrough(free)).as("%s", free).isEqualTo(expected);
                }
            }
        }
    }

    private static LocalTime half(int number) {
        return LocalTime.of(number / 2, number % 2 * 30);
    }

    private Set<String> letThrough(FreeWindow free) {
        Constraints constraints =
                new Constraints(List.of(), null, List.of(free), today, today, null, RandomCatalogue.KINDS, null, 50);
        return index.find(tenant, constraints).matches().stream()
                .map(MatchAnswer.Match::title)
                .collect(Collectors.toSet());
    }

    private static Opportunity attended(AttendancePattern pattern) {
        Offering offering = new Offering(
                "o",
                null,
                StatedDate.UNKNOWN,
                StatedDate.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                pattern,
                Cost.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new Details.OfOffering(null, List.of(), List.of(), List.of(), List.of(), List.of()));
        return new Opportunity(
                pattern.name(),
                null,
                OpportunityKind.TRAINING,
                pattern.name(),
                null,
                null,
                null,
                null,
                new Details.OfOpportunity(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null),
                List.of(offering));
    }

    /** The rows of the table in the decision. */
    private static Map<AttendancePattern, Part> parts() throws IOException {
        Map<AttendancePattern, Part> parts = new EnumMap<>(AttendancePattern.class);
        Matcher rows = ROW.matcher(Files.readString(DECISION));
        while (rows.find()) {
            List<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.compareTo(DayOfWeek.valueOf(rows.group(2))) >= 0
                            && day.compareTo(DayOfWeek.valueOf(rows.group(3))) <= 0)
                    .toList();
            parts.put(
                    AttendancePattern.valueOf(rows.group(1)),
                    new Part(days, LocalTime.parse(rows.group(4)), LocalTime.parse(rows.group(5))));
        }
        return parts;
    }
}

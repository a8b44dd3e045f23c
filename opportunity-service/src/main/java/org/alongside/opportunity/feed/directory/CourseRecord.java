package org.alongside.opportunity.feed.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.csv.Cells;
import org.alongside.opportunity.feed.csv.Group;
import org.alongside.opportunity.feed.csv.Header;
import org.alongside.opportunity.feed.csv.OfferingIds;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the runs of one course into one opportunity, which is taken whole or not at all. What all runs say alike belongs to the course;
 * where they differ, each keeps its own words.
 */
final class CourseRecord {
    static final String TYPE = "course";
    /** What may differ from run to run, and belongs to the course where it does not. */
    private static final List<CourseColumn> SHARED = List.of(
            CourseColumn.WHO_THIS_COURSE_IS_FOR,
            CourseColumn.ENTRY_REQUIREMENTS,
            CourseColumn.WHAT_YOU_WILL_LEARN,
            CourseColumn.HOW_YOU_WILL_LEARN,
            CourseColumn.WHAT_YOU_WILL_NEED_TO_BRING,
            CourseColumn.HOW_YOU_WILL_BE_ASSESSED,
            CourseColumn.WHERE_NEXT,
            CourseColumn.AWARDING_BODY,
            CourseColumn.COURSE_WEBPAGE);

    private static final Pattern LEVEL = Pattern.compile("(?:level )?([1-8])");
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight");

    private final Group<CourseColumn> group;
    private final Venues venues;
    private final Consumer<FeedEvent> sink;

    CourseRecord(Group<CourseColumn> group, Venues venues, Consumer<FeedEvent> sink) {
        this.group = group;
        this.venues = venues;
        this.sink = sink;
    }

    /** Says of every problem in which file of an archive it is. */
    static RowIssues issues(Consumer<FeedEvent> sink, String type, Header<?> header) {
        return new RowIssues(sink, type, header.file().isEmpty() ? "" : "In " + header.file() + ": ");
    }

    /** Gives out the course with its runs, or why it was refused. */
    void give() {
        Row<CourseColumn> first = group.first();
        RowIssues issues = identified(first);
        Row<CourseColumn> damaged = group.damaged();
        if (damaged != null) {
            identified(damaged).refused(damaged);
            return;
        }
        if (group.isTooLarge()) {
            issues.refused(
                    first.where(),
                    "record-too-large",
                    "The runs of this course are more or longer than is read here.",
                    "Leave out runs that are over.");
            return;
        }
        for (int i = 0; i < group.repeated(); i++) {
            issues.ignored("row/said twice");
        }
        sink.accept(new FeedEvent.OpportunityRead(opportunity(), first.where(), group.source()));
    }

    private RowIssues identified(Row<CourseColumn> row) {
        RowIssues issues = issues(sink, TYPE, row.header());
        issues.identified(group.id());
        issues.titled(row.written(CourseColumn.COURSE_NAME));
        return issues;
    }

    /** A run with what it says of what is shared, by column. */
    private record Run(
            Row<CourseColumn> row, Cells<CourseColumn> cells, RowIssues issues, Map<CourseColumn, String> said) {}

    private Opportunity opportunity() {
        List<Run> runs = new ArrayList<>();
        for (Row<CourseColumn> row : group.rows()) {
            RowIssues issues = identified(row);
            Cells<CourseColumn> cells = new Cells<>(List.of(row), issues);
            Map<CourseColumn, String> said = new EnumMap<>(CourseColumn.class);
            for (CourseColumn column : SHARED) {
                String text = shared(cells, column);
                if (text != null) {
                    said.put(column, text);
                }
            }
            runs.add(new Run(row, cells, issues, said));
        }
        Map<CourseColumn, String> agreed = agreed(runs);
        List<OfferingIds.Named> offerings = new ArrayList<>();
        for (Run run : runs) {
            Map<CourseColumn, String> own = new EnumMap<>(CourseColumn.class);
            own.putAll(run.said());
            own.keySet().removeAll(agreed.keySet());
            Offering offering = new CourseRun(run.row(), run.cells(), run.issues(), venues, own).offering();
            offerings.add(new OfferingIds.Named(
                    offering, String.join("\u001F", run.row().cells())));
        }
        return opportunity(runs, agreed, OfferingIds.distinct(offerings));
    }

    private static @Nullable String shared(Cells<CourseColumn> cells, CourseColumn column) {
        return switch (column.kind()) {
            case TEXT -> cells.text(column);
            case WEB_ADDRESS -> cells.webAddress(column);
            default -> cells.line(column);
        };
    }

    /** What is said by some runs and by none otherwise. */
    private static Map<CourseColumn, String> agreed(List<Run> runs) {
        Map<CourseColumn, String> agreed = new EnumMap<>(CourseColumn.class);
        for (CourseColumn column : SHARED) {
            List<String> different = runs.stream()
                    .map(run -> run.said().get(column))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (different.size() == 1) {
                agreed.put(column, different.getFirst());
            }
        }
        return agreed;
    }

    private Opportunity opportunity(List<Run> runs, Map<CourseColumn, String> agreed, List<Offering> offerings) {
        String title = runs.stream()
                .map(run -> run.cells().title(CourseColumn.COURSE_NAME))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(group.id());
        String level = runs.getFirst().cells().line(CourseColumn.EDUCATION_LEVEL);
        return new Opportunity(
                group.id(),
                null,
                OpportunityKind.COURSE,
                title,
                null,
                agreed.get(CourseColumn.WHO_THIS_COURSE_IS_FOR),
                level == null ? null : level.matches("\\d") ? "Level " + level : level,
                agreed.get(CourseColumn.COURSE_WEBPAGE),
                details(runs, agreed, level),
                offerings);
    }

    private static Details.OfOpportunity details(
            List<Run> runs, Map<CourseColumn, String> agreed, @Nullable String level) {
        List<Details.Subject> sectors = runs.stream()
                .map(run -> run.cells().line(CourseColumn.SECTOR))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(sector -> new Details.Subject(sector, null, null))
                .toList();
        String type = runs.getFirst().cells().line(CourseColumn.COURSE_TYPE);
        Details.Access access = new Details.Access(
                agreed.get(CourseColumn.ENTRY_REQUIREMENTS), null, List.of(), List.of(), null, List.of());
        String aim = CourseIdentity.learningAim(runs.getFirst().row());
        return new Details.OfOpportunity(
                sectors,
                sections(agreed),
                List.of(),
                List.of(),
                List.of(),
                type == null ? List.of() : List.of(type),
                null,
                new Details.Classification(rqf(level), aim, List.of()),
                access,
                List.of(),
                null);
    }

    /** The texts under the directory's own names; those that the catalogue has a place for are there. */
    static List<Details.Section> sections(Map<CourseColumn, String> texts) {
        List<Details.Section> sections = new ArrayList<>();
        texts.forEach((column, text) -> {
            String name = column.name().toLowerCase(Locale.ROOT).replace('_', '-');
            boolean placed = column == CourseColumn.WHO_THIS_COURSE_IS_FOR
                    || column == CourseColumn.ENTRY_REQUIREMENTS
                    || column == CourseColumn.COURSE_WEBPAGE;
            if (!placed) {
                sections.add(new Details.Section(name, text, null));
            }
        });
        return sections;
    }

    private static @Nullable Integer rqf(@Nullable String level) {
        String words = level == null ? "" : level.toLowerCase(Locale.ROOT);
        Matcher number = LEVEL.matcher(words);
        if (number.matches()) {
            return Integer.valueOf(number.group(1));
        }
        if (words.equals("entry level") || words.equals("entry")) {
            return 0;
        }
        int named = NUMBERS.indexOf(words);
        return named < 0 ? null : Integer.valueOf(named + 1);
    }
}

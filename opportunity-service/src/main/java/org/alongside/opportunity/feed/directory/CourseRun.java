package org.alongside.opportunity.feed.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.feed.csv.Cells;
import org.alongside.opportunity.feed.csv.Durations;
import org.alongside.opportunity.feed.csv.OfferingIds;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Reads one row into one offering. A value that the directory does not allow for the delivery mode is told and left out. */
final class CourseRun {
    private static final int LONGEST_DURATION = 999;

    private final Row<CourseColumn> row;
    private final Cells<CourseColumn> cells;
    private final RowIssues issues;
    private final Venues venues;
    private final Map<CourseColumn, String> own;
    private final @Nullable AttendanceMode mode;

    /** @param own what this run says otherwise than other runs of the course */
    CourseRun(
            Row<CourseColumn> row,
            Cells<CourseColumn> cells,
            RowIssues issues,
            Venues venues,
            Map<CourseColumn, String> own) {
        this.row = row;
        this.cells = cells;
        this.issues = issues;
        this.venues = venues;
        this.own = own;
        this.mode = mode(cells, row, issues);
    }

    private static @Nullable AttendanceMode mode(Cells<CourseColumn> cells, Row<CourseColumn> row, RowIssues issues) {
        if (cells.isBlank(CourseColumn.DELIVERY_MODE)) {
            issues.valueIgnored(
                    row.where(CourseColumn.DELIVERY_MODE),
                    "delivery-mode-missing",
                    "The DELIVERY_MODE is blank, so how the course is taken part in is not known.",
                    "Write one of: " + String.join(", ", DirectoryWords.DELIVERY_MODES.said()) + ".");
        }
        return cells.word(CourseColumn.DELIVERY_MODE, DirectoryWords.DELIVERY_MODES);
    }

    Offering offering() {
        Starting starting = starting();
        Length length = length();
        List<Details.Section> sections = new ArrayList<>(CourseRecord.sections(own));
        String entry = own.get(CourseColumn.ENTRY_REQUIREMENTS);
        String webpage = own.get(CourseColumn.COURSE_WEBPAGE);
        if (entry != null) {
            sections.add(new Details.Section("entry-requirements", entry, null));
        }
        if (webpage != null) {
            sections.add(new Details.Section("course-webpage", null, webpage));
        }
        sections.addAll(where());
        String reference = cells.title(CourseColumn.YOUR_REFERENCE);
        Offering offering = new Offering(
                "",
                null,
                starting.date(),
                StatedDate.UNKNOWN,
                length.words(),
                length.iso(),
                null,
                null,
                null,
                attended(CourseColumn.STUDY_MODE)
                        ? cells.word(CourseColumn.STUDY_MODE, DirectoryWords.STUDY_MODES)
                        : null,
                mode,
                attended(CourseColumn.ATTENDANCE_PATTERN)
                        ? cells.word(CourseColumn.ATTENDANCE_PATTERN, DirectoryWords.PATTERNS)
                        : null,
                cost(),
                null,
                null,
                null,
                null,
                venue(),
                List.of(),
                new Details.OfOffering(
                        own.get(CourseColumn.WHO_THIS_COURSE_IS_FOR),
                        sections,
                        reference == null ? List.of() : List.of(new Details.Identifier("YOUR_REFERENCE", reference)),
                        List.of(),
                        List.of(),
                        List.of(),
                        starting.kind(),
                        null,
                        null,
                        List.of()));
        return offering.as(id(reference, offering), offering.venue());
    }

    /** A run is what takes place on its days at its place; a reference in front says whose. */
    private String id(@Nullable String reference, Offering offering) {
        Venue said = new Venue(
                cells.line(CourseColumn.YOUR_VENUE_REFERENCE),
                cells.line(CourseColumn.VENUE_NAME),
                String.valueOf(row.written(CourseColumn.SUB_REGION)),
                null,
                null,
                null,
                null,
                null,
                null);
        String content = OfferingIds.ofContent(offering.as("", said));
        return reference == null ? content : reference + " " + content;
    }

    private record Starting(StatedDate date, @Nullable StartKind kind) {}

    private Starting starting() {
        Boolean flexible = cells.yesNo(CourseColumn.FLEXIBLE_START_DATE);
        if (Boolean.TRUE.equals(flexible)) {
            if (!cells.isBlank(CourseColumn.START_DATE)) {
                notAllowed(CourseColumn.START_DATE, "with a flexible start");
            }
            return new Starting(StatedDate.UNKNOWN, StartKind.ROLLING);
        }
        LocalDate day = cells.day(CourseColumn.START_DATE);
        if (day != null) {
            return new Starting(new StatedDate(day, day, row.written(CourseColumn.START_DATE)), StartKind.DATED);
        }
        if (cells.isBlank(CourseColumn.START_DATE)) {
            issues.valueIgnored(
                    row.where(CourseColumn.START_DATE),
                    "start-missing",
                    "There is neither a START_DATE nor a yes in FLEXIBLE_START_DATE, so when it starts is not known.",
                    "Fill in one of them.");
        }
        return new Starting(StatedDate.UNKNOWN, null);
    }

    private record Length(@Nullable String words, @Nullable String iso) {}

    private Length length() {
        Integer number = cells.wholeNumber(CourseColumn.DURATION);
        String unit = cells.word(CourseColumn.DURATION_UNIT, DirectoryWords.DURATION_UNITS);
        String iso = number == null || unit == null || number > LONGEST_DURATION ? null : Durations.of(number, unit);
        if (iso != null) {
            return new Length(number + " " + unit, iso);
        }
        if (number != null || unit != null) {
            issues.valueIgnored(
                    row.where(number == null ? CourseColumn.DURATION : CourseColumn.DURATION_UNIT),
                    "duration-unreadable",
                    "The duration is not a number from 1 to " + LONGEST_DURATION + " with a unit, so it was ignored.",
                    "Write both, such as 10 into DURATION and Weeks into DURATION_UNIT.");
        }
        return new Length(null, null);
    }

    private Cost cost() {
        BigDecimal amount = cells.money(CourseColumn.COST);
        String written = cells.line(CourseColumn.COST);
        String words = cells.line(CourseColumn.COST_DESCRIPTION);
        if (words == null) {
            return written == null ? Cost.UNKNOWN : new Cost(written, amount);
        }
        return new Cost(amount == null && written != null ? written + "; " + words : words, amount);
    }

    /** Whether somebody goes to a place for it; where nobody has said, what is said of the place counts. */
    private boolean isAttended() {
        return mode != AttendanceMode.ONLINE && mode != AttendanceMode.WORK_BASED;
    }

    private boolean attended(CourseColumn column) {
        if (!isAttended() && !cells.isBlank(column)) {
            notAllowed(column, "unless it is classroom based or blended");
            return false;
        }
        return true;
    }

    private void notAllowed(CourseColumn column, String when) {
        issues.valueIgnored(
                row.where(column),
                column.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-not-allowed",
                "A " + column.header() + " is not allowed " + when + ", so it was ignored.",
                "Leave the cell blank, or correct the other one.");
    }

    private @Nullable Venue venue() {
        boolean byReferenceAllowed = attended(CourseColumn.YOUR_VENUE_REFERENCE);
        boolean byNameAllowed = attended(CourseColumn.VENUE_NAME);
        String reference = cells.title(CourseColumn.YOUR_VENUE_REFERENCE);
        String name = cells.title(CourseColumn.VENUE_NAME);
        if (!byReferenceAllowed || !byNameAllowed || !isAttended()) {
            return null;
        }
        if (reference == null && name == null) {
            if (mode != null) {
                issues.valueIgnored(
                        row.where(CourseColumn.VENUE_NAME),
                        "venue-missing",
                        "The course is attended and no venue is named, so where it takes place is not known.",
                        "Fill in VENUE_NAME or YOUR_VENUE_REFERENCE.");
            }
            return null;
        }
        Venue byReference = reference == null ? null : venues.byReference(reference);
        Venue found = byReference == null && name != null ? venues.byName(name) : byReference;
        if (found != null) {
            return found;
        }
        if (venues.areGiven()) {
            issues.valueIgnored(
                    row.where(reference == null ? CourseColumn.VENUE_NAME : CourseColumn.YOUR_VENUE_REFERENCE),
                    "venue-not-found",
                    "The venues file has no venue, or more than one, of that reference or name, so only its name is known.",
                    "Write the reference or the name as it stands in the venues file.");
        }
        return new Venue(reference, name, null, null, null, null, null, null, null);
    }

    /** Where a work-based course is to be had. */
    private List<Details.Section> where() {
        List<Details.Section> sections = new ArrayList<>();
        Boolean national = cells.yesNo(CourseColumn.NATIONAL_DELIVERY);
        List<String> regions = cells.list(CourseColumn.SUB_REGION);
        boolean workBased = mode == null || mode == AttendanceMode.WORK_BASED;
        if (!workBased && Boolean.TRUE.equals(national)) {
            notAllowed(CourseColumn.NATIONAL_DELIVERY, "unless it is work based");
        }
        if (!workBased && !regions.isEmpty()) {
            notAllowed(CourseColumn.SUB_REGION, "unless it is work based");
        }
        if (workBased && national != null) {
            sections.add(new Details.Section("national-delivery", national ? "Yes" : "No", null));
        }
        if (workBased && !regions.isEmpty()) {
            sections.add(new Details.Section("sub-region", String.join("; ", regions), null));
        }
        return sections;
    }
}

package org.alongside.opportunity.feed.xcri;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.listing.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Temporal elements: words, and in {@code dtf} a date or time by W3C-DTF at any precision. Without words, or with a
 * {@code dtf} that cannot be read, the element is in error and is ignored (XCRI-CAP 1.2, Temporal Elements).
 */
final class XcriDates {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_WITH_ZONE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private XcriDates() {}

    static StatedDate read(@Nullable Node element, RecordIssues issues) {
        if (element == null) {
            return StatedDate.UNKNOWN;
        }
        String words = Cut.to(element.ownText(), XcriLimits.LINE_LENGTH);
        if (words.isEmpty()) {
            issues.valueIgnored(
                    element.where(),
                    "date-without-words",
                    "The date in " + element.display() + " has no words and was ignored, as the standard asks.",
                    "Write the date in words between the tags as well, such as “September 2027”.");
            return StatedDate.UNKNOWN;
        }
        String dtf = element.attribute("dtf");
        if (dtf == null) {
            return new StatedDate(null, null, words);
        }
        try {
            return parse(dtf, words);
        } catch (DateTimeException unreadable) {
            issues.valueIgnored(
                    element.where(),
                    "date-unreadable",
                    "The dtf of " + element.display() + " is not a date, so the element was ignored.",
                    "Write dtf like 2027-09, 2027-09-06 or 2027-09-06T09:30:00Z.");
            return StatedDate.UNKNOWN;
        }
    }

    /**
     * @throws DateTimeException where the text is no date and time by ISO 8601; a date alone will do
     */
    static void requireDateTime(String text) {
        parse(text, "");
    }

    private static StatedDate parse(String dtf, String words) {
        if (YEAR.matcher(dtf).matches()) {
            Year year = Year.parse(dtf);
            return stated(year.atDay(1), year.atDay(year.length()), words);
        }
        if (MONTH.matcher(dtf).matches()) {
            YearMonth month = YearMonth.parse(dtf);
            return stated(month.atDay(1), month.atEndOfMonth(), words);
        }
        LocalDate day = day(dtf);
        return stated(day, day, words);
    }

    private static LocalDate day(String dtf) {
        if (DAY.matcher(dtf).matches()) {
            return LocalDate.parse(dtf);
        }
        var zoned = DAY_WITH_ZONE.matcher(dtf);
        if (zoned.matches()) {
            return LocalDate.parse(zoned.group(1));
        }
        if (dtf.indexOf('T') > 0 && OFFSET.matcher(dtf).matches()) {
            // an instant: midnight in summer may be written as 23:00Z of the day before
            return OffsetDateTime.parse(dtf).atZoneSameInstant(PLACE).toLocalDate();
        }
        return LocalDate.from(DateTimeFormatter.ISO_LOCAL_DATE_TIME.parse(dtf));
    }

    private static StatedDate stated(LocalDate earliest, LocalDate latest, String words) {
        if (earliest.getYear() < FIRST_YEAR || latest.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year that a course could be in");
        }
        return new StatedDate(earliest, latest, words);
    }
}

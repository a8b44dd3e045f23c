package org.alongside.opportunity.feed.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.alongside.opportunity.listing.StatedDate;
import org.jspecify.annotations.Nullable;

/** Dates by ISO 8601: a day, a day with a time, or a month or year where that is all that is said. */
public final class JsonDates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:?\\d{2})");
    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LENGTH = 40;

    private JsonDates() {}

    /** The day that is meant, in the place's time; null where it is none, or in no year that an opportunity could be in. */
    public static @Nullable LocalDate day(String written) {
        StatedDate date = stated(written);
        return date != null && date.earliest() != null && date.earliest().equals(date.latest())
                ? date.earliest()
                : null;
    }

    /** As precisely as it is said, or null where it is no date. */
    public static @Nullable StatedDate stated(String written) {
        String text = written.strip();
        if (text.length() > LENGTH) {
            return null;
        }
        try {
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return between(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = exact(text);
            return between(day, day);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** Software writes the first day of year one where there is no date. */
    static boolean isNoDate(String written) {
        return written.startsWith("0001-01-01");
    }

    private static LocalDate exact(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        String time = text.replace(' ', 'T');
        if (OFFSET.matcher(time).matches() && time.indexOf('T') > 0) {
            // an instant: midnight in summer may be written as 23:00Z of the day before
            return OffsetDateTime.parse(time).atZoneSameInstant(PLACE).toLocalDate();
        }
        return LocalDateTime.parse(time).toLocalDate();
    }

    private static @Nullable StatedDate between(LocalDate earliest, LocalDate latest) {
        return earliest.getYear() < FIRST_YEAR || latest.getYear() > LAST_YEAR
                ? null
                : new StatedDate(earliest, latest, null);
    }
}

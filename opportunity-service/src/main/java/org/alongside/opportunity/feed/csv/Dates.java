package org.alongside.opportunity.feed.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.listing.StatedDate;
import org.jspecify.annotations.Nullable;

/** Dates as people in the United Kingdom write them, the day before the month; and by ISO 8601. A year has four digits. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]{3,9})[ -](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /** Null where it is no day that an opportunity could be on. */
    static @Nullable LocalDate day(String cell) {
        String words = cell.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher iso = ISO.matcher(words);
            if (iso.matches()) {
                return day(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher numbers = NUMBERS.matcher(words);
            if (numbers.matches()) {
                return day(number(numbers, 4), number(numbers, 3), number(numbers, 1));
            }
            Matcher written = WORDS.matcher(words);
            Month month = written.matches() ? month(written.group(2)) : null;
            return month == null ? null : day(number(written, 3), month.getValue(), number(written, 1));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** To the day, the month or the year, with the words as written; null where there are only words. */
    static @Nullable StatedDate stated(String cell) {
        LocalDate day = day(cell);
        if (day != null) {
            return new StatedDate(day, day, cell);
        }
        String words = cell.strip().toLowerCase(Locale.ROOT);
        try {
            YearMonth month = yearMonth(words);
            if (month != null && isSensible(month.getYear())) {
                return new StatedDate(month.atDay(1), month.atEndOfMonth(), cell);
            }
            if (YEAR.matcher(words).matches() && isSensible(Integer.parseInt(words))) {
                Year year = Year.parse(words);
                return new StatedDate(year.atDay(1), year.atDay(year.length()), cell);
            }
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
        return null;
    }

    private static @Nullable YearMonth yearMonth(String words) {
        Matcher iso = ISO_MONTH.matcher(words);
        if (iso.matches()) {
            return YearMonth.of(number(iso, 1), number(iso, 2));
        }
        Matcher written = MONTH.matcher(words);
        Month month = written.matches() ? month(written.group(1)) : null;
        return month == null ? null : YearMonth.of(number(written, 2), month);
    }

    /** By its English name or the beginning of it. */
    private static @Nullable Month month(String name) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return month;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return isSensible(year) ? LocalDate.of(year, month, day) : null;
    }

    private static boolean isSensible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

package org.alongside.opportunity.search;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.QueryParameters;
import org.alongside.opportunity.search.index.FreeTime;

/**
 * Free hours as they are written in an address: {@code MON 09:30-14:45}, {@code MON-FRI 09:30-14:45}, {@code TUE,THU 18:00-24:00}, or
 * {@code SAT} for the whole day. Local time.
 */
final class FreeTimes {
    private static final String NAME = "free";
    private static final int MOST = 50;
    private static final String DAY = "(?:MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]{0,6}";
    private static final String DAYS = DAY + "(?:-" + DAY + ")?";
    private static final String TIME = "([01]?\\d|2[0-4]):([0-5]\\d)";
    private static final Pattern FREE =
            Pattern.compile("(" + DAYS + "(?:," + DAYS + ")*)(?: +" + TIME + " *- *" + TIME + ")?");
    private static final String WHAT_TO_SEND =
            "Send days and hours, such as MON 09:30-14:45 or TUE,THU-SAT 18:00-21:00, or only days. Send it again for other hours.";

    private FreeTimes() {}

    /**
     * @throws ProblemException 400 {@code parameter-invalid}
     */
    static List<FreeTime> of(List<String> given) {
        if (given.size() > MOST) {
            throw QueryParameters.invalid(NAME, "Send it up to " + MOST + " times.");
        }
        List<FreeTime> times = new ArrayList<>();
        for (String each : given) {
            Matcher free = FREE.matcher(each.strip().toUpperCase(Locale.ROOT));
            if (!free.matches()) {
                throw QueryParameters.invalid(NAME, WHAT_TO_SEND);
            }
            boolean wholeDay = free.group(2) == null;
            LocalTime from = wholeDay ? LocalTime.MIDNIGHT : time(free.group(2), free.group(3));
            LocalTime to = wholeDay ? LocalTime.MIDNIGHT : time(free.group(4), free.group(5));
            if (!wholeDay && (free.group(2).equals("24") || (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)))) {
                throw QueryParameters.invalid(
                        NAME, "Free hours end after they begin, on the same day; 24:00 is the end of the day.");
            }
            for (DayOfWeek day : days(free.group(1))) {
                times.add(new FreeTime(day, from, to));
            }
        }
        return times;
    }

    private static LocalTime time(String hour, String minute) {
        if (hour.equals("24")) {
            if (!minute.equals("00")) {
                throw QueryParameters.invalid(NAME, WHAT_TO_SEND);
            }
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    private static List<DayOfWeek> days(String given) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : given.split(",", -1)) {
            String[] ends = part.split("-", -1);
            DayOfWeek day = day(ends[0]);
            DayOfWeek last = day(ends[ends.length - 1]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.length() == 3 ? day.name().startsWith(name) : day.name().equals(name)) {
                return day;
            }
        }
        throw QueryParameters.invalid(NAME, WHAT_TO_SEND);
    }
}

package org.alongside.opportunity.feed.csv;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.listing.Session;
import org.jspecify.annotations.Nullable;

/**
 * Sessions such as {@code Tue 09:30-12:30; Thu 1pm-3pm} or {@code 2027-01-08 10:00-12:00}. An hour from 1 to 7 with neither am nor pm
 * nor a nought before it could be either, so it is not read. All are read or none: every session of an offering has to lie in
 * somebody's free hours, so one that was left out would promise what nobody said.
 */
final class SessionWords {
    private static final int MOST = 400;
    private static final int LONGEST = 200;
    private static final String TIME = "(\\d{1,2})(?:[:.]?(\\d{2}))? ?(am|pm)?|noon|midday";
    private static final Pattern ONE =
            Pattern.compile("(.+?):? (?:from )?(" + TIME + ") ?(?:-|–|—|to|until|till) ?(" + TIME + ")");
    private static final Pattern RANGE = Pattern.compile("([a-z]+) ?(?:-|–|to) ?([a-z]+)");
    private static final Pattern BETWEEN_DAYS = Pattern.compile(" ?(?:,|/|&| and | ) ?");
    private static final int PLAIN_FROM = 8;

    private SessionWords() {}

    /** Null where any of them is not understood. */
    static @Nullable List<Session> read(String cell) {
        List<Session> sessions = new ArrayList<>();
        for (String part : cell.split("[;\\n\\r]")) {
            String words = Words.line(part).toLowerCase(Locale.ROOT);
            if (!words.isEmpty() && (!add(words, sessions) || sessions.size() > MOST)) {
                return null;
            }
        }
        return sessions;
    }

    private static boolean add(String words, List<Session> sessions) {
        Matcher one = ONE.matcher(words);
        if (words.length() > LONGEST || !one.matches()) {
            return false;
        }
        Moment to = moment(one, 6);
        Moment from = moment(one, 2);
        LocalTime end = to == null ? null : to.time(to.half());
        LocalTime begin = from == null || to == null || end == null ? null : beginning(from, to, end);
        if (begin == null || end == null || !begin.isBefore(end)) {
            return false;
        }
        LocalDate on = Dates.day(one.group(1));
        if (on != null) {
            sessions.add(new Session.Dated(on, begin, end));
            return true;
        }
        Set<DayOfWeek> days = days(one.group(1));
        days.forEach(day -> sessions.add(new Session.Weekly(day, begin, end)));
        return !days.isEmpty();
    }

    /** A time as it is written. */
    private record Moment(int hour, int minute, @Nullable String half, boolean settled) {
        @Nullable
        LocalTime time(@Nullable String assumedHalf) {
            if (assumedHalf == null) {
                return settled && hour < 24 ? LocalTime.of(hour, minute) : null;
            }
            if (hour < 1 || hour > 12) {
                return null;
            }
            return LocalTime.of(hour % 12 + (assumedHalf.equals("pm") ? 12 : 0), minute);
        }
    }

    /** In {@code 1-3pm} both are in the afternoon, in {@code 10-1pm} the first is in the morning. */
    private static @Nullable LocalTime beginning(Moment from, Moment to, LocalTime end) {
        if (from.half() != null || from.settled() || to.half() == null) {
            return from.time(from.half());
        }
        LocalTime same = from.time(to.half());
        return same != null && same.isBefore(end) ? same : from.time("am");
    }

    private static @Nullable Moment moment(Matcher matcher, int group) {
        String whole = matcher.group(group);
        String hours = matcher.group(group + 1);
        if (hours == null) {
            return whole.equals("noon") || whole.equals("midday") ? new Moment(12, 0, "pm", true) : null;
        }
        String minutes = matcher.group(group + 2);
        String half = matcher.group(group + 3);
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        boolean settled = half == null && minutes != null && (hours.length() == 2 || hour >= PLAIN_FROM || hour == 0);
        return minute > 59 ? null : new Moment(hour, minute, half, settled);
    }

    private static Set<DayOfWeek> days(String words) {
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            DayOfWeek first = day(range.group(1));
            DayOfWeek last = day(range.group(2));
            if (first == null || last == null || first.compareTo(last) >= 0) {
                return Set.of();
            }
            return EnumSet.range(first, last);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : BETWEEN_DAYS.split(words)) {
            DayOfWeek day = day(word);
            if (day == null) {
                return Set.of();
            }
            days.add(day);
        }
        return days;
    }

    private static @Nullable DayOfWeek day(String word) {
        String singular = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (singular.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(singular)) {
                return day;
            }
        }
        return null;
    }
}

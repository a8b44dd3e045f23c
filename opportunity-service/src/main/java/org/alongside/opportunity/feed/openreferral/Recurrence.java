package org.alongside.opportunity.feed.openreferral;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Session;
import org.jspecify.annotations.Nullable;

/**
 * The recurrence of one schedule (RFC 5545, section 3.3.10, as far as the standard takes it): every week becomes weekly sessions;
 * every second week, and every month, become dated sessions where first and last day are known. What else there is stays in
 * the schedule's words and is named as ignored. Times are taken as they are on the clock of the place.
 */
final class Recurrence {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("-?\\d{1,2}");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int SESSIONS = 200;
    private static final int LONGEST_INTERVAL = 60;
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    /** @param nth which of the month, from its end where negative; null for every one */
    private record Day(DayOfWeek day, @Nullable Integer nth) {}

    private final JsonObject schedule;
    private final JsonIssues issues;

    Recurrence(JsonObject schedule, JsonIssues issues) {
        this.schedule = schedule;
        this.issues = issues;
    }

    List<Session> sessions(@Nullable LocalDate first, @Nullable LocalDate last) {
        String freq = schedule.line("freq", 40);
        int interval = interval();
        List<Day> days = days();
        List<Integer> daysOfMonth = daysOfMonth();
        LocalTime opens = time("opens_at", false);
        LocalTime closes = time("closes_at", true);
        if (opens == null || closes == null) {
            return List.of();
        }
        if (!opens.isBefore(closes)) {
            issues.valueIgnored(
                    "times-unreadable",
                    "A schedule closes before it opens, so its times were ignored.",
                    "Write opens_at before closes_at; what goes on past midnight needs two schedules.");
            return List.of();
        }
        String every = freq == null ? (days.isEmpty() ? "ONCE" : "WEEKLY") : freq.toUpperCase(Locale.ROOT);
        List<LocalDate> dates = new ArrayList<>();
        switch (every) {
            case "ONCE" -> {
                if (first != null) {
                    dates.add(first);
                }
            }
            case "WEEKLY" -> {
                if (interval == 1) {
                    return weekly(days, first, opens, closes);
                }
                dates = everySo(interval, days, first, last);
            }
            case "MONTHLY" -> dates = monthly(interval, days, daysOfMonth, first, last);
            default -> issues.ignored("schedules/freq");
        }
        return dates.stream()
                .map(date -> (Session) new Session.Dated(date, opens, closes))
                .toList();
    }

    private static List<Session> weekly(List<Day> days, @Nullable LocalDate first, LocalTime opens, LocalTime closes) {
        List<Session> sessions = new ArrayList<>();
        if (days.isEmpty() && first != null) {
            sessions.add(new Session.Weekly(first.getDayOfWeek(), opens, closes));
        }
        for (Day day : days) {
            sessions.add(new Session.Weekly(day.day(), opens, closes));
        }
        return sessions;
    }

    private List<LocalDate> everySo(int weeks, List<Day> days, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            issues.ignored("schedules/interval");
            return List.of();
        }
        List<DayOfWeek> on = days.isEmpty()
                ? List.of(first.getDayOfWeek())
                : days.stream().map(Day::day).toList();
        SortedSet<LocalDate> dates = new TreeSet<>();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(last) && dates.size() < SESSIONS) {
            for (DayOfWeek day : on) {
                addWithin(dates, monday.with(TemporalAdjusters.nextOrSame(day)), first, last);
            }
            monday = monday.plusWeeks(weeks);
        }
        return limited(dates);
    }

    private List<LocalDate> monthly(
            int months,
            List<Day> days,
            List<Integer> daysOfMonth,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        if (first == null || last == null) {
            issues.ignored("schedules/freq");
            return List.of();
        }
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last)) && dates.size() < SESSIONS;
                month = month.plusMonths(months)) {
            for (Day day : days) {
                inMonth(month, day).forEach(date -> addWithin(dates, date, first, last));
            }
            for (int day : daysOfMonth) {
                int number = day < 0 ? month.lengthOfMonth() + 1 + day : day;
                if (days.isEmpty() && number >= 1 && month.isValidDay(number)) {
                    addWithin(dates, month.atDay(number), first, last);
                }
            }
            if (days.isEmpty() && daysOfMonth.isEmpty() && month.isValidDay(first.getDayOfMonth())) {
                addWithin(dates, month.atDay(first.getDayOfMonth()), first, last);
            }
        }
        return limited(dates);
    }

    private static List<LocalDate> inMonth(YearMonth month, Day day) {
        List<LocalDate> all = new ArrayList<>();
        LocalDate date = month.atDay(1).with(TemporalAdjusters.nextOrSame(day.day()));
        while (YearMonth.from(date).equals(month)) {
            all.add(date);
            date = date.plusWeeks(1);
        }
        Integer nth = day.nth();
        if (nth == null) {
            return all;
        }
        int index = nth > 0 ? nth - 1 : all.size() + nth;
        return nth == 0 || index < 0 || index >= all.size() ? List.of() : List.of(all.get(index));
    }

    private static void addWithin(SortedSet<LocalDate> dates, LocalDate date, LocalDate first, LocalDate last) {
        if (!date.isBefore(first) && !date.isAfter(last)) {
            dates.add(date);
        }
    }

    private static List<LocalDate> limited(SortedSet<LocalDate> dates) {
        return dates.stream().limit(SESSIONS).toList();
    }

    private int interval() {
        BigDecimal interval = schedule.number("interval");
        if (interval == null || interval.signum() <= 0) {
            return 1;
        }
        return interval.min(BigDecimal.valueOf(LONGEST_INTERVAL)).intValue();
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (String part : parts("byday")) {
            Matcher day = DAY.matcher(part.toUpperCase(Locale.ROOT));
            DayOfWeek named = day.matches() ? DAYS.get(day.group(2)) : null;
            if (named == null) {
                unreadable("byday", "Write days like MO,WE or, every month, 2MO or -1FR.");
            } else {
                String nth = day.group(1);
                days.add(new Day(named, nth == null ? null : Integer.valueOf(nth.replace("+", ""))));
            }
        }
        return days;
    }

    private List<Integer> daysOfMonth() {
        List<Integer> days = new ArrayList<>();
        for (String part : parts("bymonthday")) {
            if (DAY_OF_MONTH.matcher(part).matches()) {
                days.add(Integer.valueOf(part));
            } else {
                unreadable("bymonthday", "Write days of the month like 1,15 or -1.");
            }
        }
        return days;
    }

    private List<String> parts(String member) {
        List<String> parts = new ArrayList<>();
        for (String line : schedule.lines(member)) {
            for (String part : line.split(",", 50)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    private @Nullable LocalTime time(String member, boolean end) {
        String text = schedule.line(member, 40);
        if (text == null) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        try {
            if (time.matches()) {
                int hour = Integer.parseInt(time.group(1));
                int minute = Integer.parseInt(time.group(2));
                boolean midnight = minute == 0 && (hour == 24 || hour == 0);
                return end && midnight ? END_OF_DAY : LocalTime.of(hour, minute);
            }
        } catch (DateTimeException noSuchTime) {
            // answered below, together with what is no time at all
        }
        unreadable(member, "Write it like 09:30.");
        return null;
    }

    private void unreadable(String member, String remedy) {
        issues.valueIgnored(
                "times-unreadable", "The " + member + " of a schedule was not understood and was ignored.", remedy);
    }
}

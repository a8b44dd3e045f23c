package org.alongside.opportunity.feed.schemaorg;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.listing.Session;
import org.jspecify.annotations.Nullable;

/** Reads schedules: every week, or once on a day. What comes back in another rhythm is named as ignored. */
final class Schedules {
    private static final Pattern TIME =
            Pattern.compile("(?:.*T)?(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Set<String> WEEKLY = Set.of("p1w", "p7d", "weekly");
    private static final Set<String> DAILY = Set.of("p1d", "daily");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mo", DayOfWeek.MONDAY,
            "tu", DayOfWeek.TUESDAY,
            "we", DayOfWeek.WEDNESDAY,
            "th", DayOfWeek.THURSDAY,
            "fr", DayOfWeek.FRIDAY,
            "sa", DayOfWeek.SATURDAY,
            "su", DayOfWeek.SUNDAY);

    private final JsonIssues issues;

    Schedules(JsonIssues issues) {
        this.issues = issues;
    }

    List<Session> read(List<Thing> schedules) {
        List<Session> sessions = new ArrayList<>();
        for (Thing each : schedules) {
            for (Session session : sessions(each)) {
                if (!sessions.contains(session)) {
                    sessions.add(session);
                }
            }
        }
        return sessions;
    }

    private List<Session> sessions(Thing schedule) {
        schedule.known("name", "duration", "repeatCount", "scheduleTimezone");
        List<DayOfWeek> days = days(schedule);
        LocalDate first = schedule.date("startDate").earliest();
        LocalDate last = schedule.date("endDate").latest();
        String frequency = schedule.line("repeatFrequency", 100);
        LocalTime from = time(schedule, "startTime", false);
        LocalTime to = time(schedule, "endTime", true);
        if (from == null || to == null) {
            return List.of();
        }
        if (!from.isBefore(to)) {
            issues.valueIgnored(
                    "times-unreadable",
                    "A schedule ends before it begins, so its times were ignored.",
                    "Write startTime before endTime.");
            return List.of();
        }
        String rhythm = frequency == null ? "" : frequency.toLowerCase(Locale.ROOT);
        boolean once = first != null && first.equals(last);
        if (frequency == null && days.isEmpty()) {
            return once && first != null ? List.of(new Session.Dated(first, from, to)) : List.of();
        }
        if (DAILY.contains(rhythm) && days.isEmpty()) {
            days = List.of(DayOfWeek.values());
        } else if (WEEKLY.contains(rhythm) && days.isEmpty() && first != null) {
            days = List.of(first.getDayOfWeek());
        } else if (!rhythm.isEmpty() && !WEEKLY.contains(rhythm) && !DAILY.contains(rhythm)) {
            issues.ignored("courseSchedule/repeatFrequency");
            return List.of();
        }
        return days.stream()
                .map(day -> (Session) new Session.Weekly(day, from, to))
                .toList();
    }

    private List<DayOfWeek> days(Thing schedule) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String each : schedule.lines("byDay")) {
            for (String part : each.split(",", 20)) {
                String name = Names.bare(part.strip()).toLowerCase(Locale.ROOT);
                DayOfWeek day = name.length() < 2 ? null : DAYS.get(name.substring(0, 2));
                if (day != null && isDay(name, day)) {
                    days.add(day);
                } else {
                    unreadable("byDay", "Write days like https://schema.org/Monday or MO.");
                }
            }
        }
        return days;
    }

    private static boolean isDay(String name, DayOfWeek day) {
        return name.length() == 2 || day.name().toLowerCase(Locale.ROOT).startsWith(name);
    }

    private @Nullable LocalTime time(Thing schedule, String member, boolean end) {
        String text = schedule.line(member, 60);
        if (text == null) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        try {
            if (time.matches()) {
                int hour = Integer.parseInt(time.group(1));
                int minute = Integer.parseInt(time.group(2));
                return end && minute == 0 && (hour == 0 || hour == 24) ? END_OF_DAY : LocalTime.of(hour, minute);
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

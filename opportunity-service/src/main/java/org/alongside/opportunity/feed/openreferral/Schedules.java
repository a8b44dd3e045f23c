package org.alongside.opportunity.feed.openreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Session;
import org.jspecify.annotations.Nullable;

/** Reads the schedules of a service at one place; those that are valid from and until the same days belong together. */
final class Schedules {

    /**
     * When something takes place.
     *
     * @param from first day, or null
     * @param until last day, or null
     * @param words what the schedules say in words
     */
    record Times(
            @Nullable LocalDate from, @Nullable LocalDate until, List<Session> sessions, List<Details.Section> words) {
        static final Times UNKNOWN = new Times(null, null, List.of(), List.of());

        Times {
            sessions = List.copyOf(sessions);
            words = List.copyOf(words);
        }
    }

    private record Validity(
            @Nullable LocalDate from, @Nullable LocalDate until) {}

    private static final class Together {
        private final List<Session> sessions = new ArrayList<>();
        private final List<Details.Section> words = new ArrayList<>();
    }

    private final JsonIssues issues;

    Schedules(JsonIssues issues) {
        this.issues = issues;
    }

    /** At least one, in the order of the document. */
    List<Times> read(List<JsonObject> schedules) {
        Map<Validity, Together> groups = new LinkedHashMap<>();
        for (JsonObject each : schedules) {
            each.known("id", "service_id", "location_id", "service_at_location_id", "attributes");
            LocalDate validFrom = each.day("valid_from");
            LocalDate first = each.day("dtstart");
            LocalDate validTo = each.day("valid_to");
            LocalDate last = each.day("until");
            LocalDate from = first == null ? validFrom : first;
            LocalDate until = last == null ? validTo : last;
            if (from != null && until != null && until.isBefore(from)) {
                issues.valueIgnored(
                        "end-before-start",
                        "A schedule ends before it starts, so its end was ignored.",
                        "Correct its dates.");
                until = null;
            }
            Together group = groups.computeIfAbsent(new Validity(from, until), validity -> new Together());
            for (Session session : new Recurrence(each, issues).sessions(from, until)) {
                if (!group.sessions.contains(session)) {
                    group.sessions.add(session);
                }
            }
            words(each, group.words);
        }
        List<Times> times = new ArrayList<>();
        groups.forEach((validity, group) ->
                times.add(new Times(validity.from(), validity.until(), group.sessions, group.words)));
        return times.isEmpty() ? List.of(Times.UNKNOWN) : times;
    }

    private static void words(JsonObject schedule, List<Details.Section> words) {
        String description = schedule.text("description");
        String link = schedule.webAddress("schedule_link");
        if (description != null || link != null) {
            add(words, new Details.Section("schedule", description, link));
        }
        String attending = schedule.line("attending_type", JsonLimits.TEXT_LENGTH);
        if (attending != null) {
            add(words, new Details.Section("attending", attending, null));
        }
        String notes = schedule.text("notes");
        if (notes != null) {
            add(words, new Details.Section("schedule-notes", notes, null));
        }
    }

    private static void add(List<Details.Section> words, Details.Section section) {
        if (!words.contains(section)) {
            words.add(section);
        }
    }
}

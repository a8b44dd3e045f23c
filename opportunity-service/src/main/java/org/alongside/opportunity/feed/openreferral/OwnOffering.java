package org.alongside.opportunity.feed.openreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * One offering in the words of a catalogue like this one, which says by id and by fixed words what the standard has no member for: the
 * cost has the id of the service at location, the schedules have the title, the mode and the way it begins.
 */
record OwnOffering(
        @Nullable String title,
        StatedDate start,
        StatedDate end,
        @Nullable AttendanceMode mode,
        @Nullable StartKind startKind,
        @Nullable Boolean flexibleHours,
        Cost cost,
        List<Session> sessions) {
    private static final Map<String, AttendanceMode> MODES = Map.of(
            "online", AttendanceMode.ONLINE,
            "distance", AttendanceMode.DISTANCE,
            "distance with attendance", AttendanceMode.DISTANCE_WITH_ATTENDANCE,
            "venue and online", AttendanceMode.MIXED,
            "venue", AttendanceMode.CAMPUS,
            "venue elsewhere", AttendanceMode.NON_CAMPUS,
            "workplace", AttendanceMode.WORK_BASED);

    OwnOffering {
        sessions = List.copyOf(sessions);
    }

    /** @param schedules of this offering only */
    static OwnOffering read(
            @Nullable String id, List<JsonObject> schedules, List<JsonObject> options, JsonIssues issues) {
        String title = null;
        String attending = null;
        String notes = "";
        LocalDate from = null;
        LocalDate until = null;
        List<Session> sessions = new ArrayList<>();
        for (JsonObject each : schedules) {
            each.known("id", "service_id", "location_id", "service_at_location_id", "valid_from", "schedule_link");
            title = first(title, each.line("description", JsonLimits.TITLE_LENGTH));
            attending = first(attending, each.line("attending_type"));
            String said = each.line("notes");
            notes = said == null ? notes : said;
            LocalDate first = each.day("dtstart");
            LocalDate last = each.day("valid_to");
            boolean once = each.has("opens_at") && !each.has("freq");
            if (!once) {
                from = from == null ? first : from;
                until = until == null ? last : until;
            }
            sessions.addAll(new Recurrence(each, issues).sessions(first, last));
        }
        return new OwnOffering(
                title,
                date(from),
                date(until),
                attending == null ? null : MODES.get(attending),
                notes.contains("Start at any time.")
                        ? StartKind.ROLLING
                        : notes.contains("Start as dated.") ? StartKind.DATED : null,
                notes.contains("Hours of your choice.")
                        ? Boolean.TRUE
                        : notes.contains("Hours are set.") ? false : null,
                cost(id, options),
                sessions);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static StatedDate date(@Nullable LocalDate day) {
        return day == null ? StatedDate.UNKNOWN : new StatedDate(day, day, null);
    }

    private static Cost cost(@Nullable String id, List<JsonObject> options) {
        for (JsonObject each : options) {
            each.known("service_id", "option", "amount", "amount_description");
            String of = each.id("id");
            if (of != null && of.equals(id)) {
                var amount = each.amount("amount");
                String words = each.line("amount_description");
                return new Cost(words == null && amount != null ? "£" + amount.toPlainString() : words, amount);
            }
        }
        return Cost.UNKNOWN;
    }
}

package org.alongside.opportunity.feed.schemaorg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.ContentId;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Reads a CourseInstance into one offering per place: whoever takes it up goes to one of them. */
final class CourseInstances {
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final int OLDEST = 150;
    private static final int MOST_PLACES = 1_000_000;

    private final JsonIssues issues;

    CourseInstances(JsonIssues issues) {
        this.issues = issues;
    }

    /** None where it has been cancelled. */
    List<Offering> read(Thing instance, Thing course, Offers.Offered ofCourse) {
        if (instance.lines("eventStatus").stream()
                .anyMatch(status -> Names.bare(status).equals("EventCancelled"))) {
            return List.of();
        }
        Offers.Offered own = Offers.read(instance);
        String id = instance.id();
        String identifier = ThingIds.identifier(instance);
        String url = instance.webAddress("url");
        String named = id != null && Names.isGlobal(id) ? id : identifier == null ? url : identifier;
        return offerings(
                instance,
                named,
                instance.line("name", JsonLimits.TITLE_LENGTH),
                own.orElse(ofCourse),
                languages(instance, course));
    }

    /** A course or programme that names no instance says of itself when and where it takes place. */
    List<Offering> readWhole(Thing course, String id, Offers.Offered offered) {
        return offerings(course, id, null, offered, languages(course, course));
    }

    private List<Offering> offerings(
            Thing of, @Nullable String id, @Nullable String title, Offers.Offered offered, List<String> languages) {
        Places.Located located = new Places(issues).read(of, "location");
        Offering offering = offering(of, title, located.virtual(), offered, languages);
        List<@Nullable Venue> venues = new ArrayList<>(located.venues());
        if (venues.isEmpty()) {
            venues.add(null);
        }
        List<Offering> offerings = new ArrayList<>();
        for (Venue venue : venues) {
            String own = id == null || venues.size() > 1 ? "#" + ContentId.of(offering, venue) : "";
            String whole = id == null ? own : (id + " " + own).strip();
            offerings.add(offering.as(Cut.to(whole, JsonLimits.IDENTIFIER_LENGTH), venue));
        }
        return offerings;
    }

    private Offering offering(
            Thing of, @Nullable String title, boolean virtual, Offers.Offered offered, List<String> languages) {
        List<String> words = new ArrayList<>(of.lines("courseMode"));
        words.addAll(of.lines("educationalProgramMode"));
        words.addAll(of.lines("eventAttendanceMode"));
        Modes modes = Modes.of(words);
        AttendanceMode mode = modes.attendance() == null && virtual ? AttendanceMode.ONLINE : modes.attendance();
        StatedDate start = of.date("startDate");
        StatedDate end = end(of, start);
        String duration = duration(of);
        Integer places = places(of);
        Thing audience = of.thing("audience");
        LocalDate opens = of.date("applicationStartDate").earliest();
        LocalDate closes = of.day("applicationDeadline");
        List<Session> sessions = new Schedules(issues).read(of.things("courseSchedule"));
        List<Details.Section> sections = new ArrayList<>();
        Described.section(sections, "workload", of.text("courseWorkload"));
        Described.section(sections, "time-of-day", of.text("timeOfDay"));
        return new Offering(
                "",
                title,
                start,
                end,
                duration,
                duration != null && DURATION.matcher(duration).matches() ? duration : null,
                opens == null ? offered.from() : opens,
                closes == null ? offered.until() : closes,
                offered.applyTo(),
                modes.study(),
                mode,
                null,
                offered.cost(),
                places,
                null,
                audience == null ? null : audience.whole("requiredMinAge", OLDEST),
                audience == null ? null : audience.whole("requiredMaxAge", OLDEST),
                null,
                sessions,
                new Details.OfOffering(
                        title == null ? null : of.text("description"),
                        sections,
                        List.of(),
                        modes.others().stream().toList(),
                        languages,
                        List.of(),
                        start.earliest() == null ? null : StartKind.DATED,
                        null,
                        of.whole("remainingAttendeeCapacity", MOST_PLACES),
                        List.of()));
    }

    private StatedDate end(Thing of, StatedDate start) {
        StatedDate end = of.date("endDate");
        if (end.latest() != null && start.earliest() != null && end.latest().isBefore(start.earliest())) {
            issues.valueIgnored(
                    "end-before-start", "It ends before it starts, so its end was ignored.", "Correct the dates.");
            return StatedDate.UNKNOWN;
        }
        return end;
    }

    private static @Nullable String duration(Thing of) {
        for (String member : List.of("duration", "timeToComplete", "timeRequired")) {
            String text = of.line(member, 100);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Integer places(Thing of) {
        Integer capacity = of.whole("maximumAttendeeCapacity", MOST_PLACES);
        return capacity == null ? of.whole("maximumEnrollment", MOST_PLACES) : capacity;
    }

    private static List<String> languages(Thing instance, Thing course) {
        List<String> tags = new ArrayList<>(instance.lines("inLanguage"));
        if (tags.isEmpty()) {
            tags.addAll(course.lines("inLanguage"));
        }
        return tags.stream().filter(CourseInstances::isLanguage).toList();
    }

    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || Set.of(Locale.getISOLanguages()).contains(language);
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}

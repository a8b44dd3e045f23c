package org.alongside.opportunity.openreferral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;
import org.alongside.opportunity.listing.OpportunityView.SessionView;
import org.alongside.opportunity.listing.StartKind;
import org.jspecify.annotations.Nullable;

/**
 * When an offering is on: a schedule for each session, and one for the time within which it lies where no weekly session says that. Its
 * words are known again by the reader of this format.
 */
final class OfferingSchedules {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final UUID service;
    private final OfferingView offering;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;
    private final List<Service.Schedule> schedules = new ArrayList<>();

    OfferingSchedules(UUID service, OfferingView offering) {
        this.service = service;
        this.offering = offering;
        this.from = offering.start() == null ? null : offering.start().earliest();
        LocalDate last = offering.end() == null ? null : offering.end().latest();
        this.until = from != null && last != null && last.isBefore(from) ? null : last;
        boolean weekly = offering.sessions().stream().anyMatch(session -> session.date() == null);
        if (!weekly && saysMoreThanSessions()) {
            add(from, until, null, null);
        }
        for (SessionView session : offering.sessions()) {
            LocalDate date = session.date();
            if (date == null) {
                add(from, until, session.day().substring(0, 2), session);
            } else {
                add(date, date, null, session);
            }
        }
    }

    boolean isEmpty() {
        return schedules.isEmpty();
    }

    Stream<Service.Schedule> all() {
        return schedules.stream();
    }

    private boolean saysMoreThanSessions() {
        return from != null
                || until != null
                || (offering.sessions().isEmpty()
                        && (offering.title() != null || offering.attendanceMode() != null || notes() != null));
    }

    private void add(
            @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String day, @Nullable SessionView session) {
        schedules.add(new Service.Schedule(
                Taxonomy.idOf(offering.offeringId() + "|schedule " + schedules.size()),
                service,
                offering.offeringId(),
                first,
                last,
                first,
                day == null ? null : "WEEKLY",
                day == null ? null : 1,
                day,
                offering.title(),
                session == null ? null : TIME.format(session.from()),
                session == null ? null : TIME.format(session.to()),
                attending(offering.attendanceMode()),
                notes()));
    }

    private static @Nullable String attending(@Nullable AttendanceMode mode) {
        return switch (mode) {
            case null -> null;
            case ONLINE -> "online";
            case DISTANCE -> "distance";
            case DISTANCE_WITH_ATTENDANCE -> "distance with attendance";
            case MIXED -> "venue and online";
            case CAMPUS -> "venue";
            case NON_CAMPUS -> "venue elsewhere";
            case WORK_BASED -> "workplace";
        };
    }

    /** How it begins, and who chooses the hours. */
    private @Nullable String notes() {
        List<String> notes = new ArrayList<>();
        StartKind kind = offering.startKind();
        if (kind != null) {
            notes.add(kind == StartKind.ROLLING ? "Start at any time." : "Start as dated.");
        }
        Boolean flexible = offering.flexibleHours();
        if (flexible != null) {
            notes.add(flexible ? "Hours of your choice." : "Hours are set.");
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }
}

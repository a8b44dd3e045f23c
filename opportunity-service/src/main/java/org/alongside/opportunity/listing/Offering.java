package org.alongside.opportunity.listing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated, placed and priced way of taking up an opportunity. Null means that the source does not say.
 *
 * @param externalId unique within its opportunity
 * @param end last day, or null
 * @param durationIso ISO 8601 duration, or null where only words are given
 * @param applyUntil last day for applications
 * @param places places offered
 * @param minimumAge in years
 * @param maximumAge in years
 * @param venue null where unknown
 */
public record Offering(
        String externalId,
        @Nullable String title,
        StatedDate start,
        StatedDate end,
        @Nullable String durationText,
        @Nullable String durationIso,
        @Nullable LocalDate applyFrom,
        @Nullable LocalDate applyUntil,
        @Nullable String applyTo,
        @Nullable StudyMode studyMode,
        @Nullable AttendanceMode attendanceMode,
        @Nullable AttendancePattern attendancePattern,
        Cost cost,
        @Nullable Integer places,
        @Nullable String placesText,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable Venue venue,
        List<Session> sessions,
        Details.OfOffering details) {
    public Offering {
        sessions = List.copyOf(sessions);
    }

    /** The same offering under another id and at another place. */
    public Offering as(String otherExternalId, @Nullable Venue otherVenue) {
        return new Offering(
                otherExternalId,
                title,
                start,
                end,
                durationText,
                durationIso,
                applyFrom,
                applyUntil,
                applyTo,
                studyMode,
                attendanceMode,
                attendancePattern,
                cost,
                places,
                placesText,
                minimumAge,
                maximumAge,
                otherVenue,
                sessions,
                details);
    }
}

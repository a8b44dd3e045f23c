package org.alongside.opportunity.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.kit.json.JsonRules;
import org.jspecify.annotations.Nullable;

/** The rows of opportunities as the database takes them. */
final class ListingRows {
    private static final ObjectMapper CONTENT = JsonRules.apply(new ObjectMapper());

    private ListingRows() {}

    record OpportunityRow(
            UUID opportunityId,
            String externalId,
            @Nullable UUID providerId,
            OpportunityKind kind,
            String title,
            @Nullable String summary,
            @Nullable String description,
            @Nullable String level,
            @Nullable String url,
            String subjectText,
            String sectionText,
            String details,
            String fingerprint) {}

    record SourceRow(UUID opportunityId, int line, String content) {}

    record VenueRow(
            UUID venueId,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    record OfferingRow(
            UUID offeringId,
            UUID opportunityId,
            String externalId,
            int position,
            @Nullable String title,
            @Nullable LocalDate startEarliest,
            @Nullable LocalDate startLatest,
            @Nullable String startText,
            @Nullable LocalDate endEarliest,
            @Nullable LocalDate endLatest,
            @Nullable String endText,
            @Nullable String durationText,
            @Nullable String durationIso,
            @Nullable LocalDate applyFrom,
            @Nullable LocalDate applyUntil,
            @Nullable String applyTo,
            @Nullable StudyMode studyMode,
            @Nullable AttendanceMode attendanceMode,
            @Nullable AttendancePattern attendancePattern,
            @Nullable String costText,
            @Nullable BigDecimal costAmount,
            @Nullable Integer places,
            @Nullable String placesText,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge,
            @Nullable UUID venueId,
            String details) {}

    record SessionRow(
            UUID offeringId,
            int sessionNo,
            int day,
            @Nullable LocalDate onDate,
            LocalTime fromTime,
            LocalTime toTime) {}

    static OpportunityRow row(Listings.Put put) {
        Opportunity o = put.opportunity();
        return new OpportunityRow(
                put.opportunityId(),
                o.externalId(),
                put.providerId(),
                o.kind(),
                o.title(),
                o.summary(),
                o.description(),
                o.level(),
                o.url(),
                o.details().subjects().stream().map(Details.Subject::label).collect(Collectors.joining("\n")),
                o.details().sections().stream()
                        .map(Details.Section::text)
                        .filter(text -> text != null)
                        .collect(Collectors.joining("\n")),
                content(o.details()),
                put.fingerprint());
    }

    static VenueRow row(UUID feedId, Venue v) {
        return new VenueRow(
                venueId(feedId, v),
                v.externalId(),
                v.name(),
                v.address(),
                v.town(),
                v.postcode(),
                v.phone(),
                v.email(),
                v.latitude(),
                v.longitude());
    }

    static OfferingRow row(UUID feedId, UUID offeringId, UUID opportunityId, int position, Offering o) {
        return new OfferingRow(
                offeringId,
                opportunityId,
                o.externalId(),
                position,
                o.title(),
                o.start().earliest(),
                o.start().latest(),
                o.start().text(),
                o.end().earliest(),
                o.end().latest(),
                o.end().text(),
                o.durationText(),
                o.durationIso(),
                o.applyFrom(),
                o.applyUntil(),
                o.applyTo(),
                o.studyMode(),
                o.attendanceMode(),
                o.attendancePattern(),
                o.cost().text(),
                o.cost().amount(),
                o.places(),
                o.placesText(),
                o.minimumAge(),
                o.maximumAge(),
                o.venue() == null ? null : venueId(feedId, o.venue()),
                content(o.details()));
    }

    static SessionRow row(UUID offeringId, int no, Session session) {
        LocalDate on = switch (session) {
            case Session.Weekly weekly -> null;
            case Session.Dated dated -> dated.on();
        };
        return new SessionRow(offeringId, no, session.day().getValue(), on, session.from(), session.to());
    }

    /** Made of the venue's content, so that the same place in the same words has one row (UUID version 8, RFC 9562). */
    private static UUID venueId(UUID feedId, Venue venue) {
        byte[] hash = sha256(feedId + content(venue));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String content(Object value) {
        try {
            return CONTENT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

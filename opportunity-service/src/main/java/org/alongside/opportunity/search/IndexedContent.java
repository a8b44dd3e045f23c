package org.alongside.opportunity.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.search.index.IndexedOffering;
import org.alongside.opportunity.search.index.IndexedOpportunity;
import org.alongside.opportunity.search.index.Point;
import org.jspecify.annotations.Nullable;

/** Makes of a row and its documents what the index takes. */
final class IndexedContent {
    /** A sector subject area, or one of the second tier. Source: Ofqual, sector subject area classification system. */
    private static final Pattern SUBJECT_AREA = Pattern.compile("\\d{1,2}(\\.\\d)?");

    private IndexedContent() {}

    /** One offering as the select has it. */
    record OfferingRow(
            UUID offeringId,
            @Nullable LocalDate startEarliest,
            @Nullable LocalDate startLatest,
            @Nullable String startText,
            @Nullable StartKind startKind,
            @Nullable Boolean flexibleHours,
            @Nullable LocalDate end,
            @Nullable AttendanceMode mode,
            @Nullable AttendancePattern pattern,
            @Nullable StudyMode studyMode,
            @Nullable String cost,
            @Nullable String costText,
            boolean funded,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String venueName,
            @Nullable String town,
            @Nullable Integer placesLeft,
            @Nullable LocalDate applyUntil,
            List<SessionRow> sessions) {}

    /** @param day 1 Monday to 7 Sunday */
    record SessionRow(int day, @Nullable LocalDate date, LocalTime from, LocalTime to) {
        Session session() {
            return date == null ? new Session.Weekly(DayOfWeek.of(day), from, to) : new Session.Dated(date, from, to);
        }
    }

    static IndexedOpportunity of(ResultSet row, ObjectMapper mapper) throws SQLException, JsonProcessingException {
        Details.OfOpportunity details = mapper.readValue(row.getString("details"), Details.OfOpportunity.class);
        List<IndexedOffering> offerings = new ArrayList<>();
        for (OfferingRow offering : mapper.readValue(row.getString("offerings"), OfferingRow[].class)) {
            offerings.add(offering(offering));
        }
        List<String> texts = new ArrayList<>();
        if (row.getString("description") != null) {
            texts.add(row.getString("description"));
        }
        texts.add(row.getString("section_text"));
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new IndexedOpportunity(
                row.getString("tenant_id"),
                row.getObject("opportunity_id", UUID.class),
                row.getObject("feed_id", UUID.class),
                OpportunityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                details.subjects().stream().map(Details.Subject::label).toList(),
                texts,
                row.getString("provider_name"),
                level(details.classification().rqfLevel()),
                subjectCodes(details.subjects()),
                occupationCodes(details.classification().occupations()),
                details.access().formats(),
                details.access().adjustments(),
                confirmed == null ? null : confirmed.toInstant(),
                offerings,
                row.getBoolean("behind"));
    }

    private static @Nullable Integer level(@Nullable Integer stated) {
        return stated == null || stated < 0 || stated > 8 ? null : stated;
    }

    private static List<String> subjectCodes(List<Details.Subject> subjects) {
        List<String> codes = new ArrayList<>();
        for (Details.Subject subject : subjects) {
            String scheme = subject.scheme();
            String code = subject.code();
            if (scheme == null || code == null || scheme.isBlank() || code.isBlank()) {
                continue;
            }
            if (!isSubjectAreas(scheme)) {
                codes.add(scheme.strip().replace(':', ' ') + ":" + code.strip());
            } else if (SUBJECT_AREA.matcher(code).matches()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static boolean isSubjectAreas(String scheme) {
        String plain = scheme.toLowerCase(Locale.ROOT);
        return plain.startsWith("ssa") || plain.contains("sector subject area");
    }

    private static List<String> occupationCodes(List<Details.Occupation> occupations) {
        List<String> codes = new ArrayList<>();
        for (Details.Occupation occupation : occupations) {
            String code = occupation.soc2020();
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    static IndexedOffering offering(OfferingRow row) {
        return new IndexedOffering(
                row.offeringId(),
                row.startEarliest(),
                row.startLatest(),
                row.startText(),
                row.startKind() == StartKind.ROLLING,
                Boolean.TRUE.equals(row.flexibleHours()),
                row.end(),
                row.mode(),
                row.pattern(),
                row.studyMode(),
                row.cost() == null ? null : new BigDecimal(row.cost()),
                row.costText(),
                row.funded(),
                row.latitude() == null || row.longitude() == null ? null : new Point(row.latitude(), row.longitude()),
                row.venueName(),
                row.town(),
                row.sessions().stream().map(SessionRow::session).toList(),
                row.placesLeft(),
                row.applyUntil());
    }
}

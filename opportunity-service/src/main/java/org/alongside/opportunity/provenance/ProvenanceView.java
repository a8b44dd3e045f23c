package org.alongside.opportunity.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an opportunity comes from, field by field.
 *
 * @param shown the one whose fields these are: of several that are joined the one that leads
 * @param records what was kept of it and of those that are joined to it, that of {@code shown} first
 * @param fields every value that is shown
 * @param otherwise what those that are joined to it say otherwise
 */
record ProvenanceView(
        UUID opportunityId, UUID shown, List<SourceRecord> records, List<Field> fields, List<Otherwise> otherwise) {
    ProvenanceView {
        records = List.copyOf(records);
        fields = List.copyOf(fields);
        otherwise = List.copyOf(otherwise);
    }

    /**
     * What one feed said. What is null below {@code confirmedAt} only those see whose feed it is.
     *
     * @param line where it began in its document
     * @param cut whether the record is longer than what is given of it here
     */
    record SourceRecord(
            UUID opportunityId,
            UUID feedId,
            String feedName,
            String format,
            String externalId,
            Instant firstSeenAt,
            Instant changedAt,
            Instant confirmedAt,
            @Nullable UUID syncRunId,
            @Nullable Integer line,
            @Nullable Instant keptAt,
            @Nullable String record,
            @Nullable Boolean cut) {}

    /**
     * A value and where it stands in the record.
     *
     * @param field a pointer into the opportunity (RFC 6901)
     * @param places the first few; empty where it is not found as it is shown
     */
    record Field(String field, JsonNode value, List<Spot> places) {
        Field {
            places = List.copyOf(places);
        }
    }

    /** @param value null where it says nothing of it */
    record Otherwise(
            UUID opportunityId, String field, @Nullable JsonNode value) {}
}

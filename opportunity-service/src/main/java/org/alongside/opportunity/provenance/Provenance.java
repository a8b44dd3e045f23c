package org.alongside.opportunity.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.opportunity.listing.OpportunityView;
import org.jspecify.annotations.Nullable;

/** Makes the provenance of an opportunity of what is shown of it and of its records. Pure. */
final class Provenance {
    /** What we made and nobody said. */
    private static final Set<String> OUR_OWN = Set.of("opportunityId", "offeringId", "providerId", "source", "joined");

    private static final int LONGEST_RECORD = 1 << 16;

    private final ObjectMapper mapper;
    private final Map<UUID, KeptRecords.Kept> kept;

    /** @param kept by opportunity; none for those whose records the reader may not see */
    Provenance(ObjectMapper mapper, Map<UUID, KeptRecords.Kept> kept) {
        this.mapper = mapper;
        this.kept = Map.copyOf(kept);
    }

    /** @param others those that are joined to the one that is shown */
    ProvenanceView of(UUID asked, OpportunityView shown, List<OpportunityView> others) {
        List<ProvenanceView.SourceRecord> records = new ArrayList<>();
        records.add(record(shown));
        others.forEach(other -> records.add(record(other)));
        JsonNode said = said(shown);
        List<ProvenanceView.Otherwise> otherwise = new ArrayList<>();
        for (OpportunityView other : others) {
            compare(said, said(other), other.opportunityId(), otherwise);
        }
        return new ProvenanceView(asked, shown.opportunityId(), records, fields(shown, said), otherwise);
    }

    private ProvenanceView.SourceRecord record(OpportunityView view) {
        OpportunityView.SourceView source = view.source();
        KeptRecords.@Nullable Kept record = kept.get(view.opportunityId());
        String content = record == null ? null : record.content();
        boolean cut = content != null && content.length() > LONGEST_RECORD;
        return new ProvenanceView.SourceRecord(
                view.opportunityId(),
                source.feedId(),
                source.feedName(),
                source.format(),
                source.externalId(),
                source.firstSeenAt(),
                source.changedAt(),
                source.confirmedAt(),
                record == null ? null : record.runId(),
                record == null ? null : Integer.valueOf(record.line()),
                record == null ? null : record.at(),
                cut ? start(content) : content,
                record == null ? null : Boolean.valueOf(cut));
    }

    private static String start(@Nullable String content) {
        String text = Objects.requireNonNull(content);
        int end = Character.isHighSurrogate(text.charAt(LONGEST_RECORD - 1)) ? LONGEST_RECORD - 1 : LONGEST_RECORD;
        return text.substring(0, end);
    }

    private JsonNode said(OpportunityView view) {
        return withoutOurOwn(mapper.valueToTree(view));
    }

    private static JsonNode withoutOurOwn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OUR_OWN);
        }
        node.forEach(Provenance::withoutOurOwn);
        return node;
    }

    private List<ProvenanceView.Field> fields(OpportunityView shown, JsonNode said) {
        KeptRecords.@Nullable Kept record = kept.get(shown.opportunityId());
        Tracing tracing =
                new Tracing(record == null ? List.of() : Spots.of(shown.source().format(), record.content()));
        List<Spot> values = new ArrayList<>();
        JsonSpots.walk(said, "", values);
        return values.stream()
                .map(value -> {
                    JsonNode node = said.at(value.at());
                    return new ProvenanceView.Field(value.at(), node, tracing.places(node));
                })
                .toList();
    }

    private static void compare(JsonNode one, JsonNode other, UUID of, List<ProvenanceView.Otherwise> otherwise) {
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode theirs = other.get(name);
            if (!Objects.equals(one.get(name), theirs)) {
                otherwise.add(new ProvenanceView.Otherwise(of, "/" + name, theirs));
            }
        }
    }
}

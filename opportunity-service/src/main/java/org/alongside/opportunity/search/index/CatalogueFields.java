package org.alongside.opportunity.search.index;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields of an opportunity in the index, and how they are made. */
final class CatalogueFields {
    /** Grows with every change of these fields; an index of another layout is thrown away. */
    static final int LAYOUT = 4;

    static final String ID = "id";
    static final String TENANT = "tenant";
    static final String FEED = "feed";
    static final String ROW = "row";
    /** When its row said that it was confirmed. */
    static final String STATED = "stated";
    /** When its feed was; changes without the rest. */
    static final String CONFIRMED = "confirmed";

    static final String FORMAT = "format";
    static final String ADJUSTMENT = "adjustment";
    static final String SUBJECT = "subject";
    /** The sector subject areas among them, to be counted. */
    static final String AREA = "area";

    static final String OCCUPATION = "occupation";
    /** Stems, with their best zone. */
    static final String STEM = "stem";
    /** Words as they are spelt, with their best zone. */
    static final String FORM = "form";
    /** Stems in order. */
    static final String RUN = "run";

    static final String PLACE = "place";
    static final String NO_JOURNEY = "no-journey";
    static final String YES = "y";

    private static final FieldType ZONED = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    static final long NEVER = Long.MIN_VALUE;

    private CatalogueFields() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static Term id(UUID opportunityId) {
        return new Term(ID, bytes(opportunityId));
    }

    static Term feed(UUID feedId) {
        return new Term(FEED, bytes(feedId));
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** Microseconds, as the database keeps time. */
    static long confirmed(@Nullable Instant at) {
        return at == null ? NEVER : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Document document(IndexedOpportunity opportunity, Words words) {
        Document document = new Document();
        document.add(new StringField(ID, bytes(opportunity.opportunityId()), Field.Store.NO));
        if (opportunity.feedId() != null) {
            document.add(new StringField(FEED, bytes(opportunity.feedId()), Field.Store.NO));
        }
        document.add(new SortedDocValuesField(TENANT, new BytesRef(opportunity.tenant())));
        document.add(new BinaryDocValuesField(ROW, Row.of(opportunity)));
        document.add(new NumericDocValuesField(STATED, confirmed(opportunity.confirmedAt())));
        document.add(new NumericDocValuesField(CONFIRMED, confirmed(opportunity.confirmedAt())));
        Labels.of(opportunity.formats())
                .forEach(label -> document.add(new SortedSetDocValuesField(FORMAT, new BytesRef(label))));
        Labels.of(opportunity.adjustments())
                .forEach(label -> document.add(new SortedSetDocValuesField(ADJUSTMENT, new BytesRef(label))));
        opportunity.subjectCodes().stream()
                .flatMap(code -> Labels.subjectAndWhatItIsIn(code).stream())
                .distinct()
                .forEach(code -> {
                    document.add(new StringField(SUBJECT, code, Field.Store.NO));
                    if (Labels.isArea(code)) {
                        document.add(new SortedSetDocValuesField(AREA, new BytesRef(code)));
                    }
                });
        opportunity.occupationCodes().stream()
                .flatMap(code -> Labels.occupationAndWhatItIsIn(code).stream())
                .distinct()
                .forEach(code -> document.add(new StringField(OCCUPATION, code, Field.Store.NO)));
        ZonedText text = ZonedText.of(opportunity, words);
        document.add(new Field(STEM, new ZonedTerms(text, Words.Word::stem), ZONED));
        document.add(new Field(FORM, new ZonedTerms(text, Words.Word::form), ZONED));
        document.add(new Field(RUN, new TextRun(text), IN_ORDER));
        places(opportunity, document);
        return document;
    }

    private static void places(IndexedOpportunity opportunity, Document document) {
        opportunity.offerings().stream()
                .map(IndexedOffering::place)
                .filter(place -> place != null)
                .distinct()
                .forEach(place -> document.add(new LatLonPoint(PLACE, place.latitude(), place.longitude())));
        if (opportunity.offerings().stream()
                .anyMatch(offering -> offering.mode() != null && offering.mode().needsNoJourney())) {
            document.add(new StringField(NO_JOURNEY, YES, Field.Store.NO));
        }
    }
}

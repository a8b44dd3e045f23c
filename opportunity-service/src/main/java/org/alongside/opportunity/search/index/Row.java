package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StudyMode;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An opportunity as bytes beside its words: first what is filtered and counted by, then what is only shown. */
final class Row {
    /** Of a start or an end that nobody has said. */
    static final int NO_DAY = Integer.MIN_VALUE;
    /** Of a cost that nobody has said. */
    static final long NO_COST = -1;

    static final int NO_LEVEL = 9;
    static final int ROLLING = 1;
    static final int FLEXIBLE = 1 << 1;
    static final int FUNDED = 1 << 2;
    static final int NO_JOURNEY = 1 << 3;
    /** Stands for an opportunity that has no offering. */
    static final int NONE = 1 << 4;

    static final int MODE_SHIFT = 8;
    static final int STUDY_SHIFT = 12;
    static final int PATTERN_SHIFT = 16;
    static final int FOUR_BITS = 15;

    private Row() {}

    static BytesRef of(IndexedOpportunity opportunity) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeVInt(opportunity.offerings().size());
            out.writeLong(opportunity.opportunityId().getMostSignificantBits());
            out.writeLong(opportunity.opportunityId().getLeastSignificantBits());
            out.writeByte((byte) opportunity.kind().ordinal());
            out.writeByte((byte) (opportunity.rqfLevel() == null ? NO_LEVEL : opportunity.rqfLevel()));
            out.writeByte((byte) (opportunity.behind() ? 1 : 0));
            for (IndexedOffering offering : opportunity.offerings()) {
                facts(offering, out);
            }
            out.writeString(opportunity.title());
            text(opportunity.summary(), out);
            text(opportunity.providerName(), out);
            for (IndexedOffering offering : opportunity.offerings()) {
                shown(offering, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void facts(IndexedOffering offering, DataOutput out) throws IOException {
        int flags = (offering.rolling() ? ROLLING : 0)
                | (offering.flexibleHours() ? FLEXIBLE : 0)
                | (offering.funded() ? FUNDED : 0)
                | (offering.mode() != null && offering.mode().needsNoJourney() ? NO_JOURNEY : 0)
                | ordinal(offering.mode()) << MODE_SHIFT
                | ordinal(offering.studyMode()) << STUDY_SHIFT
                | ordinal(offering.pattern()) << PATTERN_SHIFT;
        out.writeVInt(flags);
        out.writeInt(day(offering.startEarliest()));
        out.writeInt(day(offering.startLatest()));
        out.writeInt(day(offering.end()));
        out.writeInt(day(offering.applyUntil()));
        out.writeLong(
                offering.cost() == null
                        ? NO_COST
                        : offering.cost().unscaledValue().longValueExact());
        Point place = offering.place();
        out.writeLong(Double.doubleToLongBits(place == null ? Double.NaN : place.latitude()));
        out.writeLong(Double.doubleToLongBits(place == null ? Double.NaN : place.longitude()));
        out.writeVInt(offering.sessions().size());
        for (Session session : offering.sessions()) {
            out.writeLong(FreeWeek.time(session));
        }
    }

    private static int ordinal(@Nullable Enum<?> value) {
        return value == null ? 0 : value.ordinal() + 1;
    }

    static int day(@Nullable LocalDate date) {
        return date == null ? NO_DAY : Math.clamp(date.toEpochDay(), NO_DAY + 1, Integer.MAX_VALUE - 1);
    }

    private static void shown(IndexedOffering offering, DataOutput out) throws IOException {
        out.writeLong(offering.offeringId().getMostSignificantBits());
        out.writeLong(offering.offeringId().getLeastSignificantBits());
        text(offering.startText(), out);
        text(offering.costText(), out);
        text(offering.venueName(), out);
        text(offering.town(), out);
        out.writeZInt(offering.placesLeft() == null ? -1 : Math.max(0, offering.placesLeft()));
    }

    private static void text(@Nullable String text, DataOutput out) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    /** The facts of one offering, as they stand in a row. */
    static final class Facts {
        int flags;
        int startEarliest;
        int startLatest;
        int end;
        int applyUntil;
        long cost;
        double latitude;
        double longitude;
        long[] sessions = {};

        void read(DataInput in) throws IOException {
            flags = in.readVInt();
            startEarliest = in.readInt();
            startLatest = in.readInt();
            end = in.readInt();
            applyUntil = in.readInt();
            cost = in.readLong();
            latitude = Double.longBitsToDouble(in.readLong());
            longitude = Double.longBitsToDouble(in.readLong());
            sessions = new long[in.readVInt()];
            for (int i = 0; i < sessions.length; i++) {
                sessions[i] = in.readLong();
            }
        }

        /** The last day on which it is on offer, as far as its dates are known. */
        int lastDay() {
            if ((flags & ROLLING) != 0) {
                return end == NO_DAY ? Integer.MAX_VALUE : end;
            }
            return end == NO_DAY && startLatest == NO_DAY ? Integer.MAX_VALUE : Math.max(end, startLatest);
        }
    }

    /** What is shown of a row whose best offering is this one; -1 for none. */
    static Hit hit(BytesRef row, String tenant, int best, int score, @Nullable Double metres) {
        ByteArrayDataInput in = new ByteArrayDataInput(row.bytes, row.offset, row.length);
        int count = in.readVInt();
        UUID id = new UUID(in.readLong(), in.readLong());
        OpportunityKind kind = OpportunityKind.values()[in.readByte()];
        int level = in.readByte();
        in.readByte();
        Facts facts = new Facts();
        Facts chosen = new Facts();
        try {
            for (int i = 0; i < count; i++) {
                (i == best ? chosen : facts).read(in);
            }
            return new Hit(
                    tenant,
                    id,
                    kind,
                    in.readString(),
                    text(in),
                    text(in),
                    level == NO_LEVEL ? null : level,
                    score,
                    score >= Score.ON_OFFER,
                    count,
                    best < 0 ? null : offering(in, best, chosen, metres));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hit.BestOffering offering(DataInput in, int best, Facts facts, @Nullable Double metres)
            throws IOException {
        for (int i = 0; i < best; i++) {
            in.readLong();
            in.readLong();
            for (int text = 0; text < 4; text++) {
                text(in);
            }
            in.readZInt();
        }
        UUID id = new UUID(in.readLong(), in.readLong());
        String startText = text(in);
        String costText = text(in);
        String venueName = text(in);
        String town = text(in);
        int placesLeft = in.readZInt();
        return new Hit.BestOffering(
                id,
                date(facts.startEarliest),
                date(facts.startLatest),
                startText,
                (facts.flags & ROLLING) != 0,
                (facts.flags & FLEXIBLE) != 0,
                date(facts.end),
                value(AttendanceMode.values(), facts.flags >> MODE_SHIFT),
                value(AttendancePattern.values(), facts.flags >> PATTERN_SHIFT),
                value(StudyMode.values(), facts.flags >> STUDY_SHIFT),
                facts.cost == NO_COST ? null : BigDecimal.valueOf(facts.cost, 2),
                costText,
                (facts.flags & FUNDED) != 0,
                Double.isNaN(facts.latitude) ? null : new Point(facts.latitude, facts.longitude),
                venueName,
                town,
                placesLeft < 0 ? null : placesLeft,
                metres);
    }

    private static @Nullable LocalDate date(int day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static <T> @Nullable T value(T[] values, int shifted) {
        int ordinal = shifted & FOUR_BITS;
        return ordinal == 0 ? null : values[ordinal - 1];
    }

    private static @Nullable String text(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    /** The id of the offering at this place of the row, for the order of offerings that are otherwise alike. */
    static UUID offeringId(BytesRef row, int at) {
        Hit hit = hit(row, "", at, 0, null);
        return Objects.requireNonNull(hit.offering()).offeringId();
    }
}

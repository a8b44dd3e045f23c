package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What one segment is filtered, counted and ordered by, read once when the segment appears: some 50 bytes for an opportunity, 40 for
 * an offering and 60 for a place. An opportunity without offerings has one here of which nothing is known and which is not on offer.
 */
final class Columns {
    /** The number of the set of sessions of offerings that tell none. */
    static final int NO_SESSIONS = 0;

    private static final int WIDTH = 4;

    private static final Comparator<String> BY_BYTES = Comparator.comparing(BytesRef::new);

    final int documents;
    /** Two halves of the id, so that signed comparison gives the order of the bytes. */
    final long[] idHigh;

    final long[] idLow;
    final byte[] kind;
    final byte[] level;
    final int[] tenant;
    /** Whether another one is shown in its place. */
    final boolean[] behind;

    final String[] tenants;
    /** Where the offerings of a document begin; those of the last end at the last entry. */
    final int[] first;

    /** {@value #WIDTH} numbers for each offering, side by side, so that one read from memory brings all. */
    private final long[] facts;

    /** The last day, and the last one on which somebody may apply: asked by matches only. */
    private final long[] ends;

    final long[][] sessionSets;
    final Places places;
    final LabelSets formats;
    final LabelSets adjustments;
    final LabelSets subjects;
    /** Words as they were looked for in this segment before. */
    final Map<AskedWords.Single, Expansion> expansions = new ConcurrentHashMap<>();

    private volatile @Nullable Masks masks;

    Columns(LeafReader reader) throws IOException {
        documents = reader.maxDoc();
        idHigh = new long[documents];
        idLow = new long[documents];
        kind = new byte[documents];
        level = new byte[documents];
        behind = new boolean[documents];
        first = new int[documents + 1];
        count(reader);
        int offerings = first[documents];
        facts = new long[WIDTH * offerings];
        ends = new long[offerings];
        SessionSets times = new SessionSets();
        Places.Numbering where = new Places.Numbering();
        read(reader, times, where);
        sessionSets = times.all();
        places = where.all();
        formats = new LabelSets(reader, CatalogueFields.FORMAT);
        adjustments = new LabelSets(reader, CatalogueFields.ADJUSTMENT);
        subjects = new LabelSets(reader, CatalogueFields.AREA);
        SortedDocValues owners = DocValues.getSorted(reader, CatalogueFields.TENANT);
        tenants = new String[owners.getValueCount()];
        for (int i = 0; i < tenants.length; i++) {
            tenants[i] = owners.lookupOrd(i).utf8ToString();
        }
        tenant = new int[documents];
        for (int doc = 0; doc < documents; doc++) {
            tenant[doc] = owners.advanceExact(doc) ? owners.ordValue() : -1;
        }
    }

    private void count(LeafReader reader) throws IOException {
        BinaryDocValues rows = DocValues.getBinary(reader, CatalogueFields.ROW);
        int total = 0;
        for (int doc = 0; doc < documents; doc++) {
            first[doc] = total;
            if (rows.advanceExact(doc)) {
                BytesRef row = rows.binaryValue();
                total += Math.max(1, new ByteArrayDataInput(row.bytes, row.offset, row.length).readVInt());
            }
        }
        first[documents] = total;
    }

    private void read(LeafReader reader, SessionSets times, Places.Numbering where) throws IOException {
        BinaryDocValues rows = DocValues.getBinary(reader, CatalogueFields.ROW);
        Row.Facts row = new Row.Facts();
        for (int doc = 0; doc < documents; doc++) {
            if (!rows.advanceExact(doc)) {
                continue;
            }
            BytesRef bytes = rows.binaryValue();
            ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            int count = in.readVInt();
            idHigh[doc] = in.readLong() ^ Long.MIN_VALUE;
            idLow[doc] = in.readLong() ^ Long.MIN_VALUE;
            kind[doc] = in.readByte();
            level[doc] = in.readByte();
            behind[doc] = in.readByte() != 0;
            if (count == 0) {
                none(first[doc]);
            }
            for (int at = first[doc]; at < first[doc] + count; at++) {
                row.read(in);
                set(
                        at,
                        row.flags,
                        times.number(row.sessions),
                        row.startEarliest,
                        row.startLatest,
                        row.lastDay(),
                        where.number(row.latitude, row.longitude),
                        row.cost);
                ends[at] = pair(row.end, row.applyUntil);
            }
        }
    }

    private void none(int at) {
        set(at, Row.NONE, NO_SESSIONS, Row.NO_DAY, Row.NO_DAY, Row.NO_DAY, Places.UNKNOWN, Row.NO_COST);
        ends[at] = pair(Row.NO_DAY, Row.NO_DAY);
    }

    private void set(
            int at, int flags, int sessions, int startEarliest, int startLatest, int lastDay, int place, long cost) {
        int from = WIDTH * at;
        facts[from] = pair(flags, sessions);
        facts[from + 1] = pair(startEarliest, startLatest);
        facts[from + 2] = pair(lastDay, place);
        facts[from + 3] = cost;
    }

    private static long pair(int low, int high) {
        return (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
    }

    int flags(int offering) {
        return (int) facts[WIDTH * offering];
    }

    /** A number in {@link #sessionSets}. */
    int sessions(int offering) {
        return (int) (facts[WIDTH * offering] >>> Integer.SIZE);
    }

    int startEarliest(int offering) {
        return (int) facts[WIDTH * offering + 1];
    }

    int startLatest(int offering) {
        return (int) (facts[WIDTH * offering + 1] >>> Integer.SIZE);
    }

    int lastDay(int offering) {
        return (int) facts[WIDTH * offering + 2];
    }

    /** As it was said, whatever its start. */
    int end(int offering) {
        return (int) ends[offering];
    }

    int applyUntil(int offering) {
        return (int) (ends[offering] >>> Integer.SIZE);
    }

    /** A number in {@link #places}. */
    int place(int offering) {
        return (int) (facts[WIDTH * offering + 2] >>> Integer.SIZE);
    }

    /** Pence. */
    long cost(int offering) {
        return facts[WIDTH * offering + 3];
    }

    /** The number of a tenant in {@link #tenant}, or -2 where it has nothing here. */
    int tenantNumber(String name) {
        int number = Arrays.binarySearch(tenants, name, BY_BYTES);
        return number < 0 ? -2 : number;
    }

    /** What the facets of every document are on a day, as bits. */
    Masks masks(LocalDate day) {
        Masks known = masks;
        if (known == null || !known.day().equals(day)) {
            known = Masks.of(this, day);
            masks = known;
        }
        return known;
    }

    UUID id(int doc) {
        return id(idHigh[doc], idLow[doc]);
    }

    /** The id of two halves. */
    static UUID id(long high, long low) {
        return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
    }

    /** Orders a document and an id, as {@link #compare(Columns, int, Columns, int)} does. */
    int compare(int doc, UUID id) {
        int high = Long.compare(idHigh[doc], id.getMostSignificantBits() ^ Long.MIN_VALUE);
        return high != 0 ? high : Long.compare(idLow[doc], id.getLeastSignificantBits() ^ Long.MIN_VALUE);
    }

    /** Orders two documents of any segments by id. */
    static int compare(Columns a, int docA, Columns b, int docB) {
        int high = Long.compare(a.idHigh[docA], b.idHigh[docB]);
        return high != 0 ? high : Long.compare(a.idLow[docA], b.idLow[docB]);
    }
}

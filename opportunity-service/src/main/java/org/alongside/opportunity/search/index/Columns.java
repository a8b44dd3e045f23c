package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What one segment is filtered, counted and ordered by, read once when the segment appears: some 50 bytes for an opportunity and as
 * many for an offering. An opportunity without offerings has one here of which nothing is known and which is not on offer.
 */
final class Columns {
    /** The number of the set of sessions of offerings that tell none. */
    static final int NO_SESSIONS = 0;

    private static final Comparator<String> BY_BYTES = Comparator.comparing(BytesRef::new);

    final int documents;
    /** Two halves of the id, so that signed comparison gives the order of the bytes. */
    final long[] idHigh;

    final long[] idLow;
    final byte[] kind;
    final byte[] level;
    final int[] tenant;
    final String[] tenants;
    /** Where the offerings of a document begin; those of the last end at the last entry. */
    final int[] first;

    final int[] flags;
    final int[] startEarliest;
    final int[] startLatest;
    final int[] lastDay;
    final long[] cost;
    final double[] latitude;
    final double[] longitude;
    /** Numbers in {@link #sessionSets}. */
    final int[] sessions;

    final long[][] sessionSets;
    final LabelSets formats;
    final LabelSets adjustments;
    /** Words as they were looked for in this segment before. */
    final Map<String, Expansion> expansions = new ConcurrentHashMap<>();

    private volatile @Nullable Masks masks;

    Columns(LeafReader reader) throws IOException {
        documents = reader.maxDoc();
        idHigh = new long[documents];
        idLow = new long[documents];
        kind = new byte[documents];
        level = new byte[documents];
        first = new int[documents + 1];
        count(reader);
        int offerings = first[documents];
        flags = new int[offerings];
        startEarliest = new int[offerings];
        startLatest = new int[offerings];
        lastDay = new int[offerings];
        cost = new long[offerings];
        latitude = new double[offerings];
        longitude = new double[offerings];
        sessions = new int[offerings];
        sessionSets = read(reader);
        formats = new LabelSets(reader, CatalogueFields.FORMAT);
        adjustments = new LabelSets(reader, CatalogueFields.ADJUSTMENT);
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

    private long[][] read(LeafReader reader) throws IOException {
        BinaryDocValues rows = DocValues.getBinary(reader, CatalogueFields.ROW);
        SessionSets sets = new SessionSets();
        Row.Facts facts = new Row.Facts();
        for (int doc = 0; doc < documents; doc++) {
            if (!rows.advanceExact(doc)) {
                continue;
            }
            BytesRef row = rows.binaryValue();
            ByteArrayDataInput in = new ByteArrayDataInput(row.bytes, row.offset, row.length);
            int count = in.readVInt();
            idHigh[doc] = in.readLong() ^ Long.MIN_VALUE;
            idLow[doc] = in.readLong() ^ Long.MIN_VALUE;
            kind[doc] = in.readByte();
            level[doc] = in.readByte();
            if (count == 0) {
                none(first[doc]);
            }
            for (int at = first[doc]; at < first[doc] + count; at++) {
                facts.read(in);
                flags[at] = facts.flags;
                startEarliest[at] = facts.startEarliest;
                startLatest[at] = facts.startLatest;
                lastDay[at] = facts.lastDay();
                cost[at] = facts.cost;
                latitude[at] = facts.latitude;
                longitude[at] = facts.longitude;
                sessions[at] = sets.number(facts.sessions);
            }
        }
        return sets.all();
    }

    private void none(int at) {
        flags[at] = Row.NONE;
        startEarliest[at] = Row.NO_DAY;
        startLatest[at] = Row.NO_DAY;
        lastDay[at] = Row.NO_DAY;
        cost[at] = Row.NO_COST;
        latitude[at] = Double.NaN;
        longitude[at] = Double.NaN;
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

    /** Orders two documents of any segments by id. */
    static int compare(Columns a, int docA, Columns b, int docB) {
        int high = Long.compare(a.idHigh[docA], b.idHigh[docB]);
        return high != 0 ? high : Long.compare(a.idLow[docA], b.idLow[docB]);
    }
}

package org.alongside.opportunity.feed.csv;

import org.alongside.opportunity.feed.Where;

/**
 * How many rows each record has, counted in a first reading of the document: twelve bytes for each record, and a limit. Records are
 * known by 64 bits of their id; should two share them, their rows are held to the end of the document, and nothing else happens.
 */
public final class RecordCounts {
    private final int limit;
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int records;

    public RecordCounts(CsvLimits limits) {
        this.limit = limits.records();
    }

    /**
     * @throws DocumentBroken where the document has more records than the limit
     */
    public void count(String id, int row) throws DocumentBroken {
        long key = key(id);
        int slot = slot(keys, counts, key);
        if (counts[slot] == 0) {
            if (records == limit) {
                throw new DocumentBroken(
                        "too-many-records",
                        new Where(row, 1),
                        "The document has more than " + limit + " records.",
                        "Split it over several feeds, each with a document of its own.");
            }
            keys[slot] = key;
            records++;
        }
        counts[slot]++;
        if (records * 2 > keys.length) {
            grow();
        }
    }

    int of(String id) {
        return counts[slot(keys, counts, key(id))];
    }

    /** Whether no row has been counted. */
    public boolean isEmpty() {
        return records == 0;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreCounts = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int slot = slot(moreKeys, moreCounts, keys[i]);
                moreKeys[slot] = keys[i];
                moreCounts[slot] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }

    private static int slot(long[] keys, int[] counts, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a over the characters, then stirred (the finaliser of MurmurHash3). */
    private static long key(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}

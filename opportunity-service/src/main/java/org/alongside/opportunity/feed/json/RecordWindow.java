package org.alongside.opportunity.feed.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/**
 * Hands a document to the parser byte for byte as characters, so that offsets agree and no encoding can stop it, and keeps the
 * bytes of one record, as long as they are within the limit.
 */
final class RecordWindow extends Reader {
    private static final int CHUNK = 4_000;

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[CHUNK];
    private byte[] kept = new byte[2 * CHUNK];
    private int length;
    /** The offset in the document of the first byte kept. */
    private long base;

    private long keepFrom = Long.MAX_VALUE;

    RecordWindow(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Keeps what stands from there on; it must not be before what the parser has just read. */
    void keepFrom(long offset) {
        keepFrom = offset;
    }

    /** Nothing is kept any more. */
    void forget() {
        keepFrom = Long.MAX_VALUE;
    }

    /** Whether the record has been kept whole. */
    boolean has(long from, long to) {
        return keepFrom == from && to - from <= limit && from >= base && to <= base + length;
    }

    byte[] bytes(long from, long to) {
        return Arrays.copyOfRange(kept, (int) (from - base), (int) (to - base));
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int n = in.read(chunk, 0, Math.min(count, CHUNK));
        if (n < 0) {
            return -1;
        }
        makeRoom();
        if (length + n > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(length + n, Math.min(2 * kept.length, limit + 2 * CHUNK)));
        }
        System.arraycopy(chunk, 0, kept, length, n);
        length += n;
        for (int i = 0; i < n; i++) {
            buffer[offset + i] = (char) (chunk[i] & 0xFF);
        }
        return n;
    }

    /** Drops what nobody asks for any more; a record beyond the limit is dropped as a whole. */
    private void makeRoom() {
        if (keepFrom != Long.MAX_VALUE && base + length - keepFrom > limit) {
            forget();
        }
        int drop = (int) Math.min(length, Math.max(0, keepFrom - base));
        if (drop > 0) {
            System.arraycopy(kept, drop, kept, 0, length - drop);
            base += drop;
            length -= drop;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

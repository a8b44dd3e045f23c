package org.alongside.opportunity.feed.directory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of an archive as they pass, and keeps the last of them, where an archive says how many entries it has. */
final class TailStream extends FilterInputStream {
    /** The end of central directory record with the longest comment (APPNOTE.TXT, section 4.3.16). */
    private static final int KEPT = 22 + 65_535;

    private static final int ENTRIES_AT = 10;

    private final byte[] tail = new byte[KEPT];
    private long count;

    TailStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        for (int i = Math.max(0, read - KEPT); i < read; i++) {
            tail[(int) ((count + i) % KEPT)] = buffer[offset + i];
        }
        count += Math.max(0, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    /** How many entries the archive says that it has, or -1 where it does not say so: it was cut off. To be asked at its end. */
    int entries() {
        int length = (int) Math.min(count, KEPT);
        for (int back = 22; back <= length; back++) {
            if (at(back) == 'P' && at(back - 1) == 'K' && at(back - 2) == 5 && at(back - 3) == 6) {
                return at(back - ENTRIES_AT) | at(back - ENTRIES_AT - 1) << 8;
            }
        }
        return -1;
    }

    private int at(int back) {
        return tail[(int) ((count - back) % KEPT)] & 0xFF;
    }
}

package org.alongside.opportunity.feed.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A document that is longer than anybody wants to keep, made as it is read. */
public final class Generated extends InputStream {
    private final LongFunction<String> rows;
    private final long count;
    private byte[] current;
    private int position;
    private long next;

    public Generated(String header, long count, LongFunction<String> rows) {
        this.current = header.getBytes(StandardCharsets.UTF_8);
        this.count = count;
        this.rows = rows;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (position == current.length) {
            if (next == count) {
                return -1;
            }
            current = rows.apply(next++).getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        int n = Math.min(length, current.length - position);
        System.arraycopy(current, position, buffer, offset, n);
        position += n;
        return n;
    }
}

package org.alongside.opportunity.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of an answer, held to its limits while it is read. */
final class GuardedBody extends InputStream {
    private final Wire wire;
    private final InputStream content;
    private final FetchLimits limits;
    private final BooleanSupplier cutByTheWatch;
    private long bytes;

    /** @throws FetchFailed where what is said to be packed is not */
    GuardedBody(InputStream body, boolean packed, FetchLimits limits, BooleanSupplier cutByTheWatch)
            throws FetchFailed {
        this.wire = new Wire(body, limits);
        this.limits = limits;
        this.cutByTheWatch = cutByTheWatch;
        try {
            this.content = packed ? new GZIPInputStream(wire, 1 << 16) : wire;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = content.read(buffer, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
        if (n > 0) {
            bytes += n;
            boolean bomb = bytes > FetchLimits.RATIO_FROM && bytes > FetchLimits.LARGEST_RATIO * wire.bytes;
            if (bytes > limits.bytes() || bomb) {
                throw new FetchFailed(FetchFailure.TOO_LARGE);
            }
        }
        return n;
    }

    private FetchFailed failed(IOException e) {
        if (e instanceof FetchFailed already) {
            return already;
        }
        if (e instanceof SocketTimeoutException || cutByTheWatch.getAsBoolean()) {
            return new FetchFailed(FetchFailure.TOO_SLOW);
        }
        return new FetchFailed(e instanceof ZipException ? FetchFailure.PACKED_OTHERWISE : FetchFailure.BROKEN_OFF);
    }

    /** As it is sent. */
    private static final class Wire extends FilterInputStream {
        private final FetchLimits limits;
        private long bytes;
        private long windowBegan = System.nanoTime();
        private long inWindow;

        Wire(InputStream in, FetchLimits limits) {
            super(in);
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(n);
            return n;
        }

        private void count(int n) throws IOException {
            if (n < 0) {
                return;
            }
            bytes += n;
            inWindow += n;
            if (bytes > limits.wireBytes()) {
                throw new FetchFailed(FetchFailure.TOO_LARGE);
            }
            long now = System.nanoTime();
            if (now - windowBegan > limits.silence().toNanos()) {
                if (inWindow < FetchLimits.LEAST_BYTES) {
                    throw new FetchFailed(FetchFailure.TOO_SLOW);
                }
                windowBegan = now;
                inWindow = 0;
            }
        }
    }
}

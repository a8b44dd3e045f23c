package org.alongside.plan.engine.proposal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A canonical document and its hash. The bytes are what is stored; they are never made again from objects. */
public final class ExactBytes {

    private final byte @Nullable [] bytes;
    private final ContentHash hash;

    private ExactBytes(byte @Nullable [] bytes, ContentHash hash) {
        this.bytes = bytes;
        this.hash = hash;
    }

    static ExactBytes of(Map<String, ? extends @Nullable Object> document) {
        byte[] bytes = CanonicalJson.bytes(document);
        return new ExactBytes(bytes, ContentHash.of(bytes));
    }

    /** Bytes that are kept elsewhere and are known here by their hash alone, as the log of events has them. */
    public static ExactBytes knownBy(ContentHash hash) {
        return new ExactBytes(null, hash);
    }

    /**
     * A copy of the bytes, UTF-8 JSON.
     *
     * @throws IllegalStateException if only their hash is known
     */
    public byte[] bytes() {
        if (bytes == null) {
            throw new IllegalStateException("these bytes are kept elsewhere; only their hash is known here");
        }
        return bytes.clone();
    }

    public ContentHash hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactBytes exact && hash.equals(exact.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return hash.toString();
    }
}

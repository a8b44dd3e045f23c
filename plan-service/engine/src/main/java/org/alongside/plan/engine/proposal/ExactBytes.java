package org.alongside.plan.engine.proposal;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A canonical document and its hash. The bytes are what is stored; they are never made again from objects. */
public final class ExactBytes {

    private final byte[] bytes;
    private final ContentHash hash;

    private ExactBytes(byte[] bytes) {
        this.bytes = bytes;
        this.hash = ContentHash.of(bytes);
    }

    static ExactBytes of(Map<String, ? extends @Nullable Object> document) {
        return new ExactBytes(CanonicalJson.bytes(document));
    }

    /** A copy of the bytes, UTF-8 JSON. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public ContentHash hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactBytes exact && Arrays.equals(bytes, exact.bytes);
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

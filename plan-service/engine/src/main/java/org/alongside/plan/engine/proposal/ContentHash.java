package org.alongside.plan.engine.proposal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 (FIPS 180-4) of exact bytes, written {@code sha-256:} and 64 lower-case hexadecimal digits. */
public record ContentHash(String value) {

    private static final Pattern FORM = Pattern.compile("sha-256:[0-9a-f]{64}");

    public ContentHash {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a content hash");
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    public static ContentHash of(byte[] bytes) {
        try {
            return new ContentHash("sha-256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

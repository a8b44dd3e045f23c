package org.alongside.profile.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The secret that lets a person bind their own account: 60 random bits as twelve digits of Crockford's base 32, which has no
 * I, L, O or U, shown in groups of four. It is read tolerantly and never prints itself.
 */
@Schema(type = SchemaType.STRING)
public final class ClaimCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int BITS_PER_DIGIT = 5;

    private final String digits;

    private ClaimCode(String digits) {
        this.digits = digits;
    }

    /** The code of the lowest 60 bits, which have to come from a cryptographic source. */
    public static ClaimCode of(long randomBits) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            digits.append(DIGITS.charAt((int) (randomBits >>> (i * BITS_PER_DIGIT)) & 31));
        }
        return new ClaimCode(digits.toString());
    }

    /** What somebody typed: case, white space and dashes make no difference; O is 0, I and L are 1. Nothing if it cannot be a code. */
    public static Optional<ClaimCode> read(String typed) {
        String digits = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return digits.length() == LENGTH && digits.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                ? Optional.of(new ClaimCode(digits))
                : Optional.empty();
    }

    /** As it is handed to the person, such as {@code 7K2M-Q9WD-3XHT}. */
    @JsonValue
    public String shown() {
        return digits.substring(0, GROUP)
                + "-"
                + digits.substring(GROUP, 2 * GROUP)
                + "-"
                + digits.substring(2 * GROUP);
    }

    /** What is kept of it: SHA-256 over tenant and code, in hexadecimal. */
    public String hash(String tenant) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((tenant + "\u0000" + digits).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "[claim code]";
    }
}

package org.alongside.plan.engine.proposal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Canonicalization Scheme (RFC 8785) for the values that agreed documents are made of: objects, lists, text, whole
 * numbers and booleans. Money and other decimals are text, so the scheme's rules for fractions never come into play. Members
 * that are null are left out.
 */
public final class CanonicalJson {

    /** Whole numbers beyond this are not exact in every reader of JSON (RFC 8785 section 3.2.2.3). */
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical bytes, in UTF-8.
     *
     * @throws IllegalArgumentException for any other type, a whole number beyond 2^53 − 1, or text with a lone surrogate
     */
    public static byte[] bytes(Map<String, ? extends @Nullable Object> object) {
        StringBuilder out = new StringBuilder(512);
        write(object, out);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(out));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text with a lone surrogate has no canonical form", e);
        }
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> object -> writeObject(object, out);
            case List<?> list -> {
                out.append('[');
                String comma = "";
                for (Object item : list) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(']');
            }
            case String text -> writeText(text, out);
            case Integer number -> out.append(number.intValue());
            case Long number -> {
                if (number > LARGEST_EXACT || number < -LARGEST_EXACT) {
                    throw new IllegalArgumentException("a whole number beyond 2^53 - 1 is not exact in JSON");
                }
                out.append(number.longValue());
            }
            case Boolean truth -> out.append(truth.booleanValue());
            case null -> throw new IllegalArgumentException("null has no place in a list");
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void writeObject(Map<?, ?> object, StringBuilder out) {
        TreeMap<String, Object> members = new TreeMap<>(); // String order is by UTF-16 code unit, as the scheme wants
        object.forEach((name, value) -> {
            if (value != null) {
                members.put((String) name, value);
            }
        });
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.append(comma);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}

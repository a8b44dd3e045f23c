package org.alongside.plan.engine.proposal;

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
        return out.toString().getBytes(StandardCharsets.UTF_8);
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
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> member : (isInOrder(object) ? object : new TreeMap<>(object)).entrySet()) {
            if (member.getValue() != null) {
                out.append(comma);
                writeText((String) member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                comma = ",";
            }
        }
        out.append('}');
    }

    /** Whether the names already follow each other by UTF-16 code unit, which is the order of text in Java and what the scheme wants. */
    private static boolean isInOrder(Map<?, ?> object) {
        String before = null;
        for (Object name : object.keySet()) {
            if (before != null && before.compareTo((String) name) > 0) {
                return false;
            }
            before = (String) name;
        }
        return true;
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        int plain = 0; // from here on nothing has been written, because nothing had to be escaped
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i);
                writeEscaped(c, out);
                plain = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : c)) {
                    throw new IllegalArgumentException("text with a lone surrogate has no canonical form");
                }
                i++;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static void writeEscaped(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}

package org.alongside.opportunity.feed.json;

import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.PlainText;

/** Text as JSON can hold it, made into text that can be kept and shown. */
public final class JsonText {
    /** More than this is never cleaned; the cut to the final length comes after cleaning. */
    private static final int RAW_LENGTH = 200_000;

    private JsonText() {}

    /** Without control characters and without halves of a character, which an escape can write and no database holds. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || isControl(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !(c <= Character.MAX_VALUE && Character.isSurrogate((char) c)))
                .filter(c -> !isControl(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isControl(int c) {
        return c != '\n' && c != '\t' && c != '\r' && Character.getType(c) == Character.CONTROL;
    }

    /** One line of plain text; markup, and escapes of it, are undone. */
    public static String line(String text, int length) {
        return Cut.to(PlainText.line(lines(text)), length);
    }

    /** Plain text in lines, uncut. */
    public static String lines(String text) {
        return PlainText.withoutEscapedMarkup(Cut.to(clean(text), RAW_LENGTH));
    }

    /** What names something: as it is written, without the space around it. */
    public static String name(String text) {
        return clean(text).strip();
    }
}

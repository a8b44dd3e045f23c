package org.alongside.kit.json;

import java.text.Normalizer;

/** The one form in which text enters the system: Unicode NFC, without U+0000 and without lone surrogates. */
public final class CleanText {

    private CleanText() {}

    /** Whether the text can be kept: PostgreSQL cannot store U+0000, and a lone surrogate has no UTF-8. */
    public static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text in normalisation form C (Unicode Standard Annex 15). */
    public static String normalised(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

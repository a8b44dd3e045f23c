package org.alongside.plan.engine.words;

import java.text.Normalizer;

/**
 * Text that somebody said or wrote: in Unicode's normal form C, and never printed. Whoever wants it asks for it by name, so that no
 * log line and no exception message holds it by accident.
 *
 * @param text without NUL and without a lone surrogate
 */
public record Words(String text) {

    /** @throws IllegalArgumentException if the text has a NUL or a lone surrogate, which no reader could be shown */
    public Words {
        if (text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("text with a NUL or a lone surrogate cannot be kept as it is");
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public static Words of(String text) {
        return new Words(text);
    }

    @Override
    public String toString() {
        return "(words)";
    }
}

package org.alongside.plan.engine.proposal;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form in which words were put to a side before it agreed to them (promise 2).
 *
 * @param hash of that form's bytes: the page, the recording, the film
 * @param language a BCP 47 language tag
 * @param pictures whether pictures stood beside the words
 * @param interpreter who interpreted; null if nobody did
 */
public record Rendition(
        ContentHash hash,
        String language,
        Format format,
        boolean pictures,
        @Nullable Words interpreter) {

    /** How it was put. */
    public enum Format {
        TEXT,
        LARGE_PRINT,
        EASY_READ,
        BRAILLE,
        READ_ALOUD,
        AUDIO,
        VIDEO,
        SIGN_LANGUAGE
    }

    /** Whether this is a language tag (BCP 47) with a language in it. */
    public static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}

package org.alongside.opportunity.feed.coursedirectory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A level as the directory writes it ({@code NotionalNVQLevelv2}: E for entry, 1 to 8, and letters for mixed or unknown ones).
 *
 * @param words for people
 * @param rqf 0 to 8, or null
 */
record Levels(String words, @Nullable Integer rqf) {
    private static final Pattern NUMBER = Pattern.compile("(?:level )?([0-8])");

    static @Nullable Levels of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = written.toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(text);
        if (text.equals("e") || text.equals("0") || text.startsWith("entry")) {
            return new Levels("Entry level", 0);
        }
        return number.matches()
                ? new Levels("Level " + number.group(1), Integer.valueOf(number.group(1)))
                : new Levels(written, null);
    }
}

package org.alongside.opportunity.feed.csv;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as ISO 8601 durations. */
public final class Durations {
    private static final Pattern ISO =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,4}) ?([a-z]+)");
    private static final Map<String, String> UNITS = Map.of(
            "minutes", "PT%dM", "hours", "PT%dH", "days", "P%dD", "weeks", "P%dW", "months", "P%dM", "years", "P%dY");

    private Durations() {}

    /** From words such as {@code 10 weeks}, or from an ISO 8601 duration; null where there is more or less than that. */
    static @Nullable String of(String cell) {
        String words = cell.strip();
        if (ISO.matcher(words).matches()) {
            return words;
        }
        Matcher matcher = WORDS.matcher(words.toLowerCase(Locale.ROOT));
        return matcher.matches() ? of(Integer.parseInt(matcher.group(1)), matcher.group(2)) : null;
    }

    /**
     * @param unit minutes, hours, days, weeks, months or years; one of them will do
     * @return null where the unit is another, or the number is none
     */
    public static @Nullable String of(int number, String unit) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        String form = UNITS.get(word.endsWith("s") ? word : word + "s");
        return form == null || number <= 0 ? null : String.format(Locale.ROOT, form, number);
    }
}

package org.alongside.opportunity.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Finds in a kept record where a value that is shown stands in it: by the value itself, whatever case, space and markup are around it, a
 * day or a sum in whatever form. What was only derived from the record, such as a code, is not found, and that is said by no place.
 */
final class Tracing {
    private static final int MOST = 5;
    private static final int LONGEST = 100_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern SUM = Pattern.compile("[£]?\\s?(-?\\d{1,12}(?:\\.\\d{1,12})?)");
    private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2})(?::\\d{2})?");

    private final Map<String, List<Spot>> spots = new HashMap<>();

    Tracing(List<Spot> spots) {
        for (Spot spot : spots) {
            keys(spot.text())
                    .forEach(key -> this.spots
                            .computeIfAbsent(key, none -> new ArrayList<>())
                            .add(spot));
        }
    }

    /** The first few places, in the order of the record; empty for what is only true or false. */
    List<Spot> places(JsonNode value) {
        if (value.isBoolean()) {
            return List.of();
        }
        Set<Spot> found = new LinkedHashSet<>();
        keys(value.asText()).forEach(key -> found.addAll(spots.getOrDefault(key, List.of())));
        return found.stream().limit(MOST).toList();
    }

    /** In how many forms the same may be written. */
    private static Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        String normal = normal(text);
        if (normal.isEmpty()) {
            return keys;
        }
        keys.add(normal);
        Matcher day = DAY.matcher(normal.toUpperCase(Locale.ROOT));
        if (day.matches()) {
            keys.add("day " + day.group(1));
        }
        Matcher written = WRITTEN_DAY.matcher(normal);
        if (written.matches()) {
            keys.add("day %s-%02d-%02d"
                    .formatted(
                            written.group(3), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1))));
        }
        Matcher sum = SUM.matcher(normal);
        if (sum.matches()) {
            keys.add("sum " + new BigDecimal(sum.group(1)).stripTrailingZeros().toPlainString());
        }
        Matcher time = TIME.matcher(normal);
        if (time.matches()) {
            keys.add("time " + time.group(1));
        }
        return keys;
    }

    private static String normal(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = some.indexOf('<') >= 0 || some.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(some).text()
                : some;
        return plain.replaceAll("[\\s\\u00A0]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}

package org.alongside.opportunity.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.kit.json.CleanText;
import org.alongside.opportunity.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The parameters of one address, each read as what it has to be; 400 {@code parameter-invalid} where it is not. */
final class GivenParameters {
    static final ZoneId PLACE = ZoneId.of("Europe/London");

    /** Years of four digits: others are no days of a catalogue. */
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-.*");

    private static final Pattern LEVELS = Pattern.compile("([0-8])(?:-([0-8]))?");
    private static final Pattern POUNDS = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_VALUES = 50;

    private final MultivaluedMap<String, String> given;

    GivenParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    @Nullable
    String single(String name) {
        return QueryParameters.single(name, given.get(name));
    }

    List<String> all(String name) {
        List<String> all = given.get(name);
        if (all == null) {
            return List.of();
        }
        if (all.size() > MOST_VALUES) {
            throw QueryParameters.invalid(name, "Send it up to " + MOST_VALUES + " times.");
        }
        return all.stream().filter(each -> !each.isBlank()).toList();
    }

    <E extends Enum<E>> Set<E> names(String name, Class<E> type, E[] known) {
        Set<E> names = EnumSet.noneOf(type);
        for (String each : all(name)) {
            names.add(Arrays.stream(known)
                    .filter(value -> value.name().equals(each))
                    .findFirst()
                    .orElseThrow(() -> QueryParameters.invalid(
                            name,
                            "Send one of "
                                    + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", ")) + ".")));
        }
        return names;
    }

    record Level(@Nullable Integer least, @Nullable Integer greatest) {}

    Level level() {
        String level = single("level");
        if (level == null) {
            return new Level(null, null);
        }
        Matcher range = LEVELS.matcher(level);
        if (range.matches()) {
            int least = Integer.parseInt(range.group(1));
            int greatest = range.group(2) == null ? least : Integer.parseInt(range.group(2));
            if (least <= greatest) {
                return new Level(least, greatest);
            }
        }
        throw QueryParameters.invalid("level", "Send a level from 0 (entry) to 8, such as 2, or a range such as 1-3.");
    }

    Set<String> codes(String name, Pattern form, String whatItIs) {
        Set<String> codes = new LinkedHashSet<>();
        for (String each : all(name)) {
            if (!form.matcher(each).matches()) {
                throw QueryParameters.invalid(name, "Send " + whatItIs + ".");
            }
            codes.add(each);
        }
        return codes;
    }

    Set<String> labels(String name) {
        Set<String> labels = new LinkedHashSet<>();
        for (String each : all(name)) {
            if (each.length() > LONGEST_LABEL || !CleanText.isKeepable(each)) {
                throw QueryParameters.invalid(name, "Send up to " + LONGEST_LABEL + " characters of text.");
            }
            labels.add(CleanText.normalised(each));
        }
        return labels;
    }

    @Nullable
    LocalDate date(String name) {
        String date = single(name);
        if (date == null) {
            return null;
        }
        try {
            if (YEAR_FIRST.matcher(date).matches()) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeParseException unreadable) {
            // answered below
        }
        throw QueryParameters.invalid(name, "Send a day, such as 2027-01-31.");
    }

    @Nullable
    Instant confirmedSince() {
        String since = single("confirmed-since");
        if (since == null) {
            return null;
        }
        try {
            if (YEAR_FIRST.matcher(since).matches()) {
                return since.contains("T")
                        ? Instant.parse(since)
                        : LocalDate.parse(since).atStartOfDay(PLACE).toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            // answered below
        }
        throw QueryParameters.invalid(
                "confirmed-since", "Send a day, such as 2027-01-31, or a time, such as 2027-01-31T09:00:00Z.");
    }

    @Nullable
    BigDecimal cost() {
        String cost = single("max-cost");
        if (cost == null) {
            return null;
        }
        if (!POUNDS.matcher(cost).matches()) {
            throw QueryParameters.invalid("max-cost", "Send pounds, or pounds and pence, such as 45 or 45.50.");
        }
        return new BigDecimal(cost);
    }

    boolean isTrue(String name) {
        String asked = single(name);
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (asked.equals("true")) {
            return true;
        }
        throw QueryParameters.invalid(name, "Send true or false.");
    }
}

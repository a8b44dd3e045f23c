package org.alongside.opportunity.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.kit.json.CleanText;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.QueryParameters;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.postcode.Postcode;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.CatalogueQuery.OfOffering;
import org.alongside.opportunity.search.index.Point;
import org.jspecify.annotations.Nullable;

/** Reads a search from the parameters of its address. Each that cannot be read is refused with what to send in its place. */
final class SearchParameters {
    static final Set<String> KNOWN = Set.of(
            "q",
            "kind",
            "near",
            "postcode",
            "within",
            "mode",
            "study-mode",
            "level",
            "subject",
            "occupation",
            "starts-after",
            "starts-before",
            "on-offer",
            "free",
            "max-cost",
            "free-or-funded",
            "format",
            "adjustment",
            "confirmed-since",
            "facets",
            "explain",
            "after",
            "limit");

    /** What may differ from page to page. */
    private static final Set<String> OF_THE_PAGE = Set.of("after", "limit", "facets", "explain");

    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final Pattern DEGREES =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*");
    /** Years of four digits: others are no days of a catalogue. */
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-.*");

    private static final Pattern LEVELS = Pattern.compile("([0-8])(?:-([0-8]))?");
    private static final Pattern SUBJECT = Pattern.compile("\\d{1,2}(\\.\\d)?|[^:]{1,100}:.{1,100}");
    private static final Pattern OCCUPATION = Pattern.compile("\\d{1,4}");
    private static final Pattern POUNDS = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_VALUES = 50;
    private static final int FARTHEST = 500_000;

    private final MultivaluedMap<String, String> given;
    private final Function<Postcode, Optional<Point>> places;

    /** @param places where postcodes are */
    SearchParameters(MultivaluedMap<String, String> given, Function<Postcode, Optional<Point>> places) {
        this.given = given;
        this.places = places;
    }

    /**
     * @param now the day on which something is or is not over, for a first page
     * @throws ProblemException 400 {@code parameter-unknown}, {@code parameter-invalid},
     *     {@code postcode-unknown} or {@code cursor-invalid}
     */
    Asked asked(String tenant, Instant now) {
        QueryParameters.only(given.keySet(), KNOWN);
        LocalDate today = LocalDate.ofInstant(now, PLACE);
        String after = single("after");
        String sameness = sameness(tenant);
        PageCursor cursor = after == null ? null : PageCursor.read(after, sameness);
        LocalDate on = cursor == null ? today : cursor.on();
        Level level = level();
        return new Asked(
                new CatalogueQuery(
                        tenant,
                        on,
                        words(),
                        names("kind", OpportunityKind.class, OpportunityKind.values()),
                        level.least(),
                        level.greatest(),
                        codes("subject", SUBJECT, "a sector subject area, such as 7 or 7.1, or another scheme and its code, such as LDCS:HK.2"),
                        codes("occupation", OCCUPATION, "one to four digits of SOC 2020, such as 61 or 6131"),
                        labels("format"),
                        labels("adjustment"),
                        confirmedSince(),
                        offering(on),
                        cursor == null ? null : cursor.after(),
                        QueryParameters.limit(single("limit"))),
                sameness,
                isTrue("facets"),
                isTrue("explain"));
    }

    private OfOffering offering(LocalDate on) {
        Point near = from();
        String within = single("within");
        if (within != null && near == null) {
            throw QueryParameters.invalid("within", "Send near or postcode as well: the place that it is measured from.");
        }
        LocalDate startsAfter = date("starts-after");
        LocalDate startsBefore = date("starts-before");
        if (startsAfter != null && startsBefore != null && startsBefore.isBefore(startsAfter)) {
            throw QueryParameters.invalid("starts-before", "Send a day that is not before starts-after.");
        }
        List<String> free = all("free");
        return new OfOffering(
                near,
                within == null ? null : QueryParameters.wholeNumber("within", within, 1, FARTHEST),
                names("mode", AttendanceMode.class, AttendanceMode.values()),
                names("study-mode", StudyMode.class, StudyMode.values()),
                startsAfter,
                startsBefore,
                free.isEmpty() ? null : FreeTimes.of(free),
                cost(),
                isTrue("free-or-funded"),
                isTrue("on-offer") ? on : null);
    }

    private @Nullable String single(String name) {
        return QueryParameters.single(name, given.get(name));
    }

    private List<String> all(String name) {
        List<String> all = given.get(name);
        if (all == null) {
            return List.of();
        }
        if (all.size() > MOST_VALUES) {
            throw QueryParameters.invalid(name, "Send it up to " + MOST_VALUES + " times.");
        }
        return all.stream().filter(each -> !each.isBlank()).toList();
    }

    /** In an order of its own, so that the order in an address does not matter. */
    private String sameness(String tenant) {
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        given.forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name)) {
                List<String> inOrder = new ArrayList<>(values);
                Collections.sort(inOrder);
                sorted.put(name, inOrder);
            }
        });
        return Integer.toHexString((tenant + sorted).hashCode());
    }

    private @Nullable String words() {
        String words = single("q");
        if (words != null && (words.length() > LONGEST_WORDS || !CleanText.isKeepable(words))) {
            throw QueryParameters.invalid("q", "Send up to " + LONGEST_WORDS + " characters of text.");
        }
        return words == null ? null : CleanText.normalised(words);
    }

    private <E extends Enum<E>> Set<E> names(String name, Class<E> type, E[] known) {
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

    private record Level(@Nullable Integer least, @Nullable Integer greatest) {}

    private Level level() {
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

    private Set<String> codes(String name, Pattern form, String whatItIs) {
        Set<String> codes = new LinkedHashSet<>();
        for (String each : all(name)) {
            if (!form.matcher(each).matches()) {
                throw QueryParameters.invalid(name, "Send " + whatItIs + ".");
            }
            codes.add(each);
        }
        return codes;
    }

    private Set<String> labels(String name) {
        Set<String> labels = new LinkedHashSet<>();
        for (String each : all(name)) {
            if (each.length() > LONGEST_LABEL || !CleanText.isKeepable(each)) {
                throw QueryParameters.invalid(name, "Send up to " + LONGEST_LABEL + " characters of text.");
            }
            labels.add(CleanText.normalised(each));
        }
        return labels;
    }

    private @Nullable Point from() {
        String postcode = single("postcode");
        if (postcode == null) {
            return near();
        }
        if (single("near") != null) {
            throw QueryParameters.invalid("postcode", "Send either near or postcode.");
        }
        Postcode read = Postcode.read(postcode)
                .orElseThrow(() -> QueryParameters.invalid(
                        "postcode", "Send a whole postcode of the United Kingdom, such as NS1 4QT."));
        return places.apply(read)
                .orElseThrow(() -> new ProblemException(
                        CatalogueProblem.POSTCODE_UNKNOWN,
                        "No place is known for this postcode. Check how it is written, or send latitude and longitude as near."));
    }

    private @Nullable Point near() {
        String near = single("near");
        if (near == null) {
            return null;
        }
        Matcher degrees = DEGREES.matcher(near);
        if (degrees.matches()) {
            double latitude = Double.parseDouble(degrees.group(1));
            double longitude = Double.parseDouble(degrees.group(2));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Point(latitude, longitude);
            }
        }
        throw QueryParameters.invalid("near", "Send latitude and longitude in degrees, such as 54.5,-1.2.");
    }

    private @Nullable LocalDate date(String name) {
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

    private @Nullable Instant confirmedSince() {
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

    private @Nullable BigDecimal cost() {
        String cost = single("max-cost");
        if (cost == null) {
            return null;
        }
        if (!POUNDS.matcher(cost).matches()) {
            throw QueryParameters.invalid("max-cost", "Send pounds, or pounds and pence, such as 45 or 45.50.");
        }
        return new BigDecimal(cost);
    }

    private boolean isTrue(String name) {
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

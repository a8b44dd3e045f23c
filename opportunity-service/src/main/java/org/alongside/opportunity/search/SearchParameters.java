package org.alongside.opportunity.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern DEGREES =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*");
    private static final Pattern SUBJECT = Pattern.compile("\\d{1,2}(\\.\\d)?|[^:]{1,100}:.{1,100}");
    private static final Pattern OCCUPATION = Pattern.compile("\\d{1,4}");
    private static final int LONGEST_WORDS = 500;
    private static final int FARTHEST = 500_000;

    private final MultivaluedMap<String, String> given;
    private final GivenParameters values;
    private final Function<Postcode, Optional<Point>> places;

    /** @param places where postcodes are */
    SearchParameters(MultivaluedMap<String, String> given, Function<Postcode, Optional<Point>> places) {
        this.given = given;
        values = new GivenParameters(given);
        this.places = places;
    }

    /**
     * @param now the day on which something is or is not over, for a first page
     * @throws ProblemException 400 {@code parameter-unknown}, {@code parameter-invalid},
     *     {@code postcode-unknown} or {@code cursor-invalid}
     */
    Asked asked(String tenant, Instant now) {
        QueryParameters.only(given.keySet(), KNOWN);
        LocalDate today = LocalDate.ofInstant(now, GivenParameters.PLACE);
        String after = values.single("after");
        String sameness = sameness(tenant);
        PageCursor cursor = after == null ? null : PageCursor.read(after);
        if (cursor != null) {
            cursor.demandSame(sameness);
        }
        LocalDate on = cursor == null ? today : cursor.on();
        GivenParameters.Level level = values.level();
        return new Asked(
                new CatalogueQuery(
                        tenant,
                        on,
                        words(),
                        values.names("kind", OpportunityKind.class, OpportunityKind.values()),
                        level.least(),
                        level.greatest(),
                        values.codes(
                                "subject",
                                SUBJECT,
                                "a sector subject area, such as 7 or 7.1, or another scheme and its code, such as LDCS:HK.2"),
                        values.codes("occupation", OCCUPATION, "one to four digits of SOC 2020, such as 61 or 6131"),
                        values.labels("format"),
                        values.labels("adjustment"),
                        values.confirmedSince(),
                        offering(on),
                        cursor == null ? null : cursor.after(),
                        QueryParameters.limit(values.single("limit"))),
                sameness,
                values.isTrue("facets"),
                values.isTrue("explain"));
    }

    private OfOffering offering(LocalDate on) {
        Point near = from();
        String within = values.single("within");
        if (within != null && near == null) {
            throw QueryParameters.invalid(
                    "within", "Send near or postcode as well: the place that it is measured from.");
        }
        LocalDate startsAfter = values.date("starts-after");
        LocalDate startsBefore = values.date("starts-before");
        if (startsAfter != null && startsBefore != null && startsBefore.isBefore(startsAfter)) {
            throw QueryParameters.invalid("starts-before", "Send a day that is not before starts-after.");
        }
        List<String> free = values.all("free");
        return new OfOffering(
                near,
                within == null ? null : QueryParameters.wholeNumber("within", within, 1, FARTHEST),
                values.names("mode", AttendanceMode.class, AttendanceMode.values()),
                values.names("study-mode", StudyMode.class, StudyMode.values()),
                startsAfter,
                startsBefore,
                free.isEmpty() ? null : FreeTimes.of(free),
                values.cost(),
                values.isTrue("free-or-funded"),
                values.isTrue("on-offer") ? on : null);
    }

    /** In an order of its own, so that the order in an address does not matter. */
    private String sameness(String tenant) {
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        given.forEach((name, all) -> {
            if (!OF_THE_PAGE.contains(name)) {
                List<String> inOrder = new ArrayList<>(all);
                Collections.sort(inOrder);
                sorted.put(name, inOrder);
            }
        });
        return Integer.toHexString((tenant + sorted).hashCode());
    }

    private @Nullable String words() {
        String words = values.single("q");
        if (words != null && (words.length() > LONGEST_WORDS || !CleanText.isKeepable(words))) {
            throw QueryParameters.invalid("q", "Send up to " + LONGEST_WORDS + " characters of text.");
        }
        return words == null ? null : CleanText.normalised(words);
    }

    private @Nullable Point from() {
        String postcode = values.single("postcode");
        if (postcode == null) {
            return near();
        }
        if (values.single("near") != null) {
            throw QueryParameters.invalid("postcode", "Send either near or postcode.");
        }
        Postcode read = Postcode.read(postcode)
                .orElseThrow(() -> QueryParameters.invalid(
                        "postcode", "Send a whole postcode of the United Kingdom, such as NS1 4QT."));
        return places.apply(read)
                .orElseThrow(
                        () -> new ProblemException(
                                CatalogueProblem.POSTCODE_UNKNOWN,
                                "No place is known for this postcode. Check how it is written, or send latitude and longitude as near."));
    }

    private @Nullable Point near() {
        String near = values.single("near");
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
}

package org.alongside.opportunity.openreferral;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.kit.json.CleanText;
import org.alongside.opportunity.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The parameters of the profile, read. One that is not among them is refused: a filter that is silently not applied would be a lie. */
record Asked(ServiceQuery query, int page, int perPage) {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int LAST_PAGE = 1_000_000;
    private static final int OLDEST = 150;
    private static final int FARTHEST = 500_000;
    private static final int LONGEST_WORDS = 500;
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final Set<String> OF_SERVICES = Set.of(
            "search",
            "page",
            "per_page",
            "taxonomy_term_id",
            "taxonomy_id",
            "minimum_age",
            "maximum_age",
            "start_time",
            "end_time",
            "day");

    static Asked ofServices(UriInfo asked) {
        return read(asked, OF_SERVICES);
    }

    static Asked ofPlaces(UriInfo asked) {
        Set<String> known = new HashSet<>(OF_SERVICES);
        known.add("postcode");
        known.add("proximity");
        return read(asked, known);
    }

    static Asked onlyPaging(UriInfo asked, Set<String> known) {
        return read(asked, known);
    }

    private static Asked read(UriInfo asked, Set<String> known) {
        MultivaluedMap<String, String> parameters = asked.getQueryParameters();
        QueryParameters.only(parameters.keySet(), known);
        String search = one(parameters, "search");
        if (search != null && (search.length() > LONGEST_WORDS || !CleanText.isKeepable(search))) {
            throw QueryParameters.invalid("search", "Send at most " + LONGEST_WORDS + " characters of text.");
        }
        String postcode = postcode(one(parameters, "postcode"));
        Integer proximity = number(parameters, "proximity", FARTHEST);
        if (proximity != null && postcode == null) {
            throw QueryParameters.invalid("proximity", "Send postcode as well: the place that it is measured from.");
        }
        Integer page = number(parameters, "page", LAST_PAGE);
        Integer perPage = number(parameters, "per_page", MOST);
        if (page != null && page == 0 || perPage != null && perPage == 0) {
            throw QueryParameters.invalid(
                    page != null && page == 0 ? "page" : "per_page", "Pages and their size begin with 1.");
        }
        return new Asked(
                new ServiceQuery(
                        search,
                        id(parameters, "taxonomy_term_id"),
                        id(parameters, "taxonomy_id"),
                        number(parameters, "minimum_age", OLDEST),
                        number(parameters, "maximum_age", OLDEST),
                        time(parameters, "start_time"),
                        time(parameters, "end_time"),
                        day(one(parameters, "day")),
                        postcode,
                        proximity),
                page == null ? 1 : page,
                perPage == null ? USUAL : perPage);
    }

    private static @Nullable String one(MultivaluedMap<String, String> parameters, String name) {
        return QueryParameters.single(name, parameters.get(name));
    }

    private static @Nullable Integer number(MultivaluedMap<String, String> parameters, String name, int largest) {
        String given = one(parameters, name);
        return given == null ? null : Integer.valueOf(QueryParameters.wholeNumber(name, given, 0, largest));
    }

    private static @Nullable UUID id(MultivaluedMap<String, String> parameters, String name) {
        String given = one(parameters, name);
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.invalid(name, "Send an id as /open-referral/taxonomy_terms or /taxonomies have it.");
        }
    }

    private static @Nullable LocalTime time(MultivaluedMap<String, String> parameters, String name) {
        String given = one(parameters, name);
        try {
            return given == null ? null : LocalTime.parse(given);
        } catch (DateTimeParseException e) {
            throw QueryParameters.invalid(name, "Send a time such as 09:30.");
        }
    }

    /** MO to SU as schedules have them, or the day's English name. */
    private static @Nullable DayOfWeek day(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String name = given.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name.equals(day.name()) || name.equals(day.name().substring(0, 2)))
                .findFirst()
                .orElseThrow(() -> QueryParameters.invalid("day", "Send one of MO, TU, WE, TH, FR, SA and SU."));
    }

    private static @Nullable String postcode(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String plain = given.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!POSTCODE.matcher(plain).matches()) {
            throw QueryParameters.invalid("postcode", "Send a whole postcode of the United Kingdom, such as NS1 4QT.");
        }
        return plain;
    }
}

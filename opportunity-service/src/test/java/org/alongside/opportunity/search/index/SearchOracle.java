package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Session;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the search, row by row over a list. Shares nothing with the index but how a text is taken apart into words and their
 * stems ({@link Words}); when a word agrees with another is said here anew ({@link WordOracle}).
 */
final class SearchOracle {
    private static final IndexedOffering NOTHING_SAID = new IndexedOffering(
            new UUID(0, 0),
            null,
            null,
            null,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            List.of(),
            null,
            null);

    private final CatalogueQuery query;
    private final @Nullable Typed typed;
    private final WordOracle words = new WordOracle();

    SearchOracle(CatalogueQuery query, @Nullable Typed typed) {
        this.query = query;
        this.typed = typed;
    }

    /** A field whose facet counts as if it were not asked for. */
    private enum Field {
        KIND,
        LEVEL,
        FORMAT,
        MODE,
        COST,
        START,
        NO_FIELD
    }

    record Line(UUID id, int score, @Nullable UUID offering) {}

    /** Everything that is found, in order. */
    List<Line> lines(List<IndexedOpportunity> catalogue) {
        return catalogue.stream()
                .filter(each -> holds(each, Field.NO_FIELD))
                .map(this::line)
                .sorted(Comparator.comparingInt(Line::score)
                        .reversed()
                        .thenComparing(line -> line.id().toString()))
                .toList();
    }

    private Line line(IndexedOpportunity o) {
        List<IndexedOffering> fitting = offerings(o).stream()
                .filter(each -> holds(each, Field.NO_FIELD))
                .sorted(Comparator.comparing((IndexedOffering each) -> !onOffer(each, query.on()))
                        .thenComparing(this::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(IndexedOffering::startEarliest, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.offeringId().toString()))
                .toList();
        IndexedOffering best = fitting.getFirst();
        Double metres = metres(best);
        int nearness = metres == null ? 0 : (int) Math.max(0, Math.floor(20 * (1 - metres / 50_000)));
        int points = typed == null || typed.all().isEmpty() ? 0 : words.points(typed, o);
        return new Line(
                o.opportunityId(),
                (onOffer(best, query.on()) ? 1000 : 0) + points + nearness,
                best == NOTHING_SAID ? null : best.offeringId());
    }

    private static List<IndexedOffering> offerings(IndexedOpportunity o) {
        return o.offerings().isEmpty() ? List.of(NOTHING_SAID) : o.offerings();
    }

    private boolean holds(IndexedOpportunity o, Field but) {
        return !o.behind()
                && (o.tenant().equals(query.tenant()) || o.tenant().equals("national"))
                && (but == Field.KIND
                        || query.kinds().isEmpty()
                        || query.kinds().contains(o.kind()))
                && (but == Field.LEVEL || levelHolds(o.rqfLevel()))
                && (query.subjects().isEmpty() || o.subjectCodes().stream().anyMatch(this::subjectHolds))
                && (query.occupations().isEmpty()
                        || o.occupationCodes().stream()
                                .anyMatch(code -> query.occupations().stream().anyMatch(code::startsWith)))
                && (but == Field.FORMAT
                        || query.formats().isEmpty()
                        || plain(o.formats()).stream().anyMatch(plain(query.formats())::contains))
                && plain(o.adjustments()).containsAll(plain(query.adjustments()))
                && (query.confirmedSince() == null
                        || (o.confirmedAt() != null && !o.confirmedAt().isBefore(query.confirmedSince())))
                && (query.words() == null || (typed != null && words.points(typed, o) > 0))
                && offerings(o).stream().anyMatch(each -> holds(each, but));
    }

    private static List<String> plain(Collection<String> labels) {
        return labels.stream()
                .map(label -> label.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean levelHolds(@Nullable Integer level) {
        if (query.leastLevel() == null && query.greatestLevel() == null) {
            return true;
        }
        return level != null
                && (query.leastLevel() == null || level >= query.leastLevel())
                && (query.greatestLevel() == null || level <= query.greatestLevel());
    }

    private boolean subjectHolds(String code) {
        return query.subjects().stream()
                .anyMatch(asked ->
                        number(code).equals(number(asked)) || number(code).startsWith(number(asked) + "."));
    }

    private static String number(String code) {
        return (code.startsWith("0") ? code.substring(1) : code).toLowerCase(Locale.ROOT);
    }

    /** The areas of an opportunity and those that they lie in, each once. */
    private static List<String> areas(IndexedOpportunity o) {
        return o.subjectCodes().stream()
                .filter(code -> !code.contains(":"))
                .map(SearchOracle::number)
                .flatMap(code -> Stream.of(code, code.split("\\.")[0]))
                .distinct()
                .toList();
    }

    private boolean holds(IndexedOffering f, Field but) {
        CatalogueQuery.OfOffering asked = query.offering();
        Double metres = metres(f);
        boolean noJourney = f.mode() == AttendanceMode.ONLINE || f.mode() == AttendanceMode.DISTANCE;
        return (asked.withinMetres() == null || noJourney || (metres != null && metres <= asked.withinMetres()))
                && (but == Field.MODE
                        || asked.modes().isEmpty()
                        || (f.mode() != null && asked.modes().contains(f.mode())))
                && (asked.studyModes().isEmpty()
                        || (f.studyMode() != null && asked.studyModes().contains(f.studyMode())))
                && (but == Field.START || startHolds(f))
                && (asked.freeTimes() == null || free(f, asked.freeTimes()))
                && (but == Field.COST || costHolds(f))
                && (asked.onOffer() == null || onOffer(f, asked.onOffer()));
    }

    private boolean startHolds(IndexedOffering f) {
        LocalDate after = query.offering().startsAfter();
        LocalDate before = query.offering().startsBefore();
        if ((after == null && before == null) || f.rolling()) {
            return true;
        }
        return f.startEarliest() != null
                && f.startLatest() != null
                && (after == null || !f.startLatest().isBefore(after))
                && (before == null || !f.startEarliest().isAfter(before));
    }

    private boolean costHolds(IndexedOffering f) {
        BigDecimal greatest = query.offering().greatestCost();
        boolean free = f.cost() != null && f.cost().signum() == 0;
        return (greatest == null || (f.cost() != null && f.cost().compareTo(greatest) <= 0))
                && (!query.offering().freeOrFunded() || free || f.funded());
    }

    /** Minute by minute of the week. */
    private static boolean free(IndexedOffering f, List<FreeTime> times) {
        if (f.sessions().isEmpty()) {
            return f.flexibleHours();
        }
        return f.flexibleHours()
                ? f.sessions().stream()
                        .anyMatch(session -> longestFree(session, times) >= Math.min(30, minutes(session)))
                : f.sessions().stream().allMatch(session -> longestFree(session, times) == minutes(session));
    }

    private static int minutes(Session session) {
        return longest(session, at -> true);
    }

    /** Minutes without a break. */
    private static int longestFree(Session session, List<FreeTime> times) {
        return longest(session, at -> freeAt(session.day(), at, times));
    }

    private static int longest(Session session, Predicate<LocalTime> counts) {
        int longest = 0;
        int run = 0;
        LocalTime at = session.from();
        while (at.isBefore(session.to())) {
            run = counts.test(at) ? run + 1 : 0;
            longest = Math.max(longest, run);
            LocalTime next = at.plusMinutes(1);
            if (next.isBefore(at)) {
                break;
            }
            at = next;
        }
        return longest;
    }

    private static boolean freeAt(DayOfWeek day, LocalTime at, List<FreeTime> times) {
        return times.stream()
                .anyMatch(time -> time.day() == day
                        && !at.isBefore(time.from())
                        && (time.to().equals(LocalTime.MIDNIGHT) || at.isBefore(time.to())));
    }

    private static boolean onOffer(IndexedOffering f, LocalDate day) {
        if (f == NOTHING_SAID) {
            return false;
        }
        if (f.rolling()) {
            return f.end() == null || !f.end().isBefore(day);
        }
        return (f.end() == null && f.startLatest() == null)
                || (f.end() != null && !f.end().isBefore(day))
                || (f.startLatest() != null && !f.startLatest().isBefore(day));
    }

    /** As the database's function says it. */
    private @Nullable Double metres(IndexedOffering f) {
        Point from = query.offering().near();
        Point to = f.place();
        if (from == null || to == null) {
            return null;
        }
        double a = Math.pow(Math.sin(Math.toRadians(to.latitude() - from.latitude()) / 2), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2), 2);
        return 2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    Map<String, Map<String, Integer>> facets(List<IndexedOpportunity> catalogue) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        facets.put(
                "kinds",
                ofOpportunity(catalogue, Field.KIND, o -> List.of(o.kind().name())));
        facets.put(
                "modes",
                ofOffering(
                        catalogue,
                        Field.MODE,
                        f -> f.mode() == null ? "UNKNOWN" : f.mode().name()));
        facets.put(
                "levels",
                ofOpportunity(
                        catalogue,
                        Field.LEVEL,
                        o -> List.of(
                                o.rqfLevel() == null ? "UNKNOWN" : o.rqfLevel().toString())));
        facets.put("subjects", ofOpportunity(catalogue, Field.NO_FIELD, SearchOracle::areas));
        facets.put("costs", ofOffering(catalogue, Field.COST, SearchOracle::costBand));
        facets.put("starts", ofOffering(catalogue, Field.START, this::startBand));
        facets.put("formats", ofOpportunity(catalogue, Field.FORMAT, o -> plain(o.formats())));
        facets.put("adjustments", ofOpportunity(catalogue, Field.NO_FIELD, o -> plain(o.adjustments())));
        return facets;
    }

    private Map<String, Integer> ofOpportunity(
            List<IndexedOpportunity> catalogue, Field field, Function<IndexedOpportunity, List<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        catalogue.stream()
                .filter(each -> holds(each, field))
                .forEach(each ->
                        values.apply(each).stream().distinct().forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private Map<String, Integer> ofOffering(
            List<IndexedOpportunity> catalogue, Field field, Function<IndexedOffering, String> value) {
        return ofOpportunity(
                catalogue,
                field,
                o -> offerings(o).stream()
                        .filter(each -> holds(each, field))
                        .map(value)
                        .toList());
    }

    private static String costBand(IndexedOffering f) {
        if (f.cost() == null) {
            return "UNKNOWN";
        }
        double pounds = f.cost().doubleValue();
        return pounds == 0 ? "FREE" : pounds <= 50 ? "UP_TO_50" : pounds <= 250 ? "UP_TO_250" : "MORE";
    }

    private String startBand(IndexedOffering f) {
        if (f.rolling()) {
            return "ROLLING";
        }
        if (f.startLatest() == null || f.startEarliest() == null) {
            return "UNKNOWN";
        }
        if (f.startLatest().isBefore(query.on())) {
            return "BEGUN";
        }
        YearMonth first = YearMonth.from(f.startEarliest().isBefore(query.on()) ? query.on() : f.startEarliest());
        YearMonth now = YearMonth.from(query.on());
        return first.equals(now) ? "THIS_MONTH" : !first.isAfter(now.plusMonths(3)) ? "NEXT_THREE_MONTHS" : "LATER";
    }

    /** What a found page says of its facets, in the oracle's form. */
    static Map<String, Map<String, Integer>> of(Facets facets) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        all.put("kinds", counts(facets.kinds()));
        all.put("modes", counts(facets.modes()));
        all.put("levels", counts(facets.levels()));
        all.put("subjects", counts(facets.subjects()));
        all.put("costs", counts(facets.costs()));
        all.put("starts", counts(facets.starts()));
        all.put("formats", counts(facets.formats()));
        all.put("adjustments", counts(facets.adjustments()));
        return all;
    }

    private static Map<String, Integer> counts(List<Facets.Count> counts) {
        Map<String, Integer> map = new TreeMap<>();
        counts.forEach(each -> map.put(each.value(), each.count()));
        return map;
    }

    static List<Line> lines(Found found) {
        List<Line> lines = new ArrayList<>();
        for (Hit hit : found.hits()) {
            lines.add(new Line(
                    hit.opportunityId(),
                    hit.score(),
                    hit.offering() == null ? null : hit.offering().offeringId()));
        }
        return lines;
    }
}

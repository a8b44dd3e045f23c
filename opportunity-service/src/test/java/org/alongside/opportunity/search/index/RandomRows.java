package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/** Opportunities and queries at random, dense enough that every rule decides something, with the edges of time and place among them. */
final class RandomRows {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> TENANTS = List.of("national", "northshire", "southshire");

    private static final List<String> VOCABULARY = List.of(
            "garden",
            "gardens",
            "gardening",
            "gardener",
            "Gardner",
            "organise",
            "organize",
            "organisation",
            "organizing",
            "labour",
            "labor",
            "programme",
            "programs",
            "programming",
            "carpentry",
            "carpentary",
            "carpenter",
            "care",
            "caring",
            "carer",
            "career",
            "IT",
            "it",
            "the",
            "for",
            "plumbing",
            "plumming",
            "plubming",
            "cooking",
            "cooling",
            "bicycle",
            "bicycles",
            "repair",
            "repairs",
            "café",
            "cafe",
            "person's",
            "level2",
            "level3",
            "l2",
            "centre",
            "center",
            "counselling",
            "counseling",
            "communication",
            "comunication",
            "comunicatoin");
    private static final List<String> FORMATS = List.of("Easy read", "large print", "BSL", "audio ");
    private static final List<String> ADJUSTMENTS = List.of("Step-free", "quiet room", "breaks");
    private static final List<String> SUBJECTS =
            List.of("7.1", "07.2", "7", "1.1", "11.2", "01.3", "14.1", "LDCS:HK.2", "LDCS:HK.20");
    private static final List<String> OCCUPATIONS = List.of("6131", "6135", "61", "9233", "9", "5319");
    private static final List<Point> EDGES = List.of(
            new Point(90, 0),
            new Point(89.9, 120),
            new Point(-90, 50),
            new Point(-89.95, -60),
            new Point(10, 180),
            new Point(10, -180),
            new Point(10.1, 179.9),
            new Point(9.9, -179.9),
            new Point(0, 0),
            new Point(54.5, -1.2));

    private final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> @Nullable T maybe(int chances, Supplier<T> value) {
        return oneIn(chances) ? value.get() : null;
    }

    private <T> List<T> some(List<T> values, int most) {
        Set<T> some = new HashSet<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            some.add(one(values));
        }
        return new ArrayList<>(some);
    }

    UUID id() {
        // few high bits, so that halves of ids tie and signs differ
        return new UUID((long) (random.nextInt(3) - 1) << 62, random.nextLong());
    }

    private String text(int most) {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            words.add(one(VOCABULARY));
        }
        return String.join(oneIn(5) ? ", " : " ", words);
    }

    IndexedOpportunity opportunity(UUID id) {
        List<IndexedOffering> offerings = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            offerings.add(offering());
        }
        return new IndexedOpportunity(
                one(TENANTS),
                id,
                null,
                one(List.of(OpportunityKind.values()).subList(0, 4)),
                text(3),
                maybe(2, () -> text(5)),
                oneIn(2) ? List.of(text(2), text(2)) : List.of(),
                oneIn(2) ? List.of(text(12), text(4)) : List.of(),
                maybe(2, () -> text(2)),
                maybe(2, () -> random.nextInt(9)),
                some(SUBJECTS, 2),
                some(OCCUPATIONS, 2),
                some(FORMATS, 2),
                some(ADJUSTMENTS, 2),
                maybe(2, this::instant),
                offerings,
                oneIn(8));
    }

    private Instant instant() {
        return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(5) * 86_400L);
    }

    private LocalDate day(int from, int to) {
        return TODAY.plusDays(from + random.nextInt(to - from));
    }

    private IndexedOffering offering() {
        LocalDate earliest = oneIn(4) ? null : day(-40, 200);
        LocalDate latest = earliest == null ? null : oneIn(2) ? earliest : earliest.plusDays(random.nextInt(40));
        return new IndexedOffering(
                id(),
                earliest,
                latest,
                "then",
                oneIn(6),
                oneIn(6),
                maybe(2, () -> day(-20, 300)),
                maybe(2, () -> one(List.of(AttendanceMode.values()))),
                maybe(2, () -> one(List.of(AttendancePattern.values()))),
                maybe(2, () -> one(List.of(StudyMode.values()))),
                maybe(2, this::money),
                null,
                oneIn(5),
                oneIn(3) ? null : place(),
                null,
                "Northtown",
                sessions(),
                maybe(2, () -> random.nextInt(10)),
                maybe(4, () -> day(-10, 30)));
    }

    private BigDecimal money() {
        return new BigDecimal(one(List.of("0", "0.01", "49.99", "50", "50.01", "250", "250.01", "9999999999.99")));
    }

    private Point place() {
        return oneIn(3)
                ? one(EDGES)
                : new Point(54.5 + random.nextGaussian() * 0.2, -1.2 + random.nextGaussian() * 0.3);
    }

    private List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        int count = Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < count; i++) {
            LocalTime from = oneIn(6) ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(23), 15 * random.nextInt(4));
            LocalTime to = oneIn(6) ? LocalTime.MAX : from.plusMinutes(15 + random.nextInt(8) * 15L);
            if (!from.isBefore(to)) {
                to = LocalTime.of(23, 59);
            }
            sessions.add(
                    oneIn(3)
                            ? new Session.Dated(day(-5, 40), from, to)
                            : new Session.Weekly(DayOfWeek.of(1 + random.nextInt(3)), from, to));
        }
        return sessions;
    }

    @Nullable
    Typed typed() {
        if (oneIn(3)) {
            return null;
        }
        List<List<Typed.Part>> all = new ArrayList<>();
        int count = oneIn(8) ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            List<Typed.Part> any = new ArrayList<>(List.of(part()));
            if (oneIn(5)) {
                any.add(part());
            }
            all.add(any);
        }
        return new Typed(all, count == 0 || oneIn(6) ? List.of(part()) : List.of());
    }

    private Typed.Part part() {
        if (oneIn(5)) {
            return new Typed.Part(oneIn(4) ? List.of(word()) : List.of(word(), word()), true);
        }
        String word = word();
        // as far as somebody has typed, or with a slip
        if (oneIn(5)) {
            word = word.substring(0, 1 + random.nextInt(word.length()));
        } else if (oneIn(5) && word.length() > 2) {
            int at = 1 + random.nextInt(word.length() - 1);
            word = word.substring(0, at) + (oneIn(2) ? "e" : "") + word.substring(at + random.nextInt(2));
        }
        return Typed.Part.word(new Words().asked(word).isEmpty() ? "garden" : word);
    }

    private String word() {
        String word = one(VOCABULARY);
        return new Words().asked(word).isEmpty() ? "bicycle" : word;
    }

    CatalogueQuery query(@Nullable Typed typed) {
        Integer least = maybe(6, () -> random.nextInt(9));
        return new CatalogueQuery(
                one(TENANTS),
                oneIn(3) ? day(-30, 60) : TODAY,
                typed == null ? null : typed.text(),
                oneIn(4) ? EnumSet.of(one(List.of(OpportunityKind.values()).subList(0, 4))) : Set.of(),
                least,
                least == null || oneIn(2) ? null : Integer.valueOf(Math.min(8, least + 2)),
                oneIn(8) ? Set.of(one(List.of("7", "1", "1.1", "11", "7.2", "ldcs:HK.2"))) : Set.of(),
                oneIn(8) ? Set.of(one(List.of("6", "61", "6131", "9", "92"))) : Set.of(),
                oneIn(6) ? Set.copyOf(some(FORMATS, 2)) : Set.of(),
                oneIn(8) ? Set.copyOf(some(ADJUSTMENTS, 2)) : Set.of(),
                maybe(8, this::instant),
                oneIn(4) ? CatalogueQuery.OfOffering.ANY : ofOffering(),
                null,
                1 + random.nextInt(30));
    }

    private CatalogueQuery.OfOffering ofOffering() {
        Point near = oneIn(2) ? place() : null;
        return new CatalogueQuery.OfOffering(
                near,
                near == null || oneIn(3)
                        ? null
                        : one(List.of(1, 500, 5_000, 20_000, 23_000, 60_000, 500_000, 2_000_000, 19_000_000)),
                oneIn(4) ? EnumSet.of(one(List.of(AttendanceMode.values())), AttendanceMode.ONLINE) : Set.of(),
                oneIn(6) ? EnumSet.of(one(List.of(StudyMode.values()))) : Set.of(),
                maybe(5, () -> day(-20, 100)),
                maybe(5, () -> day(0, 200)),
                oneIn(4) ? freeTimes() : null,
                maybe(5, this::money),
                oneIn(6),
                maybe(6, () -> day(-10, 100)));
    }

    private List<FreeTime> freeTimes() {
        List<FreeTime> times = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            LocalTime from = oneIn(4) ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(23), 15 * random.nextInt(4));
            LocalTime to = oneIn(3) ? LocalTime.MIDNIGHT : from.plusMinutes(15 + random.nextInt(40) * 15L);
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                to = LocalTime.of(23, 59);
            }
            times.add(new FreeTime(DayOfWeek.of(1 + random.nextInt(3)), from, to));
        }
        return times;
    }

    MatchQuery matchQuery() {
        Point from = oneIn(3) ? null : place();
        LocalDate today = oneIn(3) ? day(-30, 60) : TODAY;
        return new MatchQuery(
                one(TENANTS),
                today,
                oneIn(2) ? today : today.plusDays(random.nextInt(60)),
                interests(),
                from,
                one(List.of(0, 1, 500, 5_000, 23_000, 60_000, 500_000, 1_000_000)),
                oneIn(2) ? freeTimes() : null,
                maybe(3, this::money),
                oneIn(3) ? Set.copyOf(some(List.of(OpportunityKind.values()).subList(0, 4), 3)) : null,
                null,
                1 + random.nextInt(30));
    }

    private List<List<String>> interests() {
        List<List<String>> interests = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<String> terms = new ArrayList<>();
            int many = random.nextInt(8);
            for (int j = 0; j < many; j++) {
                terms.add(oneIn(3) ? one(VOCABULARY) + " " + one(VOCABULARY) : one(VOCABULARY));
            }
            interests.add(terms);
        }
        return interests;
    }
}

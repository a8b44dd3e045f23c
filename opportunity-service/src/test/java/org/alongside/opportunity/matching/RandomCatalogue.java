package org.alongside.opportunity.matching;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Opportunities and constraints at random, dense enough that every rule decides something. */
final class RandomCatalogue {
    /** Kinds that no feed of other tests brings. */
    static final List<OpportunityKind> KINDS =
            List.of(OpportunityKind.TRAINING, OpportunityKind.JOB, OpportunityKind.VOLUNTEERING);
    /** Words that have one form only. */
    private static final List<String> WORDS =
            List.of("zab", "zeb", "zib", "zob", "zub", "zad", "zed", "zid", "zod", "zud");

    private final Random random;
    private final LocalDate today;

    RandomCatalogue(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    Opportunity opportunity(int number) {
        List<Offering> offerings = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            offerings.add(offering("o" + i));
        }
        return new Opportunity(
                "r" + number,
                null,
                KINDS.get(random.nextInt(KINDS.size())),
                words(1 + random.nextInt(3)),
                random.nextBoolean() ? words(3) : null,
                random.nextBoolean() ? words(6) : null,
                null,
                null,
                new Details.OfOpportunity(
                        random.nextBoolean() ? List.of(new Details.Subject(words(1), null, null)) : List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                offerings);
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private Offering offering(String id) {
        return new Offering(
                id,
                null,
                date(-20, 60),
                date(20, 200),
                null,
                null,
                null,
                random.nextInt(4) == 0 ? today.plusDays(random.nextInt(40) - 10) : null,
                null,
                null,
                oneOf(AttendanceMode.values()),
                oneOf(AttendancePattern.values()),
                random.nextInt(3) == 0
                        ? Cost.UNKNOWN
                        : new Cost("x", BigDecimal.valueOf(random.nextInt(100)).setScale(2)),
                null,
                null,
                null,
                null,
                random.nextInt(4) == 0 ? null : venue(),
                sessions(),
                new Details.OfOffering(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        random.nextInt(3) == 0 ? (Boolean) random.nextBoolean() : null,
                        null,
                        List.of()));
    }

    private StatedDate date(int from, int to) {
        if (random.nextInt(4) == 0) {
            return StatedDate.UNKNOWN;
        }
        LocalDate first = today.plusDays(from + random.nextInt(to - from));
        return new StatedDate(first, random.nextBoolean() ? first : first.plusDays(random.nextInt(30)), "then");
    }

    private <T> @Nullable T oneOf(T[] values) {
        return random.nextBoolean() ? null : values[random.nextInt(values.length)];
    }

    private Venue venue() {
        boolean placed = random.nextInt(4) != 0;
        return new Venue(
                null,
                "V" + random.nextInt(50),
                null,
                null,
                null,
                null,
                null,
                placed ? 54.5 + random.nextGaussian() * 0.2 : null,
                placed ? -1.2 + random.nextGaussian() * 0.3 : null);
    }

    private List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        int count = Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < count; i++) {
            LocalTime from = LocalTime.of(8 + random.nextInt(10), 15 * random.nextInt(4));
            LocalTime to = from.plusMinutes(15 + 15L * random.nextInt(11));
            sessions.add(
                    random.nextInt(3) == 0
                            ? new Session.Dated(today.plusDays(random.nextInt(60)), from, to)
                            : new Session.Weekly(DayOfWeek.of(1 + random.nextInt(6)), from, to));
        }
        return sessions;
    }

    /** A request with a random choice of everything that can be asked. */
    MatchRequest request() {
        return new MatchRequest(
                interests(),
                random.nextInt(4) == 0
                        ? null
                        : new MatchRequest.PlaceBody(
                                54.5 + random.nextGaussian() * 0.1, -1.2, 1 + random.nextInt(60_000)),
                random.nextInt(4) == 0 ? null : windows(),
                random.nextBoolean() ? null : today.plusDays(random.nextInt(60) - 10),
                random.nextBoolean() ? null : random.nextInt(100) + ".00",
                new ArrayList<>(KINDS.subList(0, 1 + random.nextInt(KINDS.size()))),
                1 + random.nextInt(40),
                null);
    }

    private List<MatchRequest.@Nullable InterestBody> interests() {
        List<MatchRequest.@Nullable InterestBody> interests = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<String> terms = WORDS.stream()
                    .filter(word -> random.nextInt(5) == 0)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (random.nextBoolean()) {
                terms.add(WORDS.get(0) + " " + WORDS.get(1));
            }
            interests.add(new MatchRequest.InterestBody("i" + i, new ArrayList<>(terms)));
        }
        return interests;
    }

    private List<MatchRequest.@Nullable WindowBody> windows() {
        List<MatchRequest.@Nullable WindowBody> windows = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            LocalTime from = LocalTime.of(7 + random.nextInt(12), 15 * random.nextInt(4));
            windows.add(new MatchRequest.WindowBody(
                    DayOfWeek.of(1 + random.nextInt(7)), from, from.plusMinutes(15 + 15L * random.nextInt(15))));
        }
        return windows;
    }
}

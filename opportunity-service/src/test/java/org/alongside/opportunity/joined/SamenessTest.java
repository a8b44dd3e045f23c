package org.alongside.opportunity.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is certain is strict, what is likely is put to somebody, and both can be explained. */
class SamenessTest {
    private static final Set<Key.Kind> ALONE = EnumSet.allOf(Key.Kind.class);
    private static final UUID COLLEGE = new UUID(0, 1);
    private static final UUID DIRECTORY = new UUID(0, 2);
    private static int next = 1;

    /** A course as the college has it; each test says what is otherwise. */
    private record Made(
            UUID feed,
            OpportunityKind kind,
            String title,
            @Nullable String url,
            @Nullable String ukprn,
            @Nullable String provider,
            @Nullable String aim,
            @Nullable Integer level,
            Set<LocalDate> starts,
            Set<String> postcodes) {

        static Made course() {
            return new Made(
                    COLLEGE,
                    OpportunityKind.COURSE,
                    "Bread",
                    "https://c.example/bread",
                    "10000001",
                    "Northshire College",
                    "60060955",
                    2,
                    Set.of(LocalDate.of(2027, 2, 8)),
                    Set.of("NS14QT"));
        }

        Made in(UUID otherFeed) {
            return new Made(otherFeed, kind, title, url, ukprn, provider, aim, level, starts, postcodes);
        }

        Made titled(String other) {
            return new Made(feed, kind, other, url, ukprn, provider, aim, level, starts, postcodes);
        }

        Made at(@Nullable String otherUrl) {
            return new Made(feed, kind, title, otherUrl, ukprn, provider, aim, level, starts, postcodes);
        }

        Made by(@Nullable String otherUkprn, @Nullable String name) {
            return new Made(feed, kind, title, url, otherUkprn, name, aim, level, starts, postcodes);
        }

        Made aiming(@Nullable String otherAim) {
            return new Made(feed, kind, title, url, ukprn, provider, otherAim, level, starts, postcodes);
        }

        Made of(OpportunityKind otherKind) {
            return new Made(feed, otherKind, title, url, ukprn, provider, aim, level, starts, postcodes);
        }

        Made atLevel(@Nullable Integer other) {
            return new Made(feed, kind, title, url, ukprn, provider, aim, other, starts, postcodes);
        }

        Made when(LocalDate... days) {
            return new Made(feed, kind, title, url, ukprn, provider, aim, level, Set.of(days), postcodes);
        }

        Made where(String... codes) {
            return new Made(feed, kind, title, url, ukprn, provider, aim, level, starts, Set.of(codes));
        }

        Traits traits() {
            return new Traits(
                    new UUID(1, next++),
                    feed,
                    "XCRI_CAP_1_2",
                    "id-" + next,
                    kind,
                    title,
                    url,
                    ukprn,
                    provider,
                    aim,
                    level,
                    starts,
                    postcodes,
                    Instant.EPOCH,
                    false);
        }
    }

    private static Optional<Verdict> judge(Made other, Set<Key.Kind> aloneBy) {
        return Sameness.judge(Made.course().traits(), other.in(DIRECTORY).traits(), aloneBy);
    }

    private static boolean isCertain(Made other, Set<Key.Kind> aloneBy) {
        return judge(other, aloneBy).filter(Verdict::certain).isPresent();
    }

    private static final Made BARE =
            Made.course().at(null).aiming(null).atLevel(null).when().where();

    @Test
    void eachOfTheThreeRulesIsEnoughByItself() {
        assertThat(isCertain(BARE.aiming("60060955"), Set.of(Key.Kind.LEARNING_AIM)))
                .isTrue();
        assertThat(isCertain(
                        BARE.when(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 9, 6))
                                .where("NS14QT"),
                        Set.of(Key.Kind.TITLE)))
                .isTrue();
        assertThat(isCertain(BARE.at("http://www.c.example/bread/"), Set.of(Key.Kind.ADDRESS)))
                .isTrue();
        assertThat(isCertain(
                        BARE.at("http://www.c.example/bread/").by(null, "The Northshire College Ltd"),
                        Set.of(Key.Kind.ADDRESS)))
                .isTrue();
    }

    @Test
    void noneOfThemHoldsWithoutAllThatItAsks() {
        assertThat(isCertain(BARE, ALONE)).as("only provider and title").isFalse();
        assertThat(isCertain(BARE.aiming("60060955"), Set.of(Key.Kind.TITLE, Key.Kind.ADDRESS)))
                .as("not the only one with that aim")
                .isFalse();
        assertThat(isCertain(BARE.aiming("60060955").by(null, "Northshire College"), ALONE))
                .as("the aim without the UKPRN")
                .isFalse();
        assertThat(isCertain(BARE.when(LocalDate.of(2027, 2, 8)), ALONE))
                .as("time without place")
                .isFalse();
        assertThat(isCertain(BARE.where("NS14QT"), ALONE))
                .as("place without time")
                .isFalse();
        assertThat(isCertain(BARE.at("https://c.example/bread").by(null, null), ALONE))
                .as("an address of nobody known")
                .isFalse();
    }

    static List<Made> whatSpeaksAgainst() {
        Made all = Made.course();
        return List.of(
                all.titled("Bread making"),
                all.of(OpportunityKind.TRAINING),
                all.atLevel(3),
                all.aiming("60060956"),
                all.by("10000002", "Northshire College"),
                all.when(LocalDate.of(2027, 9, 6)),
                all.where("NS99ZZ"));
    }

    @ParameterizedTest
    @MethodSource("whatSpeaksAgainst")
    void oneThingThatSpeaksAgainstItIsEnoughNotToJoinByItself(Made other) {
        assertThat(isCertain(Made.course(), ALONE)).as("the same in everything").isTrue();
        assertThat(isCertain(other, ALONE)).isFalse();
    }

    @Test
    void whatIsLikelySaysWhyAndHowMuch() {
        Verdict verdict =
                judge(BARE.aiming("60060955").titled("Baking"), Set.of()).orElseThrow();
        assertThat(verdict.certain()).isFalse();
        assertThat(verdict.evidence())
                .containsExactlyInAnyOrder(Evidence.SAME_UKPRN, Evidence.SAME_LEARNING_AIM, Evidence.NOT_ALONE);
        assertThat(verdict.strength()).isEqualTo(45);
        assertThat(judge(BARE.titled("Cake"), ALONE))
                .as("a provider alone is nothing")
                .isEmpty();
    }

    @Test
    void twoOfOneFeedAreTwo() {
        assertThat(Sameness.judge(Made.course().traits(), Made.course().traits(), ALONE))
                .isEmpty();
    }

    @Provide
    Arbitrary<Traits> traits() {
        Arbitrary<UUID> feeds = Arbitraries.of(COLLEGE, DIRECTORY, new UUID(0, 3));
        Arbitrary<String> titles = Arbitraries.of("Bread", "BREAD!", "Cake", "Bread 2");
        Arbitrary<@Nullable String> urls = Arbitraries.of(
                        "https://c.example/bread", "http://www.c.example/bread/", "https://c.example/")
                .injectNull(0.4);
        Arbitrary<@Nullable String> ukprns =
                Arbitraries.of("10000001", "10000002").injectNull(0.3);
        Arbitrary<@Nullable String> names = Arbitraries.of("Northshire College", "The Northshire College Ltd", "Other")
                .injectNull(0.2);
        Arbitrary<@Nullable String> aims =
                Arbitraries.of("60060955", "60060956").injectNull(0.4);
        Arbitrary<Set<LocalDate>> starts = Arbitraries.of(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 9, 6))
                .set()
                .ofMaxSize(2);
        return Combinators.combine(feeds, titles, urls, ukprns, names, aims, starts)
                .as((feed, title, url, ukprn, name, aim, days) -> new Made(
                                feed,
                                OpportunityKind.COURSE,
                                title,
                                url,
                                ukprn,
                                name,
                                aim,
                                null,
                                days,
                                Set.of("NS14QT"))
                        .traits());
    }

    @Property(tries = 300)
    void whichComesFirstMakesNoDifference(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        for (Set<Key.Kind> alone : List.of(ALONE, Set.<Key.Kind>of())) {
            assertThat(Sameness.judge(one, other, alone)).isEqualTo(Sameness.judge(other, one, alone));
        }
    }

    /** Blocking loses nothing: two that no key brings together would not have been proposed. */
    @Property(tries = 300)
    void whatSharesNoKeyWouldNotHaveBeenProposed(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        Set<Key> shared = new HashSet<>(Key.of(one));
        shared.retainAll(Key.of(other));
        if (shared.isEmpty()) {
            assertThat(Sameness.judge(one, other, Set.of())).isEmpty();
        }
    }

    /** Against every pair compared with every other. */
    @Property(tries = 60)
    void whoMeetsAndIsAloneIsAsWhenAllAreComparedWithAll(@ForAll @Size(max = 9) List<@From("traits") Traits> all) {
        Set<UUID> looked = new HashSet<>();
        all.stream().limit(3).forEach(each -> looked.add(each.opportunityId()));
        assertThat(Meetings.among(all, looked)).isEqualTo(bruteForce(all, looked));
    }

    private static Map<Pair, Set<Key.Kind>> bruteForce(Collection<Traits> all, Set<UUID> looked) {
        Map<UUID, Set<Key>> keys = new HashMap<>();
        all.forEach(each -> keys.put(each.opportunityId(), Key.of(each)));
        Map<Pair, Set<Key.Kind>> pairs = new HashMap<>();
        for (Traits one : all) {
            for (Traits other : all) {
                Set<Key> shared = new HashSet<>(keys.getOrDefault(one.opportunityId(), Set.of()));
                shared.retainAll(keys.getOrDefault(other.opportunityId(), Set.of()));
                boolean asked = looked.contains(one.opportunityId()) || looked.contains(other.opportunityId());
                if (asked && !one.feedId().equals(other.feedId()) && !shared.isEmpty()) {
                    Set<Key.Kind> alone = EnumSet.noneOf(Key.Kind.class);
                    shared.forEach(key -> alone.add(key.kind()));
                    for (Traits third : all) {
                        boolean inOne = third.feedId().equals(one.feedId()) && third != one;
                        boolean inOther = third.feedId().equals(other.feedId()) && third != other;
                        for (Key key : shared) {
                            if ((inOne || inOther)
                                    && keys.getOrDefault(third.opportunityId(), Set.of())
                                            .contains(key)) {
                                alone.remove(key.kind());
                            }
                        }
                    }
                    pairs.put(Pair.of(one.opportunityId(), other.opportunityId()), alone);
                }
            }
        }
        return pairs;
    }

    @Test
    void aKeyThatVeryManyHaveBringsNobodyTogether() {
        List<Traits> many = new ArrayList<>();
        for (int i = 0; i <= Meetings.MOST; i++) {
            many.add(BARE.in(new UUID(5, i)).traits());
        }
        Set<UUID> looked = Set.of(many.getFirst().opportunityId());
        assertThat(Meetings.among(many, looked)).isEmpty();
        assertThat(Meetings.among(many.subList(0, Meetings.MOST), looked)).hasSize(Meetings.MOST - 1);
    }
}

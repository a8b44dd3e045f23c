package org.alongside.opportunity.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is told of wishes, by reading or by subtracting, is told of nobody or of ten people or more. */
class WishGroupsTest {
    private static final Instant NOON = Instant.parse("2027-01-12T12:00:00Z");

    private static WishFacts facts(
            String area, @Nullable AttendanceMode mode, Set<WishFacts.PartOfWeek> parts, @Nullable Integer level) {
        return new WishFacts(
                WishFacts.From.SEARCH,
                OpportunityKind.COURSE,
                "7.4",
                area,
                mode,
                null,
                new TreeSet<>(parts),
                level,
                null,
                new TreeSet<>());
    }

    private static WishFacts plain() {
        return facts("TS", null, Set.of(), null);
    }

    private static Wish wish(int account, WishFacts facts, int minute) {
        return new Wish("account-" + account, facts, NOON.plusSeconds(60L * minute));
    }

    private static List<Wish> people(int from, int to, WishFacts facts) {
        return IntStream.range(from, to).mapToObj(i -> wish(i, facts, i)).toList();
    }

    private static <T> List<T> both(Collection<T> one, Collection<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void ninePeopleAreNotToldOfAndTenAre() {
        assertThat(WishGroups.of(people(0, 9, plain()))).isEmpty();
        assertThat(WishGroups.of(people(0, 10, plain())))
                .singleElement()
                .satisfies(group -> assertThat(group.people()).isEqualTo(10));
    }

    @Test
    void onePersonWhoWishesTenTimesIsOne() {
        List<Wish> wishes = new ArrayList<>(people(0, 9, plain()));
        for (int i = 0; i < 20; i++) {
            wishes.add(wish(3, facts("TS", null, Set.of(), i % 9), 100 + i));
        }
        assertThat(WishGroups.of(wishes)).isEmpty();
    }

    @Test
    void numbersAreRoundedDownToFives() {
        for (int people : new int[] {10, 11, 14}) {
            assertThat(WishGroups.of(people(0, people, plain())).getFirst().people())
                    .isEqualTo(10);
        }
        assertThat(WishGroups.of(people(0, 15, plain())).getFirst().people()).isEqualTo(15);
    }

    @Test
    void whatAllButAFewShareIsNotTold() {
        WishFacts online = facts("TS", AttendanceMode.ONLINE, Set.of(), null);
        assertThat(WishGroups.of(both(people(0, 20, online), people(20, 29, plain())))
                        .getFirst()
                        .facts())
                .as("nine others would be told of")
                .isEmpty();
        assertThat(WishGroups.of(people(0, 20, online)).getFirst().facts())
                .as("whoever is known to be among them would be known to want it")
                .isEmpty();
        assertThat(WishGroups.of(both(people(0, 20, online), people(20, 30, plain())))
                        .getFirst()
                        .facts())
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact).isEqualTo(new WishGroup.SharedFact(WishGroup.Fact.MODE, "ONLINE", 20)));
    }

    @Test
    void whatRemainsOfAOneValuedFactIsNoSmallGroupEither() {
        WishFacts online = facts("TS", AttendanceMode.ONLINE, Set.of(), null);
        WishFacts campus = facts("TS", AttendanceMode.CAMPUS, Set.of(), null);
        List<Wish> wishes = both(both(people(0, 15, online), people(15, 27, campus)), people(27, 30, plain()));
        assertThat(WishGroups.of(wishes).getFirst().facts())
                .as("30 less 15 less 12 would tell of three")
                .extracting(WishGroup.SharedFact::value)
                .containsExactly("ONLINE");
    }

    @Test
    void theLastWishOfAPersonInAGroupCounts() {
        WishFacts online = facts("TS", AttendanceMode.ONLINE, Set.of(), null);
        List<Wish> wishes = both(people(0, 10, online), people(10, 20, plain()));
        assertThat(WishGroups.of(wishes).getFirst().facts()).hasSize(1);
        assertThat(WishGroups.of(both(wishes, List.of(wish(0, plain(), 500))))
                        .getFirst()
                        .facts())
                .isEmpty();
        assertThat(WishGroups.of(both(wishes, List.of(wish(0, plain(), -500))))
                        .getFirst()
                        .facts())
                .hasSize(1);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<WishFacts> facts = Combinators.combine(
                        Arbitraries.of("TS", "TS1"),
                        Arbitraries.of(AttendanceMode.ONLINE, AttendanceMode.CAMPUS)
                                .injectNull(0.3),
                        Arbitraries.of(WishFacts.PartOfWeek.class).set().ofMaxSize(3),
                        Arbitraries.integers().between(0, 2).injectNull(0.2))
                .as(WishGroupsTest::facts);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 45),
                        facts,
                        Arbitraries.integers().between(0, 1_000))
                .as(WishGroupsTest::wish)
                .list()
                .ofMinSize(0)
                .ofMaxSize(140);
    }

    @Property
    void everySetThatCanBeToldIsEmptyOrHoldsTen(@ForAll("wishes") List<Wish> wishes) {
        for (WishGroup group : WishGroups.of(wishes)) {
            Map<String, WishFacts> people = lastOf(wishes, group.area());
            isEmptyOrTen(people.keySet());
            assertThat(group.people()).isLessThanOrEqualTo(people.size()).isGreaterThan(people.size() - 5);
            for (WishGroup.Fact fact : WishGroup.Fact.values()) {
                Set<String> rest = new HashSet<>(people.keySet());
                boolean any = false;
                for (WishGroup.SharedFact shared : group.facts()) {
                    if (shared.fact() == fact) {
                        Set<String> having = having(people, shared);
                        isEmptyOrTen(having);
                        assertThat(people.size() - having.size()).isGreaterThanOrEqualTo(10);
                        assertThat(shared.people()).isLessThanOrEqualTo(having.size());
                        rest.removeAll(having);
                        any = true;
                    }
                }
                if (any && fact != WishGroup.Fact.PART_OF_WEEK && fact != WishGroup.Fact.FORMAT) {
                    isEmptyOrTen(rest);
                }
            }
        }
    }

    @Property(tries = 100)
    void theOrderInWhichTheyComeDoesNotMatterAndTwiceIsOnce(
            @ForAll("wishes") List<Wish> wishes, @ForAll Random random) {
        List<Wish> others = both(wishes, wishes);
        Collections.shuffle(others, random);
        assertThat(WishGroups.of(others)).isEqualTo(WishGroups.of(wishes));
    }

    private static void isEmptyOrTen(Set<String> people) {
        assertThat(people.isEmpty() || people.size() >= 10)
                .as("%d people", people.size())
                .isTrue();
    }

    /** Brute force: whom a group is made of, and what each of them wished last. */
    private static Map<String, WishFacts> lastOf(List<Wish> wishes, String area) {
        Map<String, Wish> last = new HashMap<>();
        for (Wish wish : wishes) {
            Wish known = last.get(wish.account());
            if (wish.facts().area().equals(area)
                    && (known == null
                            || wish.madeAt().isAfter(known.madeAt())
                            || wish.madeAt().equals(known.madeAt())
                                    && wish.facts()
                                                    .toString()
                                                    .compareTo(known.facts().toString())
                                            > 0)) {
                last.put(wish.account(), wish);
            }
        }
        return last.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().facts()));
    }

    private static Set<String> having(Map<String, WishFacts> people, WishGroup.SharedFact shared) {
        return people.entrySet().stream()
                .filter(each -> switch (shared.fact()) {
                    case MODE -> String.valueOf(each.getValue().mode()).equals(shared.value());
                    case LEVEL -> String.valueOf(each.getValue().level()).equals(shared.value());
                    case PART_OF_WEEK ->
                        each.getValue().parts().stream()
                                .anyMatch(part -> part.name().equals(shared.value()));
                    case HOURS_A_WEEK, COST_CEILING, FORMAT -> false;
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

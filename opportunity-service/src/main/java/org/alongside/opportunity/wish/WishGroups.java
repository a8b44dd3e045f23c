package org.alongside.opportunity.wish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups of wishes that give nobody away: every set of people that can be told from what is told, by reading or by
 * subtracting, is empty or holds at least ten. There is one way to group, and no totals.
 */
final class WishGroups {
    /** No smaller set of people is told of. */
    static final int FEWEST = 10;

    private static final int ROUNDED_TO = 5;

    private WishGroups() {}

    private record Key(OpportunityKind kind, String subject, String area) {
        static Key of(WishFacts facts) {
            return new Key(facts.kind(), facts.subject() == null ? "" : facts.subject(), facts.area());
        }
    }

    /** The groups of ten or more different accounts, by kind, subject and area. */
    static List<WishGroup> of(Collection<Wish> wishes) {
        Map<Key, Map<String, Wish>> byKey = new HashMap<>();
        BinaryOperator<Wish> later = BinaryOperator.maxBy(Comparator.comparing(Wish::madeAt)
                .thenComparing(wish -> wish.facts().toString()));
        for (Wish wish : wishes) {
            byKey.computeIfAbsent(Key.of(wish.facts()), key -> new HashMap<>()).merge(wish.account(), wish, later);
        }
        return byKey.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::kind)
                        .thenComparing(Key::subject)
                        .thenComparing(Key::area)))
                .map(group -> group(
                        group.getKey(),
                        group.getValue().values().stream().map(Wish::facts).toList()))
                .toList();
    }

    private static WishGroup group(Key key, List<WishFacts> people) {
        List<WishGroup.SharedFact> facts = new ArrayList<>();
        facts.addAll(oneValued(people, WishGroup.Fact.MODE, WishFacts::mode));
        facts.addAll(oneValued(people, WishGroup.Fact.HOURS_A_WEEK, WishFacts::hoursAWeek));
        facts.addAll(manyValued(people, WishGroup.Fact.PART_OF_WEEK, WishFacts::parts));
        facts.addAll(oneValued(people, WishGroup.Fact.LEVEL, WishFacts::level));
        facts.addAll(oneValued(people, WishGroup.Fact.COST_CEILING, WishFacts::costCeiling));
        facts.addAll(manyValued(people, WishGroup.Fact.FORMAT, WishFacts::formats));
        return new WishGroup(
                key.kind(), key.subject().isEmpty() ? null : key.subject(), key.area(), rounded(people.size()), facts);
    }

    /** Of a fact that has one value, those who have none of the told ones are nobody, or at least ten as well. */
    private static List<WishGroup.SharedFact> oneValued(
            List<WishFacts> people, WishGroup.Fact fact, Function<WishFacts, @Nullable Object> value) {
        Map<String, Integer> told = tellable(
                people.size(),
                people.stream().map(value).filter(one -> one != null).map(String::valueOf));
        int rest = people.size()
                - told.values().stream().mapToInt(Integer::intValue).sum();
        while (rest > 0 && rest < FEWEST && !told.isEmpty()) {
            Map.Entry<String, Integer> smallest = told.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            told.remove(smallest.getKey());
            rest += smallest.getValue();
        }
        return facts(fact, told);
    }

    private static List<WishGroup.SharedFact> manyValued(
            List<WishFacts> people, WishGroup.Fact fact, Function<WishFacts, ? extends Collection<?>> values) {
        return facts(
                fact,
                tellable(
                        people.size(),
                        people.stream()
                                .flatMap(one -> values.apply(one).stream())
                                .map(String::valueOf)));
    }

    /** The values that at least ten have and at least ten have not. */
    private static Map<String, Integer> tellable(int people, Stream<String> values) {
        Map<String, Integer> counts = values.collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt(one -> 1)));
        counts.values().removeIf(count -> count < FEWEST || people - count < FEWEST);
        return new LinkedHashMap<>(counts);
    }

    private static List<WishGroup.SharedFact> facts(WishGroup.Fact fact, Map<String, Integer> told) {
        return told.entrySet().stream()
                .map(one -> new WishGroup.SharedFact(fact, one.getKey(), rounded(one.getValue())))
                .toList();
    }

    private static int rounded(int people) {
        return people / ROUNDED_TO * ROUNDED_TO;
    }
}

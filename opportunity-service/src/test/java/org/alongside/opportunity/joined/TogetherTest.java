package org.alongside.opportunity.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Joins added one after another leave the groups that walking from each to all would find. */
class TogetherTest {
    private static UUID id(int number) {
        return new UUID(0, number);
    }

    /** Everything that can be reached over these joins. */
    private static Set<UUID> reached(UUID from, List<List<Integer>> joins) {
        Set<UUID> reached = new HashSet<>(Set.of(from));
        for (int before = 0; before != reached.size(); ) {
            before = reached.size();
            for (List<Integer> join : joins) {
                Set<UUID> members =
                        Set.copyOf(join.stream().map(TogetherTest::id).toList());
                if (members.stream().anyMatch(reached::contains)) {
                    reached.addAll(members);
                }
            }
        }
        return reached;
    }

    @Property
    void whoeverIsJoinedHangsTogetherAndNobodyElseDoes(
            @ForAll @Size(max = 12) List<@Size(value = 2) List<@IntRange(min = 0, max = 14) Integer>> joins,
            @ForAll @IntRange(min = 0, max = 12) int standing) {
        List<List<Integer>> before = joins.subList(0, Math.min(standing, joins.size()));
        Set<Set<UUID>> groups = new HashSet<>();
        before.forEach(join -> groups.add(reached(id(join.getFirst()), before)));
        Together together = new Together(groups);
        joins.subList(before.size(), joins.size())
                .forEach(join -> together.join(id(join.getFirst()), id(join.getLast())));
        for (int number = 0; number <= 14; number++) {
            assertThat(together.with(id(number))).isEqualTo(reached(id(number), joins));
        }
    }
}

package org.alongside.opportunity.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What hangs together, and who leads, by the joins that stand and nothing else. */
class GroupsTest {
    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static StandingJoin join(int no, MadeBy by, int... members) {
        return new StandingJoin(
                new UUID(9, no),
                by,
                Instant.ofEpochSecond(no),
                Arrays.stream(members).mapToObj(GroupsTest::id).toList());
    }

    private static List<List<UUID>> groups(StandingJoin... joins) {
        return Groups.of(List.of(joins)).stream().map(Groups.Group::members).toList();
    }

    @Test
    void joinsThatShareOneAreOneGroup() {
        assertThat(groups(join(1, MadeBy.RULE, 1, 2), join(2, MadeBy.RULE, 3, 4)))
                .hasSize(2);
        assertThat(groups(join(1, MadeBy.RULE, 1, 2), join(2, MadeBy.RULE, 3, 4), join(3, MadeBy.RULE, 2, 3)))
                .singleElement()
                .satisfies(members -> assertThat(members).containsExactlyInAnyOrder(id(1), id(2), id(3), id(4)));
        assertThat(groups()).isEmpty();
    }

    @Test
    void aStewardsOrderComesBeforeARulesAndTheLatestFirst() {
        assertThat(groups(join(1, MadeBy.STEWARD, 2, 1), join(5, MadeBy.RULE, 1, 3)))
                .containsExactly(List.of(id(2), id(1), id(3)));
        assertThat(groups(join(1, MadeBy.STEWARD, 2, 1), join(2, MadeBy.STEWARD, 1, 3)))
                .containsExactly(List.of(id(1), id(3), id(2)));
    }

    /** The order in which they are read from the database makes no difference. */
    @Property(tries = 300)
    void inWhateverOrderTheyAreGiven(@ForAll long seed, @ForAll @IntRange(max = 8) int count) {
        Random random = new Random(seed);
        List<StandingJoin> joins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int one = random.nextInt(7);
            joins.add(join(
                    i, random.nextBoolean() ? MadeBy.RULE : MadeBy.STEWARD, one, (one + 1 + random.nextInt(6)) % 7));
        }
        Set<Groups.Group> first = new HashSet<>(Groups.of(joins));
        Collections.shuffle(joins, random);
        assertThat(new HashSet<>(Groups.of(joins))).isEqualTo(first);
        List<UUID> all =
                first.stream().flatMap(group -> group.members().stream()).toList();
        assertThat(all).as("nobody is in two groups").doesNotHaveDuplicates();
        for (StandingJoin join : joins) {
            assertThat(first).anyMatch(group -> group.members().containsAll(join.members()));
        }
    }
}

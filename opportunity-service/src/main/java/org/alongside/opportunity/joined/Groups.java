package org.alongside.opportunity.joined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the joins that stand make of it, whatever was joined and undone before: opportunities that hang together by joins are one group. The
 * order in it is that of its joins, those of stewards first and of those the latest, and in a join that of its members.
 */
final class Groups {
    private static final Comparator<StandingJoin> WEIGHTIEST = Comparator.comparing(
                    (StandingJoin join) -> join.madeBy() == MadeBy.RULE)
            .thenComparing(StandingJoin::madeAt, Comparator.reverseOrder())
            .thenComparing(join -> join.joinId().toString(), Comparator.reverseOrder());

    /**
     * @param groupId the id of its weightiest join
     * @param members in order; of those on offer the first one leads
     */
    record Group(UUID groupId, List<UUID> members) {
        Group {
            members = List.copyOf(members);
        }
    }

    private final Map<UUID, UUID> parents = new HashMap<>();

    private Groups() {}

    static List<Group> of(List<StandingJoin> joins) {
        Groups groups = new Groups();
        for (StandingJoin join : joins) {
            UUID first = join.members().getFirst();
            join.members().forEach(member -> groups.tie(first, member));
        }
        Map<UUID, UUID> ids = new HashMap<>();
        Map<UUID, Set<UUID>> members = new LinkedHashMap<>();
        for (StandingJoin join : joins.stream().sorted(WEIGHTIEST).toList()) {
            UUID root = groups.root(join.members().getFirst());
            ids.putIfAbsent(root, join.joinId());
            members.computeIfAbsent(root, none -> new LinkedHashSet<>()).addAll(join.members());
        }
        List<Group> found = new ArrayList<>();
        members.forEach((root, all) -> found.add(new Group(ids.getOrDefault(root, root), List.copyOf(all))));
        return found;
    }

    private void tie(UUID one, UUID other) {
        parents.put(root(other), root(one));
    }

    private UUID root(UUID of) {
        UUID at = of;
        for (UUID parent = parents.getOrDefault(at, at); !parent.equals(at); parent = parents.getOrDefault(at, at)) {
            at = parent;
        }
        parents.put(of, at);
        return at;
    }
}

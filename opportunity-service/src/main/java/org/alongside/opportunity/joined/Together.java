package org.alongside.opportunity.joined;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who hangs together with whom, while joins are added. */
final class Together {
    private final Map<UUID, Set<UUID>> groups = new HashMap<>();

    /** @param standing groups that stand already, none of which has a member of another */
    Together(Collection<Set<UUID>> standing) {
        standing.forEach(group -> {
            Set<UUID> members = new LinkedHashSet<>(group);
            members.forEach(member -> groups.put(member, members));
        });
    }

    /** All that hang together with this one, itself included. */
    Set<UUID> with(UUID opportunityId) {
        return groups.computeIfAbsent(opportunityId, alone -> new LinkedHashSet<>(Set.of(alone)));
    }

    void join(UUID one, UUID other) {
        Set<UUID> all = with(one);
        Set<UUID> more = with(other);
        if (all != more) {
            all.addAll(more);
            more.forEach(member -> groups.put(member, all));
        }
    }
}

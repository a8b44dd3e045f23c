package org.alongside.opportunity.joined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** What a steward says is the same; the fields are checked, not trusted. */
public record NewJoin(
        @Nullable UUID leadingOpportunityId,
        @Nullable List<UUID> otherOpportunityIds,
        @Nullable String reason) {
    private static final int MOST_OTHERS = 50;

    static final int LONGEST_REASON = 2_000;

    /** @param onOffer which of its members are the tenant's own and on offer */
    void check(Set<UUID> onOffer) {
        FieldChecks checks = new FieldChecks().present("/leadingOpportunityId", leadingOpportunityId);
        List<UUID> others = otherOpportunityIds == null ? List.of() : otherOpportunityIds;
        checks.that(
                !others.isEmpty() && others.size() <= MOST_OTHERS,
                "/otherOpportunityIds",
                "Name at least one other opportunity, and at most " + MOST_OTHERS + ".");
        if (leadingOpportunityId != null) {
            member(checks, "/leadingOpportunityId", leadingOpportunityId, onOffer);
        }
        Set<UUID> named = new HashSet<>();
        named.add(leadingOpportunityId == null ? new UUID(0, 0) : leadingOpportunityId);
        for (int i = 0; i < others.size(); i++) {
            member(checks, "/otherOpportunityIds/" + i, others.get(i), onOffer);
            checks.that(named.add(others.get(i)), "/otherOpportunityIds/" + i, "It is named twice.");
        }
        checks.that(
                reason == null || !reason.isBlank() && reason.length() <= LONGEST_REASON,
                "/reason",
                "Give a reason of up to " + LONGEST_REASON + " characters, or none.");
        checks.orRefuse();
    }

    private static void member(FieldChecks checks, String pointer, UUID id, Set<UUID> onOffer) {
        checks.that(
                onOffer.contains(id),
                pointer,
                "No opportunity on offer in the catalogue that you keep has this id. What others keep, they join.");
    }

    /** The one that is to lead first. */
    List<UUID> members() {
        List<UUID> members = new ArrayList<>();
        if (leadingOpportunityId != null) {
            members.add(leadingOpportunityId);
        }
        members.addAll(otherOpportunityIds == null ? List.of() : otherOpportunityIds);
        return members;
    }
}

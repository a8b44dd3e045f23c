package org.alongside.profile.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Scope;
import org.alongside.profile.access.Scopes;
import org.jspecify.annotations.Nullable;

/** A member as it is shown. */
public record MemberView(
        UUID memberId,
        UUID personId,
        String account,
        CircleRole role,
        List<Scope> scope,
        @Nullable LocalDate until,
        Instant addedAt,
        Relation addedBy) {

    public MemberView {
        scope = List.copyOf(scope);
    }

    static MemberView of(Member member) {
        return new MemberView(
                member.memberId(),
                member.personId(),
                member.account(),
                member.role(),
                Scopes.listed(member.grant().scope()),
                member.grant().until(),
                member.addedAt(),
                member.addedAs());
    }
}

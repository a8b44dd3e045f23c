package org.alongside.profile.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** The circles around people. Changes are made under the person's lock (see {@code GrantChanges}). */
public interface Circle {

    void add(Sql sql, String tenant, Member member);

    void end(Sql sql, String tenant, Member member, Instant at, String by);

    Optional<Member> member(Sql sql, String tenant, UUID person, UUID member);

    /** All places that were not ended, also those whose time has run out. */
    List<Member> places(Sql sql, String tenant, UUID person);

    /** Whether the account has a place, or ever had one as a worker. */
    boolean isOrWasDeciding(Sql sql, String tenant, UUID person, String account);

    /** Places that are in force on this day, in order of joining, after a member; from the first if that is null. */
    List<Member> page(String tenant, UUID person, LocalDate today, @Nullable UUID after, int limit);
}

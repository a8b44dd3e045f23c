package org.alongside.profile.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** What people put down in conversations. */
interface Contributions {

    void add(Sql sql, String tenant, Contribution contribution);

    Optional<Contribution> find(Sql sql, String tenant, Conversation conversation, UUID contribution);

    /** Says that it was taken back. */
    void withdraw(Sql sql, String tenant, Contribution contribution, Instant at);

    /** Says where it was taken. Returns false if it has been taken somewhere meanwhile. */
    boolean take(Sql sql, String tenant, Contribution contribution, Contribution.TakenTo place);

    /** Contributions put down after {@code after}, oldest first, all kinds if {@code kind} is null. */
    List<Contribution> page(
            String tenant, Conversation conversation, @Nullable ContributionKind kind, @Nullable UUID after, int limit);
}

package org.alongside.profile.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** The conversations of people. */
interface Conversations {

    void add(Sql sql, String tenant, Conversation conversation);

    /** Keeps the next version. Returns false if somebody else has written that version meanwhile. */
    boolean replace(Sql sql, String tenant, Conversation next);

    Optional<Conversation> find(String tenant, UUID person, UUID conversation);

    Optional<Conversation> find(Sql sql, String tenant, UUID person, UUID conversation);

    /** Conversations begun before {@code before}, newest first; all if that is null. */
    List<Conversation> page(String tenant, UUID person, @Nullable UUID before, int limit);
}

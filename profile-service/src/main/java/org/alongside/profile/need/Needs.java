package org.alongside.profile.need;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

/** The needs of people. */
interface Needs {

    /** Adds a need without an account. Returns false if the need that it follows has been followed by another meanwhile. */
    boolean add(Sql sql, String tenant, Need need);

    /** Keeps the account of {@code need}, which is its latest. Returns false if somebody has written that version meanwhile. */
    boolean write(Sql sql, String tenant, Need need, Recorded<OwnAccount> account, String by);

    Optional<Need> find(Sql sql, String tenant, UUID person, UUID need);

    Optional<Need> find(String tenant, UUID person, UUID need);

    /** Needs put down before {@code before}, newest first, those that were followed too; all if that is null. */
    List<Need> page(String tenant, UUID person, @Nullable UUID before, int limit);
}

package org.alongside.profile.shortlist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** What is gathered for people. */
interface Shortlist {

    /** Adds an entry. Returns false if its opportunity is on the person's list already. */
    boolean add(Sql sql, String tenant, ShortlistEntry entry);

    Optional<ShortlistEntry> find(Sql sql, String tenant, UUID person, UUID entry);

    Optional<ShortlistEntry> find(String tenant, UUID person, UUID entry);

    /** Entries put there before {@code before}, newest first, those that were set aside too; all if that is null. */
    List<ShortlistEntry> page(String tenant, UUID person, @Nullable UUID before, int limit);

    /** Sets it aside. Returns false if somebody has done so meanwhile. */
    boolean setAside(Sql sql, String tenant, ShortlistEntry entry, ShortlistEntry.SetAside why);

    /** Keeps a note's next version. Returns false if that account has written that version meanwhile. */
    boolean write(Sql sql, String tenant, ShortlistEntry entry, Note next);
}

package org.alongside.profile.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/** Changes of who may do what for a person: one after another for each person, and told to the other services. */
public interface GrantChanges {

    /**
     * Whose account a person has bound.
     *
     * @param account empty until they have
     * @param hasDied whether the authority has recorded that they have died
     */
    record Locked(Optional<String> account, boolean hasDied) {}

    /**
     * Makes every other change for this person wait until the transaction of {@code sql} ends. Nothing if the tenant has no
     * such person. Take it before reading what the change depends on.
     */
    Optional<Locked> lock(Sql sql, String tenant, UUID person);

    /** Tells that the account has this grant from now on, and whether the person lives. */
    void given(Sql sql, String tenant, UUID person, String account, Grant grant, Instant at);

    /** Tells that the account has this grant no longer. */
    void ended(Sql sql, String tenant, UUID person, String account, Grant grant, Instant at);
}

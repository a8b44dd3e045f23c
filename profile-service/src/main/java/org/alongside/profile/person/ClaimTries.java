package org.alongside.profile.person;

import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;

/** The wrong claim codes that accounts have sent lately. */
interface ClaimTries {

    /** Counts a try, unless the account has made {@code most} since {@code since}. Returns whether it was counted. */
    boolean add(Sql sql, Caller caller, UUID tryId, Instant at, Instant since, int most);

    /** Takes a try back. */
    void remove(Sql sql, Caller caller, UUID tryId);
}

package org.alongside.profile.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** The claim codes that were issued, of which only hashes are kept. */
interface ClaimCodes {

    /**
     * A code that was issued.
     *
     * @param usedBy the account that bound itself with it; null while it was not used
     */
    record Issued(
            UUID person,
            Instant expiresAt,
            @Nullable Instant voidedAt,
            @Nullable String usedBy) {

        boolean works(Instant now) {
            return voidedAt == null && usedBy == null && now.isBefore(expiresAt);
        }

        boolean wasUsedBy(String account) {
            return account.equals(usedBy);
        }
    }

    /** Keeps a new code and lets the one before it work no longer. */
    void issue(Sql sql, String tenant, UUID person, ClaimCode code, Instant at, String by, Instant expiresAt);

    Optional<Issued> find(Sql sql, String tenant, ClaimCode code);

    void use(Sql sql, String tenant, ClaimCode code, String account, Instant at);
}

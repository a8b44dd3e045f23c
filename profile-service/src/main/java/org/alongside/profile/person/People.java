package org.alongside.profile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** The people of an authority. */
public interface People {

    void register(Sql sql, String tenant, Person person, String registeredBy);

    Optional<Person> find(String tenant, UUID person);

    /** Whose account it is, if anybody's. */
    Optional<UUID> ownedBy(Sql sql, String tenant, String account);

    /**
     * Keeps that the person has died, or that they have not.
     *
     * @param diedOn null takes the record back
     */
    void died(Sql sql, String tenant, UUID person, @Nullable LocalDate diedOn, String by, Instant at);

    /** Binds the account to the person. Returns false if the account became another person's meanwhile; the transaction is lost then. */
    boolean bind(Sql sql, String tenant, UUID person, String account, Instant at);
}

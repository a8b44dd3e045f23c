package org.alongside.profile.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/** The people of an authority. */
public interface People {

    void register(Sql sql, String tenant, Person person, String registeredBy);

    Optional<Person> find(String tenant, UUID person);

    /** Whose account it is, if anybody's. */
    Optional<UUID> ownedBy(Sql sql, String tenant, String account);

    /** Binds the account to the person. Returns false if the account became another person's meanwhile; the transaction is lost then. */
    boolean bind(Sql sql, String tenant, UUID person, String account, Instant at);
}

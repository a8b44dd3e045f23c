package org.alongside.profile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** A person as they are shown. */
public record PersonView(
        UUID personId,
        PersonalText preferredName,
        boolean claimed,
        @Nullable Instant claimedAt,
        @Nullable LocalDate diedOn,
        Instant registeredAt) {

    static PersonView of(Person person) {
        return new PersonView(
                person.personId(),
                person.preferredName(),
                person.claimedAt() != null,
                person.claimedAt(),
                person.diedOn(),
                person.registeredAt());
    }
}

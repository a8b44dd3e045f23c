package org.alongside.profile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A person as this service keeps them.
 *
 * @param claimedAt when they bound their own account; null until then
 * @param diedOn if the authority has recorded that they have died; null otherwise
 * @param version moves with every change of what is here
 */
public record Person(
        UUID personId,
        PersonalText preferredName,
        Instant registeredAt,
        @Nullable Instant claimedAt,
        @Nullable LocalDate diedOn,
        int version) {}

package org.alongside.profile.person;

import java.time.Instant;
import java.util.UUID;
import org.alongside.profile.PersonalText;

/** A person who was registered just now; the only answer besides {@link IssuedClaimCode} that shows a code. */
public record RegisteredPerson(
        UUID personId,
        PersonalText preferredName,
        ClaimCode claimCode,
        Instant claimCodeExpiresAt,
        Instant registeredAt) {}

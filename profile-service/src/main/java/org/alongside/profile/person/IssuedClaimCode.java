package org.alongside.profile.person;

import java.time.Instant;

/** A code that was issued just now. */
public record IssuedClaimCode(ClaimCode claimCode, Instant claimCodeExpiresAt) {}

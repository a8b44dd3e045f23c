package org.alongside.profile.person;

import java.util.UUID;

/** Whose the account is from now on. */
public record AccountClaim(UUID personId) {}

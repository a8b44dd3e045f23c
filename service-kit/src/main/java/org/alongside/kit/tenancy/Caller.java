package org.alongside.kit.tenancy;

import java.util.Set;

/**
 * Who is asking, as their access token says and nothing else does.
 *
 * @param tenant the tenant that the token names; {@link #NATIONAL} for calls without a token
 * @param account the issuer's opaque subject; empty without a token
 * @param client the client application that the token was issued to; empty without a token
 * @param roles the roles in the token
 */
public record Caller(String tenant, String account, String client, Set<String> roles) {

    /** The reserved tenant of public rows. */
    public static final String NATIONAL = "national";

    /** A call without a token. */
    public static final Caller NOBODY = new Caller(NATIONAL, "", "", Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isSignedIn() {
        return !account.isEmpty();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}

package org.alongside.local;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What a token of the development identity provider says; start from {@link #of(String)} and change what the test is about.
 *
 * @param subject the claim {@code sub}
 * @param roles the claim {@code roles}
 * @param tenant the claim {@code tenant}; empty = no such claim
 * @param audience the claim {@code aud}
 * @param client the claims {@code azp} and {@code client_id}
 * @param age how long ago it was issued
 * @param lifetime from issue to expiry
 */
public record TokenSpec(
        String subject,
        List<String> roles,
        String tenant,
        String audience,
        String client,
        Duration age,
        Duration lifetime) {
    public TokenSpec {
        roles = List.copyOf(roles);
    }

    /**
     * The token that this user or client would get by signing in.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public static TokenSpec of(String account) {
        DevelopmentAccounts.Account found = DevelopmentAccounts.user(account)
                .or(() -> DevelopmentAccounts.client(account))
                .orElseThrow(() -> new IllegalArgumentException("there is no development account " + account));
        return new TokenSpec(
                found.subject(),
                List.of(found.role()),
                found.tenant(),
                DevelopmentIdentity.AUDIENCE,
                found.isClient() ? account : DevelopmentAccounts.PUBLIC_CLIENT,
                Duration.ZERO,
                DevelopmentIdentity.LIFETIME);
    }

    public TokenSpec withSubject(String other) {
        return new TokenSpec(other, roles, tenant, audience, client, age, lifetime);
    }

    /** An account that nobody has seen before. */
    public TokenSpec withFreshSubject() {
        return withSubject(UUID.randomUUID().toString());
    }

    public TokenSpec withRoles(String... others) {
        return new TokenSpec(subject, List.of(others), tenant, audience, client, age, lifetime);
    }

    public TokenSpec withTenant(String other) {
        return new TokenSpec(subject, roles, other, audience, client, age, lifetime);
    }

    public TokenSpec withoutTenant() {
        return withTenant("");
    }

    public TokenSpec withAudience(String other) {
        return new TokenSpec(subject, roles, tenant, other, client, age, lifetime);
    }

    public TokenSpec withClient(String other) {
        return new TokenSpec(subject, roles, tenant, audience, other, age, lifetime);
    }

    /** A token whose life ended an hour ago. */
    public TokenSpec expired() {
        return new TokenSpec(subject, roles, tenant, audience, client, lifetime.plusHours(1), lifetime);
    }
}

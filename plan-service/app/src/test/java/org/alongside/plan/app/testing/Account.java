package org.alongside.plan.app.testing;

import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;

/**
 * Somebody's sign-in.
 *
 * @param id the opaque subject
 * @param token a valid access token
 */
public record Account(String id, String tenant, String token) {

    /** An account that nobody has seen before, with the role and authority of the named development user. */
    public static Account like(String user) {
        return of(TokenSpec.of(user).withFreshSubject());
    }

    public static Account of(TokenSpec spec) {
        return new Account(spec.subject(), spec.tenant(), Tokens.sign(spec));
    }
}

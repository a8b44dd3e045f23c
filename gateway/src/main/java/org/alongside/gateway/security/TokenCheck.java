package org.alongside.gateway.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Turns away, before any service is troubled, whoever has no valid access token. It decides nothing else: each service
 * verifies the token again and says what its holder may do.
 */
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    private final IdentityProviderManager identities;
    private final VerifiedTokens verified;

    /** What came of looking at the token. */
    public enum Verdict {
        /** A valid token. */
        SIGNED_IN,
        /** No token. */
        NO_TOKEN,
        /** Expired, tampered with, of another issuer or for another audience, or more than one. */
        BAD_TOKEN,
        /** The issuer's keys could not be had. */
        CANNOT_TELL
    }

    TokenCheck(
            IdentityProviderManager identities,
            Clock clock,
            @ConfigProperty(name = "alongside.gateway.token-cache-seconds") long cacheSeconds) {
        this.identities = identities;
        this.verified = new VerifiedTokens(clock, Duration.ofSeconds(cacheSeconds));
    }

    /**
     * Looks at the request's token and answers nothing: the identity provider is asked directly, because the framework's own
     * look at a request also ends it when the token is bad. The future may complete on another thread.
     */
    public Future<Verdict> look(RoutingContext request) {
        List<String> sent = request.request().headers().getAll("Authorization");
        if (sent.isEmpty() || (sent.size() == 1 && !isBearer(sent.getFirst()))) {
            return Future.succeededFuture(Verdict.NO_TOKEN);
        }
        if (sent.size() > 1) {
            return Future.succeededFuture(Verdict.BAD_TOKEN);
        }
        String token = sent.getFirst().substring(7).strip();
        VerifiedTokens.Name name = VerifiedTokens.nameOf(token);
        if (verified.holds(name)) {
            return Future.succeededFuture(Verdict.SIGNED_IN);
        }
        Promise<Verdict> promise = Promise.promise();
        identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                        new TokenAuthenticationRequest(new AccessTokenCredential(token)), request))
                .subscribe()
                .with(identity -> promise.complete(accepted(identity, name)), e -> promise.complete(refused(e)));
        return promise.future();
    }

    private Verdict accepted(SecurityIdentity identity, VerifiedTokens.Name name) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Verdict.BAD_TOKEN;
        }
        verified.add(name, token.getExpirationTime());
        return Verdict.SIGNED_IN;
    }

    private static Verdict refused(Throwable e) {
        if (e instanceof AuthenticationFailedException) {
            return Verdict.BAD_TOKEN;
        }
        LOG.warnf("a token could not be verified: %s", e);
        return Verdict.CANNOT_TELL;
    }

    private static boolean isBearer(String authorization) {
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}

package org.alongside.kit.tenancy;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.kit.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The {@link Caller} of this request. */
@RequestScoped
public class CurrentCaller {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    @Inject
    SecurityIdentity identity;

    /**
     * Who is asking, or {@link Caller#NOBODY} where no token was sent.
     *
     * @throws ProblemException 403 if the token names no tenant
     */
    public Caller orNobody() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.NOBODY;
        }
        String tenant = token.getClaim("tenant");
        if (tenant == null || !TENANT.matcher(tenant).matches() || token.getSubject() == null) {
            throw ProblemException.notAllowed(
                    "The access token does not name an authority. Ask whoever runs the sign-in service to add the 'tenant' claim.");
        }
        Object client = token.getClaim("azp") != null ? token.getClaim("azp") : token.getClaim("client_id");
        return new Caller(tenant, token.getSubject(), Objects.toString(client, ""), identity.getRoles());
    }

    /**
     * Who is asking.
     *
     * @throws UnauthorizedException answered as 401 {@code not-signed-in} where no token was sent
     */
    public Caller get() {
        Caller caller = orNobody();
        if (!caller.isSignedIn()) {
            throw new UnauthorizedException();
        }
        return caller;
    }
}

package org.alongside.gateway.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page that greets whoever opens the gateway's address: what this is, how to sign in, the first five steps, and the
 * contract to try out. All text is there without JavaScript.
 */
@Path("/")
public class PortalResource {

    private static final Pattern LOCAL_ONLY = Pattern.compile("<!-- local -->.*?<!-- /local -->", Pattern.DOTALL);
    private static final Pattern ELSEWHERE_ONLY =
            Pattern.compile("<!-- elsewhere -->.*?<!-- /elsewhere -->", Pattern.DOTALL);

    private final String page;

    /**
     * @param publicIssuer the issuer as people and tokens name it, where the gateway itself asks at another address
     * @param askedIssuer where the gateway asks; the development sign-ins are shown only if that is this machine
     * @param port where this gateway listens, for the examples
     */
    PortalResource(
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> publicIssuer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String askedIssuer,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        String issuer = publicIssuer.orElse(askedIssuer);
        String text = new String(PortalFiles.resource("portal/index.html"), StandardCharsets.UTF_8);
        Pattern leftOut = isThisMachine(issuer) ? ELSEWHERE_ONLY : LOCAL_ONLY;
        this.page = leftOut.matcher(text)
                .replaceAll("")
                .replace("{issuer}", escaped(issuer))
                .replace("{gateway}", "http://localhost:" + port);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response readPortal() {
        return Response.ok(page).header("Cache-Control", "no-cache").build();
    }

    static boolean isThisMachine(String issuer) {
        String host = URI.create(issuer).getHost();
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

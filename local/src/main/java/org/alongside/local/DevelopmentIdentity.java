package org.alongside.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The OpenID Connect issuer for development and tests: discovery document, key set, and a token endpoint with the password
 * and client-credentials grants. It lets in anybody whose password equals their user name, so it listens on the loopback
 * address only and starts in the local profile only.
 *
 * <p>Use in tests:
 *
 * <pre>{@code
 * var identity = DevelopmentIdentity.start(DevelopmentIdentity.LOCAL_PROFILE, Path.of("target/identity-key.json"), 0);
 * identity.issuer();                                                     // http://localhost:<port>, for quarkus.oidc.auth-server-url
 * identity.tokenFor("worker");                                           // as if signed in
 * identity.token(TokenSpec.of("worker").expired());                      // chosen claims, without HTTP
 * identity.token(TokenSpec.of("person").withFreshSubject());
 * identity.token(TokenSpec.of("worker").withAudience("somebody-else"));
 * }</pre>
 *
 * <p>Tokens: RS256; {@code iss}, {@code sub} (an opaque UUID, the same for the same name at every start), {@code aud} =
 * {@value #AUDIENCE}, {@code roles}, {@code tenant}, {@code azp}, {@code client_id}, {@code iat}, {@code exp}, {@code jti};
 * no name and no address. The signing key is kept in a file, so tokens outlive a restart.
 */
public final class DevelopmentIdentity {
    /** The only profile in which this provider starts. */
    public static final String LOCAL_PROFILE = "local";

    /** The audience of every token. */
    public static final String AUDIENCE = "alongside";

    /** Life of a token. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final HttpServer server;
    private final ExecutorService threads;
    private final RsaJsonWebKey key;
    private final String issuer;

    private DevelopmentIdentity(HttpServer server, ExecutorService threads, RsaJsonWebKey key) {
        this.server = server;
        this.threads = threads;
        this.key = key;
        this.issuer = "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * Starts listening on 127.0.0.1.
     *
     * @param profile must be {@link #LOCAL_PROFILE}; the launcher passes on {@code ALONGSIDE_PROFILE}
     * @param keyFile the signing key (made with mode 0600 if absent)
     * @param port 0 = any free one
     * @throws CannotStart with one sentence for a person: another profile, port taken, key unreadable
     */
    public static DevelopmentIdentity start(String profile, Path keyFile, int port) {
        requireLocal(profile);
        RsaJsonWebKey key = key(keyFile);
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            Ports.requireFree(port, "the development identity provider");
            throw new CannotStart(
                    "The development identity provider cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        DevelopmentIdentity identity = new DevelopmentIdentity(server, threads, key);
        server.setExecutor(threads);
        new IdentityEndpoints(identity, key).register(server);
        server.start();
        return identity;
    }

    /** @throws CannotStart in any other profile than {@link #LOCAL_PROFILE} */
    static void requireLocal(String profile) {
        if (!LOCAL_PROFILE.equals(profile)) {
            throw new CannotStart("The development identity provider accepts every user name as its own password, so it"
                    + " starts only with ALONGSIDE_PROFILE=local and not with \"" + profile
                    + "\": use a real OpenID Connect provider there.");
        }
    }

    /** The claim {@code iss} and the base of the discovery document, for example {@code http://localhost:8180}. */
    public String issuer() {
        return issuer;
    }

    public URI tokenEndpoint() {
        return URI.create(issuer + IdentityEndpoints.TOKEN);
    }

    /** The token that this user ({@code worker}) or client ({@code provider}) would get by signing in. */
    public String tokenFor(String account) {
        return token(TokenSpec.of(account));
    }

    /** A signed token with exactly these claims. */
    public String token(TokenSpec spec) {
        Instant issued = Instant.now().minus(spec.age());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(spec.subject());
        claims.setAudience(spec.audience());
        claims.setIssuedAt(NumericDate.fromSeconds(issued.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(issued.plus(spec.lifetime()).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim("roles", spec.roles());
        if (!spec.tenant().isEmpty()) {
            claims.setStringClaim("tenant", spec.tenant());
        }
        claims.setStringClaim("azp", spec.client());
        claims.setStringClaim("client_id", spec.client());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getRsaPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    /** Stops listening; tokens that were given out stay valid until they expire. */
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static RsaJsonWebKey key(Path file) {
        try {
            if (Files.exists(file)) {
                return new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file)));
            }
            RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(2048);
            fresh.setKeyId(fresh.calculateBase64urlEncodedThumbprint("SHA-256"));
            fresh.setUse("sig");
            fresh.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            PrivateFiles.write(file, fresh.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            return fresh;
        } catch (IOException | JoseException e) {
            throw new CannotStart(
                    "The signing key " + file + " can be neither read nor made (" + e.getMessage()
                            + "): delete the file to get a new one; everybody then has to sign in again.",
                    e);
        }
    }
}

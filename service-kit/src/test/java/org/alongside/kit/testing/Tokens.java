package org.alongside.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.alongside.local.TokenSpec;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Access tokens of the test JVM's issuer ({@link RealParts#issuer()}), signed here: no test waits for a token endpoint. */
public final class Tokens {

    private Tokens() {}

    /**
     * The token that this development user or client gets by signing in, for example {@code worker}, {@code person-42} or
     * {@code provider}.
     */
    public static String of(String account) {
        return sign(TokenSpec.of(account));
    }

    /** The token of an account that nobody has seen before, with the role and authority of the named one. */
    public static String fresh(String account) {
        return sign(TokenSpec.of(account).withFreshSubject());
    }

    /** A token whose life ended an hour ago. */
    public static String expired(String account) {
        return sign(TokenSpec.of(account).expired());
    }

    /** A token that was issued for somebody else's service. */
    public static String wrongAudience(String account) {
        return sign(TokenSpec.of(account).withAudience("somebody-else"));
    }

    /** A token in which another role was written after it was signed. */
    public static String tampered(String account) {
        String[] honest = of(account).split("\\.");
        String[] other =
                sign(TokenSpec.of(account).withRoles("auditor", "system")).split("\\.");
        return honest[0] + "." + other[1] + "." + honest[2];
    }

    /** The opaque subject of a development user or client. */
    public static String subjectOf(String account) {
        return TokenSpec.of(account).subject();
    }

    /** A token with exactly these claims. */
    public static String sign(TokenSpec spec) {
        Instant issued = Instant.now().minus(spec.age());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(RealParts.issuer());
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
        RsaJsonWebKey key = signingKey();
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

    private static RsaJsonWebKey signingKey() {
        RealParts.issuer();
        try {
            return (RsaJsonWebKey)
                    JsonWebKey.Factory.newJwk(Files.readString(Path.of(System.getProperty(RealParts.KEY_FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }
}

package org.alongside.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a short while which tokens were verified, so that a burst of requests with one token costs one signature
 * check. It knows tokens by their SHA-256 only, and none beyond its expiry.
 */
final class VerifiedTokens {

    private static final int MOST = 20_000;

    private final Map<Name, Long> until = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration longest;

    /** A token's SHA-256, in hexadecimal. */
    record Name(String hash) {}

    VerifiedTokens(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    static Name nameOf(String token) {
        try {
            return new Name(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean holds(Name name) {
        Long end = until.get(name);
        return end != null && clock.millis() < end;
    }

    /** @param expiry the token's {@code exp}, in seconds since 1970 */
    void add(Name name, long expiry) {
        long now = clock.millis();
        if (until.size() >= MOST) {
            until.values().removeIf(end -> end <= now);
            if (until.size() >= MOST) {
                until.clear();
            }
        }
        until.put(name, Math.min(now + longest.toMillis(), expiry * 1_000));
    }

    int size() {
        return until.size();
    }
}

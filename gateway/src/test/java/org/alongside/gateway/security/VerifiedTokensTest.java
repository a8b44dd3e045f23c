package org.alongside.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final class HandClock extends Clock {
        private Instant now = Instant.ofEpochSecond(1_000);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final HandClock clock = new HandClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock, Duration.ofSeconds(30));

    @Test
    void aTokenIsKnownForItsShortWhileOnly() {
        VerifiedTokens.Name name = VerifiedTokens.nameOf("a.b.c");
        assertThat(tokens.holds(name)).isFalse();
        tokens.add(name, 100_000);
        assertThat(tokens.holds(name)).isTrue();
        clock.now = clock.now.plusMillis(29_999);
        assertThat(tokens.holds(name)).isTrue();
        clock.now = clock.now.plusMillis(1);
        assertThat(tokens.holds(name)).isFalse();
    }

    @Test
    void aTokenIsNeverKnownBeyondItsExpiry() {
        VerifiedTokens.Name name = VerifiedTokens.nameOf("a.b.c");
        tokens.add(name, 1_005);
        clock.now = clock.now.plusMillis(4_999);
        assertThat(tokens.holds(name)).isTrue();
        clock.now = clock.now.plusMillis(1);
        assertThat(tokens.holds(name)).isFalse();
    }

    @Test
    void anotherTokenIsAnotherToken() {
        tokens.add(VerifiedTokens.nameOf("a.b.c"), 100_000);
        assertThat(tokens.holds(VerifiedTokens.nameOf("a.b.d"))).isFalse();
    }

    @Test
    void theMemoryIsBounded() {
        for (int i = 0; i < 50_000; i++) {
            tokens.add(VerifiedTokens.nameOf("token " + i), 100_000);
        }
        assertThat(tokens.size()).isLessThanOrEqualTo(20_000);
        assertThat(tokens.holds(VerifiedTokens.nameOf("token 49999"))).isTrue();
    }
}

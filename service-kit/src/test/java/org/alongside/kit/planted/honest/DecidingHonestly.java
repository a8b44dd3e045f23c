package org.alongside.kit.planted.honest;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Breaks no rule. */
public class DecidingHonestly {

    @Transactional
    public Instant decide(Clock clock) {
        return Instant.now(clock);
    }

    static final class HonestRow {}
}

package org.alongside.kit.planted.honest;

import java.time.Clock;
import java.time.Instant;

/** Breaks no rule. */
public class HonestResource {

    public Instant get(DecidingHonestly decide) {
        return decide.decide(Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC));
    }
}

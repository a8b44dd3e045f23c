package org.alongside.plan.engine.planted;

import java.time.Instant;

/** Planted: the time of the machine. */
public final class AsksTheClock {

    public static Instant when() {
        return Instant.now();
    }

    private AsksTheClock() {}
}

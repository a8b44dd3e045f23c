package org.alongside.plan.engine.planted;

import java.time.Clock;

/** Planted: a clock of one's own. */
public record KeepsAClock(Clock clock) {}

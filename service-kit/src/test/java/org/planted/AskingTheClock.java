package org.planted;

import java.time.Clock;
import java.time.Instant;

/** Breaks no rule: its time comes in. */
public class AskingTheClock {

    public Instant ask(Clock clock) {
        return Instant.now(clock);
    }
}

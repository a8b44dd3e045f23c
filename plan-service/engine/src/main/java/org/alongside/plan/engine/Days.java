package org.alongside.plan.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are days in the United Kingdom, whatever the time zone of a server. */
public final class Days {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private Days() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, UNITED_KINGDOM);
    }
}

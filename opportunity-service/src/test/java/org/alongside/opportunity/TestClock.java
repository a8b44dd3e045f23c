package org.alongside.opportunity;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock in tests: it goes as fast as the real one, and every test run begins on the same morning. */
@Singleton
public class TestClock extends Clock {

    /** The day on which the tests run; the samples lie after it. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Instant BEGINNING = Instant.parse("2026-11-22T08:00:00Z");

    @Override
    public Instant instant() {
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return BEGINNING.plus(Duration.between(started, Instant.now())).truncatedTo(ChronoUnit.MICROS);
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

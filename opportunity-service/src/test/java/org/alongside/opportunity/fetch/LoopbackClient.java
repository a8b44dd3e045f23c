package org.alongside.opportunity.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A client that may ask one server inside. */
public final class LoopbackClient {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(2), 10_000_000, 10_000_000);

    private LoopbackClient() {}

    public static FetchSession sessionWith(LoopbackServer server) {
        return new GuardedClient(
                        CLOCK,
                        FetchRules.of(List.of(80, 443), List.of("localhost:" + server.port())),
                        InetAddress::getAllByName)
                .open(LIMITS);
    }
}

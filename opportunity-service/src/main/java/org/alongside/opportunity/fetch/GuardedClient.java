package org.alongside.opportunity.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens sessions with servers that somebody has named; nothing leads inside the network which this service stands in. */
@ApplicationScoped
public class GuardedClient {
    private final FetchRules rules;
    private final NameService names;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watch").factory());

    /**
     * @param ports on which public servers may be asked
     * @param allowedInside host:port of servers inside that may be asked all the same; for tests and demonstrations
     */
    @Inject
    GuardedClient(
            Clock clock,
            @ConfigProperty(name = "alongside.fetch.ports", defaultValue = "80,443") List<Integer> ports,
            @ConfigProperty(name = "alongside.fetch.allowed-inside") Optional<List<String>> allowedInside) {
        this(clock, FetchRules.of(ports, allowedInside.orElse(List.of())), InetAddress::getAllByName);
    }

    GuardedClient(Clock clock, FetchRules rules, NameService names) {
        this.clock = clock;
        this.rules = rules;
        this.names = names;
    }

    /** Begins to fetch one document, or the pages that make one. The time of the session runs from here. */
    public FetchSession open(FetchLimits limits) {
        return new FetchSession(rules, names, clock, limits, watch);
    }

    /**
     * Looks at an address without asking anybody.
     *
     * @throws FetchFailed where it can be seen already that it would not be asked
     */
    public void check(String address) throws FetchFailed {
        FetchAddress.of(address, rules);
    }
}

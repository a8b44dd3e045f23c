package org.alongside.opportunity.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a fetch may go.
 *
 * @param ports on which public servers are asked
 * @param inside host:port, in lower case, that may be asked though they are inside: for tests and demonstrations
 */
record FetchRules(Set<Integer> ports, Set<String> inside) {
    FetchRules {
        ports = Set.copyOf(ports);
        inside = Set.copyOf(inside);
    }

    static FetchRules of(List<Integer> ports, List<String> inside) {
        return new FetchRules(
                Set.copyOf(ports),
                inside.stream()
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    boolean mayBeInside(String host, int port) {
        return inside.contains(host + ":" + port);
    }
}

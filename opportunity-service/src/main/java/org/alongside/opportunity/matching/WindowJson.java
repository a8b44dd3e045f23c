package org.alongside.opportunity.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Free windows as the database takes them; days and times need no escaping. */
final class WindowJson {
    private WindowJson() {}

    static String of(@Nullable List<FreeWindow> windows) {
        return (windows == null ? List.<FreeWindow>of() : windows)
                .stream()
                        .map(window -> "{\"day\":%d,\"from_time\":\"%s\",\"to_time\":\"%s\"}"
                                .formatted(window.day().getValue(), window.from(), window.to()))
                        .collect(Collectors.joining(",", "[", "]"));
    }
}

package org.alongside.gateway.route;

import java.time.Duration;
import java.util.List;

/**
 * What the gateway needs to know of one operation of the contract.
 *
 * @param id its {@code operationId}
 * @param method in upper case
 * @param template its path, each variable a whole step in braces
 * @param owner the service behind it ({@code x-owner})
 * @param open whether it may be called without a token: its {@code security} is empty or has an empty alternative
 * @param deadline from the request's arrival to the head of its answer ({@code x-deadline-seconds})
 * @param bodyLimit the longest body in bytes ({@code x-body-limit})
 */
public record ContractOperation(
        String id, String method, String template, String owner, boolean open, Duration deadline, long bodyLimit) {

    static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);
    static final long USUAL_BODY_LIMIT = 256 * 1024;

    List<String> steps() {
        return List.of(template.substring(1).split("/", -1));
    }

    String address() {
        return method + " " + template + " (" + id + ")";
    }
}

package org.alongside.gateway.route;

import org.alongside.kit.problem.ProblemCode;

/** What can go wrong on the way to a service and back. */
public enum GatewayProblem implements ProblemCode {
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    UPSTREAM_FAILED(502, "A part of the system broke off"),
    UPSTREAM_UNAVAILABLE(503, "A part of the system is not running"),
    UPSTREAM_TIMEOUT(504, "A part of the system did not answer in time");

    private final Meaning meaning;

    GatewayProblem(int status, String title) {
        meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

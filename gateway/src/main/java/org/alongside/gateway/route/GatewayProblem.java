package org.alongside.gateway.route;

import org.alongside.kit.problem.ProblemCode;

/** What can go wrong on the way to a service and back. */
public enum GatewayProblem implements ProblemCode {
    REQUEST_TIMEOUT("request-timeout", 408, "The request took too long to arrive"),
    UPSTREAM_FAILED("upstream-failed", 502, "A part of the system broke off"),
    UPSTREAM_UNAVAILABLE("upstream-unavailable", 503, "A part of the system is not running"),
    UPSTREAM_TIMEOUT("upstream-timeout", 504, "A part of the system did not answer in time");

    private final String code;
    private final int status;
    private final String title;

    GatewayProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

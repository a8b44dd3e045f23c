package org.alongside.gateway.route;

import io.vertx.core.AsyncResult;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.ConnectException;
import org.alongside.kit.http.Correlation;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.Problem;
import org.alongside.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and the answer on its way back, byte for byte and with back-pressure. Everything
 * happens on the event loop of the client's connection. The answer is either whole, or a problem, or the connection is cut:
 * never half an answer that looks whole.
 */
final class Exchange {

    static final String TIME_BUDGET = "Time-Budget";

    /** An answer that stands still for so long is given up. */
    private static final long STANDSTILL_MILLIS = 60_000;

    private final Vertx vertx;
    private final HttpServerRequest in;
    private final HttpServerResponse out;
    private final ContractOperation operation;
    private final String target;
    private final Trace trace;
    private final ProblemAnswers problems;
    private final long arrivedAt = System.nanoTime();

    private @Nullable HttpClientRequest upstream;
    private long deadlineTimer = -1;
    private long received;
    private boolean inputEnded;
    private boolean settled;

    /** @param target path and query, exactly as they were sent */
    Exchange(RoutingContext request, ContractOperation operation, String target, Trace trace, ProblemAnswers problems) {
        this.vertx = request.vertx();
        this.in = request.request();
        this.out = request.response();
        this.operation = operation;
        this.target = target;
        this.trace = trace;
        this.problems = problems;
        request.addEndHandler(this::ended);
    }

    /** Starts the clock. Returns whether the request may go on: false if it was refused by its length. */
    boolean admit() {
        deadlineTimer = vertx.setTimer(operation.deadline().toMillis(), timer -> deadlinePassed());
        String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !(length.length() <= 18 && Long.parseLong(length) <= operation.bodyLimit())) {
            tooLarge();
            return false;
        }
        return true;
    }

    /** Asks the service. */
    void passTo(Services services) {
        services.request(operation, target).onComplete(asked -> {
            if (asked.failed()) {
                cannotBeReached(asked.cause());
            } else if (settled) {
                asked.result().reset();
            } else {
                send(asked.result());
            }
        });
    }

    /** Answers with a problem, once; the rest of the request is read and thrown away, so that the client can hear it. */
    void refuse(ProblemCode code, String detail) {
        if (settled) {
            return;
        }
        settle();
        resetUpstream();
        problems.end(out, trace.correlationId(), Problem.of(code, detail));
        if (!inputEnded) {
            Remainder.discard(vertx, in);
        }
    }

    private void send(HttpClientRequest request) {
        upstream = request;
        MultiMap headers = request.headers();
        HeaderRules.copyRequest(in.headers(), headers);
        trace.writeTo(headers);
        headers.set(TIME_BUDGET, String.valueOf(millisLeft()));
        request.response().onComplete(this::answered);
        request.exceptionHandler(e -> {}); // what ends a request also fails its response
        String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && in.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            inputEnded = true;
            in.resume();
            request.end();
            return;
        }
        if (length == null) {
            request.setChunked(true);
        } else {
            headers.set(HttpHeaders.CONTENT_LENGTH, length);
        }
        if ("100-continue".equalsIgnoreCase(in.getHeader(HttpHeaders.EXPECT))) {
            out.writeContinue();
        }
        in.handler(chunk -> passOn(chunk, request));
        in.endHandler(end -> {
            inputEnded = true;
            request.end();
        });
        in.exceptionHandler(e -> resetUpstream());
        in.resume();
    }

    private void passOn(Buffer chunk, HttpClientRequest request) {
        received += chunk.length();
        if (received > operation.bodyLimit()) {
            tooLarge();
            return;
        }
        request.write(chunk);
        if (request.writeQueueFull()) {
            in.pause();
            request.drainHandler(drained -> in.resume());
        }
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (settled) {
            return;
        }
        if (result.failed()) {
            brokeOff();
            return;
        }
        settle();
        HttpClientResponse response = result.result();
        HttpClientRequest request = response.request();
        request.idleTimeout(STANDSTILL_MILLIS);
        out.setStatusCode(response.statusCode());
        HeaderRules.copyResponse(response.headers(), out.headers());
        out.putHeader(Correlation.HEADER, trace.correlationId());
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            out.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        } else if (response.statusCode() != 204 && response.statusCode() != 304) {
            out.setChunked(true);
        }
        response.pipe().endOnFailure(false).to(out).onComplete(done -> {
            if (done.failed()) {
                out.reset(); // a half answer must not look whole
                request.reset();
            } else if (!inputEnded) {
                request.reset();
                Remainder.discard(vertx, in);
            }
        });
    }

    private void ended(AsyncResult<Void> result) {
        settle();
        if (result.failed()) {
            resetUpstream();
        }
    }

    private void deadlinePassed() {
        if (inputEnded || upstream == null) {
            refuse(
                    GatewayProblem.UPSTREAM_TIMEOUT,
                    "There was no answer in time" + maybeDone() + " Try again in a few seconds.");
        } else {
            refuse(
                    GatewayProblem.REQUEST_TIMEOUT,
                    "The request did not arrive in full within "
                            + operation.deadline().toSeconds()
                            + " seconds. Send it again over a faster line, or in several requests.");
        }
    }

    private void brokeOff() {
        refuse(
                GatewayProblem.UPSTREAM_FAILED,
                "The part of the system that was working on this broke off" + maybeDone()
                        + " Try again in a few seconds.");
    }

    private void cannotBeReached(Throwable cause) {
        if (!settled) {
            out.putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        refuse(
                GatewayProblem.UPSTREAM_UNAVAILABLE,
                cause instanceof ConnectException
                        ? "The part of the system that does this is not running right now; nothing was changed. Try again in a few seconds."
                        : "The part of the system that does this is too busy or cannot be reached; nothing was changed. Try again in a few seconds.");
    }

    private void tooLarge() {
        refuse(
                CommonProblem.BODY_TOO_LARGE,
                "The body is larger than the " + operation.bodyLimit()
                        + " bytes that this operation takes. Send less, or in several requests.");
    }

    /** What a client must know before it repeats a write. */
    private String maybeDone() {
        return operation.method().equals("GET")
                ? "."
                : ", so it is not known whether it was done: send the same Idempotency-Key again, or read before you repeat.";
    }

    private long millisLeft() {
        return Math.max(1, operation.deadline().toMillis() - (System.nanoTime() - arrivedAt) / 1_000_000);
    }

    private void settle() {
        settled = true;
        if (deadlineTimer >= 0) {
            vertx.cancelTimer(deadlineTimer);
            deadlineTimer = -1;
        }
    }

    private void resetUpstream() {
        if (upstream != null) {
            upstream.reset();
        }
    }
}

package org.alongside.gateway.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.gateway.security.TokenCheck;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The first to see every request: looks at the address, the operation that it means and the token, and then either passes
 * the request through to a service, lets the gateway's own code have it, or says why not.
 */
public final class FrontDoor implements Handler<RoutingContext> {

    /** The owner of operations that are code of the gateway. */
    public static final String GATEWAY = "gateway";

    private final RouteTable routes;
    private final Services services;
    private final Function<RoutingContext, Future<TokenCheck.Verdict>> tokens;
    private final Ids ids;
    private final ProblemAnswers problems;
    private final Set<String> besides;

    /**
     * @param tokens looks at a request's token
     * @param besides paths of the gateway's own that are no operations: what its page loads
     */
    public FrontDoor(
            RouteTable routes,
            Services services,
            Function<RoutingContext, Future<TokenCheck.Verdict>> tokens,
            Ids ids,
            ObjectMapper mapper,
            Set<String> besides) {
        this.routes = routes;
        this.services = services;
        this.tokens = tokens;
        this.ids = ids;
        this.problems = new ProblemAnswers(mapper);
        this.besides = Set.copyOf(besides);
    }

    @Override
    public void handle(RoutingContext request) {
        HttpServerRequest in = request.request();
        String path = in.path();
        Trace trace = Trace.of(in.headers(), ids);
        SecurityHeaders.set(request.response().headers(), "/".equals(path));
        Optional<String> complaint = PathRules.complaint(path, in.query());
        if (complaint.isPresent() || path == null) {
            refuse(request, trace, Problem.of(CommonProblem.BAD_REQUEST, complaint.orElse("Send a path.")));
            return;
        }
        switch (routes.find(in.method().name(), path)) {
            case RouteTable.Found.Operation found -> admit(request, found.operation(), path, trace);
            case RouteTable.Found.OtherMethods others -> {
                request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", others.allowed()));
                refuse(
                        request,
                        trace,
                        Problem.of(
                                CommonProblem.METHOD_NOT_ALLOWED,
                                "This address has no such method. Allow lists those that it has."));
            }
            case RouteTable.Found.Nothing nothing -> {
                if (besides.contains(path) || isOwn(path)) {
                    request.next();
                } else {
                    refuse(
                            request,
                            trace,
                            Problem.of(
                                    CommonProblem.NOT_FOUND,
                                    "There is nothing at this address. The contract at /openapi lists all that there is."));
                }
            }
        }
    }

    /** What an orchestrator asks, and what the gateway publishes of itself; the framework's other addresses are nobody's business. */
    private static boolean isOwn(String path) {
        return path.equals("/q/openapi") || path.equals("/q/health") || path.startsWith("/q/health/");
    }

    private void admit(RoutingContext request, ContractOperation operation, String path, Trace trace) {
        HttpServerRequest in = request.request();
        in.pause();
        String target = in.query() == null ? path : path + "?" + in.query();
        Exchange exchange =
                operation.owner().equals(GATEWAY) ? null : new Exchange(request, operation, target, trace, problems);
        if (exchange != null && !exchange.admit()) {
            return;
        }
        Context loop = request.vertx().getOrCreateContext();
        Future<TokenCheck.Verdict> verdict = tokens.apply(request);
        if (verdict.isComplete()) {
            decide(request, operation, trace, exchange, verdict.result());
        } else {
            verdict.onComplete(
                    done -> loop.runOnContext(go -> decide(request, operation, trace, exchange, done.result())));
        }
    }

    private void decide(
            RoutingContext request,
            ContractOperation operation,
            Trace trace,
            @Nullable Exchange exchange,
            TokenCheck.Verdict verdict) {
        HttpServerResponse out = request.response();
        if (out.headWritten()) { // past the deadline
            return;
        }
        switch (verdict) {
            case SIGNED_IN -> goOn(request, exchange);
            case NO_TOKEN -> {
                if (operation.open()) {
                    goOn(request, exchange);
                } else {
                    out.putHeader("WWW-Authenticate", "Bearer");
                    refuse(
                            request,
                            trace,
                            Problem.of(
                                    CommonProblem.NOT_SIGNED_IN,
                                    "Sign in and send the access token as 'Authorization: Bearer …'."));
                }
            }
            case BAD_TOKEN -> {
                out.putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                refuse(
                        request,
                        trace,
                        Problem.of(
                                CommonProblem.TOKEN_INVALID,
                                "The access token is not valid any more, or not for this service. Sign in again and repeat the request."));
            }
            case CANNOT_TELL -> {
                out.putHeader(HttpHeaders.RETRY_AFTER, "2");
                refuse(
                        request,
                        trace,
                        Problem.of(
                                CommonProblem.UNAVAILABLE,
                                "The sign-in service cannot be asked about this token right now. Try again in a few seconds."));
            }
        }
    }

    private void goOn(RoutingContext request, @Nullable Exchange exchange) {
        if (exchange == null) {
            request.request().resume();
            request.next();
        } else {
            exchange.passTo(services);
        }
    }

    private void refuse(RoutingContext request, Trace trace, Problem problem) {
        problems.end(request.response(), trace.correlationId(), problem);
        Remainder.discard(request.vertx(), request.request());
    }
}

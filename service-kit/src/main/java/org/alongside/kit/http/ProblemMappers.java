package org.alongside.kit.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.kit.crypto.KeyVault;
import org.alongside.kit.json.TextRefused;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.Problem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.PassingTrouble;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Turns whatever ended a request into a problem answer. No exception text reaches a client. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ONLY_READ = "Nothing was changed. Try again.";
    private static final String NOT_KNOWN =
            "Whether it was done is not known. Send the same request with the same Idempotency-Key:"
                    + " if it was done, you get its answer and it is not done twice. If you sent no key, look first at what is there now.";

    @Inject
    Correlation correlation;

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class})
    public Response badToken(AuthenticationFailedException e) {
        return challenged(
                Problem.of(
                        CommonProblem.TOKEN_INVALID,
                        "The access token is not valid any more, or not for this service. Sign in again and repeat the request."),
                "Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper({UnauthorizedException.class})
    public Response noToken(UnauthorizedException e) {
        return challenged(
                Problem.of(
                        CommonProblem.NOT_SIGNED_IN, "Sign in and send the access token as 'Authorization: Bearer …'."),
                "Bearer");
    }

    @ServerExceptionMapper({ForbiddenException.class})
    public Response forbidden(ForbiddenException e) {
        return answer(Problem.of(
                CommonProblem.NOT_ALLOWED, "The account that is signed in does not have the role for this."));
    }

    @ServerExceptionMapper({MismatchedInputException.class})
    public Response mismatched(MismatchedInputException e) {
        return answer(ofJson(e));
    }

    @ServerExceptionMapper({JsonProcessingException.class})
    public Response json(JsonProcessingException e) {
        return answer(ofJson(e));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem.problem());
            }
            if (cause instanceof JsonProcessingException json) {
                return answer(ofJson(json));
            }
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return switch (status) {
            case 401 -> noToken(new UnauthorizedException());
            case 403 -> forbidden(new ForbiddenException());
            case 404 -> answer(ProblemException.notFound().problem());
            case 405 -> {
                Response.ResponseBuilder builder = builder(Problem.of(
                        CommonProblem.METHOD_NOT_ALLOWED,
                        "This address has no such method. The contract at /openapi lists them."));
                yield builder.allow(AllowedMethods.here()).build();
            }
            case 406 ->
                answer(Problem.of(
                        CommonProblem.NOT_ACCEPTABLE, "Ask for application/json, or leave the Accept header out."));
            case 413 -> answer(BodyLimit.tooLarge());
            case 415 ->
                answer(Problem.of(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body as application/json and say so in Content-Type."));
            case 503 -> answer(Problem.of(CommonProblem.UNAVAILABLE, "Try again in a few seconds."));
            default ->
                status < 500
                        ? answer(Problem.of(
                                CommonProblem.BAD_REQUEST,
                                "The request cannot be read as it is. Compare it with /openapi."))
                        : unexpected(e);
        };
    }

    @ServerExceptionMapper
    public Response erased(KeyVault.KeyDestroyed e) {
        return answer(Problem.of(
                CommonProblem.ERASED,
                "This was erased, as the law or the person asked, and cannot be shown any more."));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        Optional<String> passing = PassingTrouble.find(e);
        if (passing.isPresent()) {
            LOG.warnf("request %s could not be done in time: %s", correlation.id(), passing.get());
            return answer(
                    Problem.of(
                            CommonProblem.UNAVAILABLE,
                            "There is too much going on to do this just now. Try again in a few seconds, with the same Idempotency-Key if you sent one."));
        }
        LOG.errorf(e, "request %s failed", correlation.id());
        return answer(Problem.of(
                CommonProblem.UNEXPECTED,
                "This is our fault. "
                        + (onlyReads() ? ONLY_READ : NOT_KNOWN)
                        + " If it stays, give the correlation id to whoever runs this service."));
    }

    /** What failed may have failed after the commit, so of a write nobody can say that it changed nothing. */
    private static boolean onlyReads() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request != null && READING.contains(request.getMethod());
    }

    private Response challenged(Problem problem, String challenge) {
        return builder(problem).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }

    private Response answer(Problem problem) {
        return builder(problem).build();
    }

    private Response.ResponseBuilder builder(Problem problem) {
        Response.ResponseBuilder builder = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.correlated(correlation.id()));
        return problem.status() == 503 ? builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : builder;
    }

    private static Problem ofJson(JsonProcessingException e) {
        if (e instanceof TextRefused refused) {
            return Problem.of(
                    CommonProblem.TEXT_NOT_ALLOWED,
                    "Text may not hold a NUL character or half of a character. Remove it and send the text again.",
                    List.of(new Problem.FieldError(
                            pointer(refused), "Remove the NUL character or the lone surrogate.")));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(
                    CommonProblem.UNKNOWN_FIELD,
                    "The body has a field that this operation does not know. Check its spelling against /openapi.",
                    List.of(new Problem.FieldError(pointer(unknown), "Not a field here.")));
        }
        if (e instanceof JsonMappingException mapping) {
            for (Throwable cause = mapping.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof ProblemException problem) {
                    return problem.problem();
                }
                if (cause instanceof JsonParseException) {
                    return malformed(); // broken off or broken in the middle of a field
                }
            }
            boolean moreAfterTheEnd = mapping.getOriginalMessage().startsWith("Trailing token");
            return moreAfterTheEnd || (mapping.getPath().isEmpty() && !(mapping instanceof MismatchedInputException))
                    ? malformed()
                    : Problem.of(
                            CommonProblem.WRONG_TYPE,
                            "A field has a value of the wrong type, or one that is not in its list. Compare it with /openapi.",
                            List.of(new Problem.FieldError(pointer(mapping), "Not a value that this field takes.")));
        }
        return malformed();
    }

    private static Problem malformed() {
        return Problem.of(
                CommonProblem.MALFORMED_JSON,
                "The body is not valid JSON. Nothing was changed; correct it and send it again.");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}

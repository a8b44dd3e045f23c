package org.alongside.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Conditional requests (RFC 9110 section 13) over a version tag. Personal answers say {@code private, no-cache}: a cache may
 * keep them only for the one who asked, and must ask again each time.
 */
public final class Versions {

    private Versions() {}

    /** The strong entity tag of a version, in its quotation marks. */
    public static String tag(Object version) {
        return "\"" + version + "\"";
    }

    /** 200 with the body and its tag, or 304 without if {@code ifNoneMatch} names that tag already. */
    public static Response answer(Object body, String tag, @Nullable String ifNoneMatch) {
        Response.ResponseBuilder builder = names(ifNoneMatch, tag, true) ? Response.notModified() : Response.ok(body);
        return builder.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** @throws ProblemException 412 if {@code ifMatch} is given and does not name the tag */
    public static void check(@Nullable String ifMatch, String tag) {
        if (ifMatch != null && !names(ifMatch, tag, false)) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED,
                    "Somebody changed this after you read it. Read it again, then decide.");
        }
    }

    /** @throws ProblemException 428 if {@code ifMatch} is absent, 412 if it does not name the tag */
    public static void demand(@Nullable String ifMatch, String tag) {
        if (ifMatch == null) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Read it first and send its ETag as If-Match, so that nobody's words are overwritten unread.");
        }
        check(ifMatch, tag);
    }

    /** @param weakly whether {@code W/} makes no difference: it does for If-Match (RFC 9110 section 13.1.1) */
    private static boolean names(@Nullable String condition, String tag, boolean weakly) {
        if (condition == null) {
            return false;
        }
        return condition.trim().equals("*")
                || Arrays.stream(condition.split(","))
                        .map(String::trim)
                        .map(one -> weakly && one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(tag::equals);
    }
}

package org.alongside.plan.app.plan;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reading the page parameters of a list, and answering with a page. */
public final class Paging {

    private Paging() {}

    public static int limit(String limit) {
        try {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= Page.LARGEST_LIMIT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST, "'limit' is a whole number from 1 to " + Page.LARGEST_LIMIT + ".");
    }

    public static @Nullable UUID afterId(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw badCursor();
        }
    }

    public static @Nullable Integer afterNumber(@Nullable String after) {
        try {
            return after == null ? null : Integer.valueOf(after);
        } catch (NumberFormatException e) {
            throw badCursor();
        }
    }

    public static Response answer(Page<?> page) {
        return Response.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** A body that has to be there. */
    public static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_JSON, "This operation needs a JSON object as its body. Nothing was changed.");
        }
        return body;
    }

    private static ProblemException badCursor() {
        return new ProblemException(
                CommonProblem.BAD_REQUEST, "'after' is the 'next' of the page before, exactly as it was given.");
    }
}

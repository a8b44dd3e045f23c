package org.alongside.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URI for the kind of problem, {@code urn:alongside:problem:<code>}
 * @param title the heading of the code
 * @param status the HTTP status, repeated
 * @param code the stable code
 * @param detail one or two sentences that say what to do
 * @param correlationId what to quote to an operator; absent where the request had not got that far
 * @param errors one entry per field, where the problem is about fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String correlationId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem about the request as a whole. */
    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** A problem about some of its fields. */
    public static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
        return new Problem(
                "urn:alongside:problem:" + code.code(), code.title(), code.status(), code.code(), detail, null, errors);
    }

    /** The same problem with what to quote to an operator. */
    public Problem correlated(@Nullable String id) {
        return new Problem(type, title, status, code, detail, id, errors);
    }

    /**
     * What is wrong with one field.
     *
     * @param pointer where, as a JSON Pointer into the body (RFC 6901)
     * @param message what to change
     */
    public record FieldError(String pointer, String message) {}
}

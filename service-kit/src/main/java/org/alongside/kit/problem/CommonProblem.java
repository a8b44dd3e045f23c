package org.alongside.kit.problem;

/** The errors that every service can answer with, whatever it is about. */
public enum CommonProblem implements ProblemCode {
    MALFORMED_JSON("malformed-json", 400, "The body is not valid JSON"),
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    NOT_SIGNED_IN("not-signed-in", 401, "Sign-in needed"),
    TOKEN_INVALID("token-invalid", 401, "The access token is not valid"),
    NOT_ALLOWED("not-allowed", 403, "Not allowed"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No such representation"),
    REQUEST_IN_FLIGHT("request-in-flight", 409, "The same request is still being worked on"),
    PRECONDITION_FAILED("precondition-failed", 412, "It has changed since you read it"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    INVALID("invalid", 422, "Some fields need correcting"),
    UNKNOWN_FIELD("unknown-field", 422, "Unknown field"),
    WRONG_TYPE("wrong-type", 422, "Wrong type"),
    TEXT_NOT_ALLOWED("text-not-allowed", 422, "Text with characters that cannot be kept"),
    TEXT_TOO_LONG("text-too-long", 422, "Text too long"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "Idempotency key used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Say which version you are changing"),
    UNEXPECTED("unexpected", 500, "Something went wrong"),
    ACCESS_UNKNOWN("access-unknown", 503, "Access cannot be checked right now"),
    UNAVAILABLE("unavailable", 503, "Not available right now");

    private final String code;
    private final int status;
    private final String title;

    CommonProblem(String code, int status, String title) {
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

package org.alongside.kit.problem;

/** The errors that every service can answer with, whatever it is about. */
public enum CommonProblem implements ProblemCode {
    MALFORMED_JSON(400, "The body is not valid JSON"),
    BAD_REQUEST(400, "The request cannot be read"),
    NOT_SIGNED_IN(401, "Sign-in needed"),
    TOKEN_INVALID(401, "The access token is not valid"),
    NOT_ALLOWED(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such representation"),
    REQUEST_IN_FLIGHT(409, "The same request is still being worked on"),
    ERASED(410, "Erased"),
    PRECONDITION_FAILED(412, "It has changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID(422, "Some fields need correcting"),
    UNKNOWN_FIELD(422, "Unknown field"),
    WRONG_TYPE(422, "Wrong type"),
    TEXT_NOT_ALLOWED(422, "Text with characters that cannot be kept"),
    TEXT_TOO_LONG(422, "Text too long"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key used for another request"),
    PRECONDITION_REQUIRED(428, "Say which version you are changing"),
    UNEXPECTED(500, "Something went wrong"),
    ACCESS_UNKNOWN(503, "Access cannot be checked right now"),
    UNAVAILABLE(503, "Not available right now");

    private final Meaning meaning;

    CommonProblem(int status, String title) {
        meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

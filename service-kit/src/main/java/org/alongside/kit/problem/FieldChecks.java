package org.alongside.kit.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a body, so that the caller hears it all at once. */
public final class FieldChecks {

    private final List<Problem.FieldError> errors = new ArrayList<>();
    private boolean onlyTooLong = true;

    /**
     * The body of a request.
     *
     * @throws ProblemException 400 {@code malformed-json} if none was sent
     */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_JSON,
                    "This needs a body. Send a JSON object; the contract at /openapi shows its fields.");
        }
        return body;
    }

    /** Demands text of 1 to {@code longest} characters (UTF-16 units) that is not only white space. */
    public FieldChecks text(String pointer, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return error(pointer, "Say something here: it cannot be empty.");
        }
        return optionalText(pointer, value, longest);
    }

    /** Allows absence; otherwise as {@link #text}, but may be empty. */
    public FieldChecks optionalText(String pointer, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            errors.add(new Problem.FieldError(
                    pointer, "At most " + longest + " characters; this has " + value.length() + "."));
        }
        return this;
    }

    /** Demands presence. */
    public FieldChecks present(String pointer, @Nullable Object value) {
        return value == null ? error(pointer, "This is needed.") : this;
    }

    /** Adds an error unless {@code holds}. */
    public FieldChecks that(boolean holds, String pointer, String message) {
        return holds ? this : error(pointer, message);
    }

    private FieldChecks error(String pointer, String message) {
        onlyTooLong = false;
        errors.add(new Problem.FieldError(pointer, message));
        return this;
    }

    /** @throws ProblemException 422 {@code text-too-long} or {@code invalid} if anything was wrong */
    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw onlyTooLong
                    ? new ProblemException(
                            CommonProblem.TEXT_TOO_LONG, "Shorten the text named in errors and send it again.", errors)
                    : new ProblemException(
                            CommonProblem.INVALID, "Correct the fields named in errors and send it again.", errors);
        }
    }
}

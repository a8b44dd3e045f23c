package org.alongside.profile;

import org.alongside.kit.problem.ProblemCode;

/** The errors that only this service answers with. */
public enum ProfileProblem implements ProblemCode {
    ALREADY_CLAIMED("already-claimed", 409, "The person has an account already"),
    ALREADY_IN_CIRCLE("already-in-circle", 409, "Already in the circle"),
    LAST_WORKER("last-worker", 409, "The last worker cannot leave yet"),
    ACCOUNT_CANNOT_CLAIM("account-cannot-claim", 422, "This account cannot claim"),
    ACCOUNT_IS_THE_PERSON("account-is-the-person", 422, "This is the person's own account"),
    CLAIM_CODE_NOT_VALID("claim-code-not-valid", 422, "The code is not valid"),
    TOO_MANY_TRIES("too-many-tries", 429, "Too many wrong codes");

    private final String code;
    private final int status;
    private final String title;

    ProfileProblem(String code, int status, String title) {
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

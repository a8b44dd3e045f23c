package org.alongside.kit.problem;

import java.util.List;

/** Ends a request with a problem answer. The transaction around it rolls back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(ProblemCode code, String detail) {
        this(Problem.of(code, detail));
    }

    public ProblemException(ProblemCode code, String detail, List<Problem.FieldError> errors) {
        this(Problem.of(code, detail, errors));
    }

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The answer for what does not exist, and for what the caller may not know to exist. */
    public static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                "There is nothing here that you can see. Check the address and who is signed in.");
    }

    /** The caller may know of it but not do this. */
    public static ProblemException notAllowed(String detail) {
        return new ProblemException(CommonProblem.NOT_ALLOWED, detail);
    }
}

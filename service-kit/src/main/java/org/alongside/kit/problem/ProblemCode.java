package org.alongside.kit.problem;

/**
 * A stable public error code. Each service keeps its own in one enum, which is the one table from code to HTTP status.
 */
public interface ProblemCode {

    /** The code as clients see it: kebab-case, never reused for another meaning. */
    String code();

    /** The HTTP status, 400 to 599. */
    int status();

    /** A short heading that does not change from one occurrence to the next. */
    String title();
}

package org.alongside.kit.problem;

import java.util.Locale;

/**
 * A stable public error code. Each service keeps its own in one type, which is the one table from code to HTTP status.
 */
public interface ProblemCode {

    /**
     * What a code stands for.
     *
     * @param status the HTTP status, 400 to 599
     * @param title a short heading that does not change from one occurrence to the next
     */
    record Meaning(int status, String title) {}

    /** The constant's own name. */
    String name();

    Meaning meaning();

    /** The code as clients see it: the name in kebab-case, never reused for another meaning. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status, 400 to 599. */
    default int status() {
        return meaning().status();
    }

    /** A short heading that does not change from one occurrence to the next. */
    default String title() {
        return meaning().title();
    }
}

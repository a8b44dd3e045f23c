package org.alongside.plan.engine.planted;

/** Planted: a setting of the process. */
public final class ReadsTheEnvironment {

    public static String home() {
        return String.valueOf(System.getenv("HOME"));
    }

    private ReadsTheEnvironment() {}
}

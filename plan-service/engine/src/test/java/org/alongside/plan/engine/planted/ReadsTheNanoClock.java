package org.alongside.plan.engine.planted;

/** Planted: the other clock of the machine. */
public final class ReadsTheNanoClock {

    public static long when() {
        return System.nanoTime();
    }

    private ReadsTheNanoClock() {}
}

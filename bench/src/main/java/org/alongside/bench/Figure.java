package org.alongside.bench;

import java.util.Locale;

/**
 * A figure that was measured.
 *
 * @param name of lower-case words and dots
 * @param value in the unit
 * @param aim what it has to stay below
 */
record Figure(String name, double value, String unit, double aim) {

    boolean isMet() {
        return value < aim;
    }

    /** The line that is printed, with a point for decimals everywhere. */
    String line() {
        return String.format(
                Locale.ROOT, "figure %s %.3f %s aim <%.3f %s", name, value, unit, aim, isMet() ? "met" : "missed");
    }
}

package org.alongside.bench;

import java.util.Locale;

/**
 * A figure that was measured.
 *
 * @param name of lower-case words and dots
 * @param value in the unit
 * @param unit {@code x} for how many times
 */
public record Figure(String name, double value, String unit, Aim aim) {

    public boolean isMet() {
        return switch (aim) {
            case Aim.Below(double limit) -> value < limit;
            case Aim.AtLeast(double limit) -> value >= limit;
            case Aim.None() -> true;
        };
    }

    /** The line that is printed, with a point for decimals everywhere. */
    public String line() {
        String met = isMet() ? "met" : "missed";
        return number("figure " + name + " %.3f " + unit, value)
                + switch (aim) {
                    case Aim.Below(double limit) -> number(" aim <%.3f " + met, limit);
                    case Aim.AtLeast(double limit) -> number(" aim >=%.3f " + met, limit);
                    case Aim.None() -> "";
                };
    }

    private static String number(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}

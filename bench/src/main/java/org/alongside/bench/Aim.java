package org.alongside.bench;

/** What a figure is to be: below something, at least something, or it is only told. */
public sealed interface Aim {

    record Below(double value) implements Aim {}

    record AtLeast(double value) implements Aim {}

    record None() implements Aim {}

    static Aim below(double value) {
        return new Below(value);
    }

    static Aim atLeast(double value) {
        return new AtLeast(value);
    }

    Aim NONE = new None();
}

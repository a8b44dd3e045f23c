package org.alongside.plan.engine.planted;

/** Planted: output. */
public final class PrintsWhatWasSaid {

    public static void print(String words) {
        System.out.println(words);
    }

    private PrintsWhatWasSaid() {}
}

package org.alongside.local.demo;

import java.io.PrintStream;

/** Who tells the story. */
record Teller(PrintStream out) {

    void chapter(String title) {
        out.println();
        out.println(title);
    }

    void tell(String sentence, Object... values) {
        out.println("  " + sentence.formatted(values));
    }

    /** One of several things, as it is. */
    void point(String text) {
        out.println("      - " + text);
    }

    /** @throws StoryBroken unless it is as promised */
    static void demand(boolean holds, String promise) {
        if (!holds) {
            throw new StoryBroken(promise);
        }
    }
}

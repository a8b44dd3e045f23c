package org.alongside.opportunity.feed;

import org.alongside.kit.json.CleanText;

/** Text that is only repeated, and not taken, made into text that can be kept. */
final class Keepable {
    /** As much of it as somebody can read. */
    private static final int LENGTH = 4_000;

    private Keepable() {}

    /** Without U+0000 and without halves of a character, and cut where it goes on and on. */
    static String text(String written) {
        String cut = Cut.to(written, LENGTH);
        if (CleanText.isKeepable(cut)) {
            return cut;
        }
        StringBuilder kept = new StringBuilder(cut.length());
        cut.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

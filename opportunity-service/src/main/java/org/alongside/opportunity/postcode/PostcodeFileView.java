package org.alongside.opportunity.postcode;

import java.util.List;

/**
 * What became of a file of postcodes.
 *
 * @param terminated in use no more, and left out
 * @param withoutPlace of which the file says no place, and left out
 * @param problems the first rows that were refused
 */
public record PostcodeFileView(
        String name,
        PostcodeFormat format,
        long read,
        long added,
        long changed,
        long unchanged,
        long terminated,
        long withoutPlace,
        long refused,
        List<Problem> problems) {
    public PostcodeFileView {
        problems = List.copyOf(problems);
    }

    /** @param line from 1 */
    public record Problem(long line, String message) {}
}

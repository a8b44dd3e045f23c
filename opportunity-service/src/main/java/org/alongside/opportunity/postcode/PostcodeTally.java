package org.alongside.opportunity.postcode;

import java.util.ArrayList;
import java.util.List;

/** What has become of the rows of a file so far. For one thread. */
final class PostcodeTally {
    private static final int PROBLEMS_TOLD = 20;

    long read;
    long added;
    long changed;
    long unchanged;
    long terminated;
    long withoutPlace;
    long refused;
    private final List<PostcodeFileView.Problem> problems = new ArrayList<>();

    void refuse(long line, String why) {
        refused++;
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add(new PostcodeFileView.Problem(line, why));
        }
    }

    PostcodeFileView view(String name, PostcodeFormat format) {
        return new PostcodeFileView(
                name, format, read, added, changed, unchanged, terminated, withoutPlace, refused, problems);
    }
}
